import type { Structure } from '../../domain/structure/structure';
import { letterheadOf, paper } from '../printing/paper';

const style = `
  ol { padding-left: 7mm; margin: 0; }
  li { margin-bottom: 3.5mm; padding-left: 2mm; break-inside: avoid; }
  li strong { display: block; }
  .made { margin-top: 8mm; }
  .made span { display: inline-block; width: 50mm; border-bottom: 0.3mm solid #000; height: 7mm; }`;

const commitments = [
  ['Chacun sait quelque chose.', 'Tous les savoirs se valent : savoir-faire, connaissances, coups de main.'],
  ['On donne et on reçoit.', 'Pas forcément à la même personne, ni en même temps, ni autant : personne ne compte.'],
  [
    'Ni argent, ni objets.',
    'Le réseau échange des savoirs et des services, jamais de l’argent ni des biens ; il ne remplace pas le travail d’un professionnel.',
  ],
  [
    'On se rencontre avant de commencer.',
    'Une mise en relation, avec la personne qui anime le réseau, fixe le lieu, les dates et la façon de faire. Elle finit par la date du bilan.',
  ],
  ['On prévient.', 'Qui ne peut pas venir le dit dès que possible. Qui veut arrêter le dit aussi, simplement.'],
  ['On se respecte.', 'Sans jugement sur ce que l’autre sait, croit ou vit. Ce qui est confié ne se répète pas.'],
  ['On fait le bilan.', 'Ensemble, à la fin : ce qui a été appris, transmis, et ce que chacun voudrait faire ensuite.'],
] as const;

/** What a person who enters the network agrees to, to be signed by both sides. */
export const charter = (structure: Structure): string =>
  paper({
    title: 'Charte du réseau',
    letterhead: letterheadOf(structure),
    style,
    children: (
      <>
        <h1>Charte du réseau</h1>
        <p>
          {structure.networkName} est un réseau d’échanges réciproques de savoirs, ouvert à toutes et à tous. En y
          entrant, nous nous entendons sur ceci.
        </p>
        <ol>
          {commitments.map(([title, text]) => (
            <li key={title}>
              <strong>{title}</strong>
              {text}
            </li>
          ))}
        </ol>
        <p className="made">
          Fait à <span />, le <span />
        </p>
        <div className="signatures">
          <div className="signature">Le membre (nom, prénom, signature)</div>
          <div className="signature">Pour le réseau</div>
        </div>
      </>
    ),
  });
