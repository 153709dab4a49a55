import type { Structure } from '../../domain/structure/structure';
import { letterheadOf, paper } from '../printing/paper';

const style = `
  body { font-size: 10.5pt; line-height: 1.38; } /* one sheet of paper, that one keeps */
  .letterhead { padding-bottom: 3mm; margin-bottom: 5mm; }
  h1 { margin-bottom: 2mm; }
  h2 { margin: 3mm 0 0.5mm; font-size: 12pt; }
  p { margin-bottom: 1mm; }
  ul { margin: 0 0 1mm; padding-left: 6mm; }
  .receipt { margin-top: 4mm; padding-top: 2mm; border-top: 0.3mm solid #000; break-inside: avoid; }
  .receipt .blank { display: inline-block; width: 60mm; border-bottom: 0.3mm solid #000; height: 7mm; }`;

/** « MJC de Guéret, 27 rue Lavaud, 23300 La Souterraine, 05 55 … » */
const whoAndWhere = ({ name, address, postcode, commune, phone, email }: Structure) =>
  [name, address, `${postcode} ${commune}`.trim(), phone, email].filter(Boolean).join(', ');

/** What article 13 of the GDPR asks to be told, in plain words: to read, to keep, and to give before the first record. */
export const notice = (structure: Structure): string =>
  paper({
    title: 'Notice : ce que le réseau garde sur vous',
    letterhead: letterheadOf(structure),
    style,
    children: (
      <>
        <h1>Ce que le réseau garde sur vous, et pourquoi</h1>
        <p>
          Pour vous inscrire, nous notons quelques informations. Cette page vous dit lesquelles, à quoi elles servent,
          et ce que vous pouvez nous demander.
        </p>

        <h2>Qui en est responsable ?</h2>
        <p>{whoAndWhere(structure)}.</p>

        <h2>À quoi servent-elles ?</h2>
        <ul>
          <li>Vous joindre.</li>
          <li>Rapprocher ce que vous offrez et ce que vous cherchez de ce que d’autres offrent et cherchent.</li>
          <li>Préparer les mises en relation, les échanges et les bilans.</li>
          <li>Vous remettre les attestations que vous souhaitez.</li>
          <li>Compter l’activité du réseau, sans nommer personne.</li>
        </ul>

        <h2>De quel droit ?</h2>
        <p>
          Vous avez choisi de participer au réseau, et il a besoin de ces informations pour fonctionner : c’est son
          intérêt légitime (article 6, 1, f du règlement européen sur la protection des données). Pour utiliser votre
          image, ou pour dire à l’organisme qui vous a orienté que vous êtes venu, nous vous demandons d’abord votre
          accord ; vous pouvez le retirer quand vous voulez.
        </p>

        <h2>Que devez-vous nous dire ?</h2>
        <p>
          Votre prénom, votre nom et le lieu où vous venez. Tout le reste est libre : ne pas répondre ne vous prive de
          rien, mais il sera plus difficile de vous joindre ou de trouver un échange qui vous convienne. Nous ne vous
          demandons jamais rien sur votre santé, vos origines, vos croyances, vos opinions, vos aides ou votre argent.
        </p>

        <h2>Qui les lit ?</h2>
        <p>
          Les personnes qui animent le réseau, chacune avec son mot de passe. La personne avec qui vous faites un
          échange connaît votre nom et ce dont vous convenez ensemble. Personne d’autre : vos informations restent sur
          un ordinateur de la structure, dans un fichier chiffré, et ne passent pas par internet.
        </p>

        <h2>Combien de temps ?</h2>
        <p>Deux ans après votre dernier contact avec le réseau. Ensuite, elles sont effacées.</p>

        <h2>Quels sont vos droits ?</h2>
        <p>
          Vous pouvez lire tout ce qui est écrit sur vous, le faire corriger, compléter ou effacer, demander qu’on cesse
          de l’utiliser, ou vous y opposer. Nous vous répondons dans le mois. Adressez-vous à{' '}
          {structure.dataContact || whoAndWhere(structure)}.
        </p>
        <p>
          Si notre réponse ne vous convient pas, vous pouvez vous adresser à la CNIL : 3 place de Fontenoy, TSA 80715,
          75334 Paris Cedex 07, 01 53 73 22 22, www.cnil.fr.
        </p>

        <p className="receipt">
          Notice n° {structure.noticeVersion}, remise à <span className="blank" /> le <span className="blank" />
        </p>
      </>
    ),
  });
