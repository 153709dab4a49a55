import { emblemUrl } from '../../domain/badge/emblem';
import { longDay } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { Award } from '../../ipc/badge.contract';
import { type Letterhead, paper } from '../printing/paper';
import { QrCode } from '../printing/qr-code';
import style from './award-paper.css?inline';

type Facts = { award: Award; letterhead: Letterhead; code: string };

/** Of the code, in millimetres. */
export const codeSide = 47;

/** One A4 page: the badge, what it recognises, where it was shown, and the code that proves it. */
export function awardPaper({ award, letterhead, code }: Facts): string {
  const { badgeName, memberName, description, criteria, evidence, validUntil } = award;
  return paper({
    title: `Badge ${badgeName} – ${memberName}`,
    letterhead,
    style,
    children: (
      <main className="award">
        <img className="emblem" src={emblemUrl(award)} alt="" />
        <h1>{badgeName}</h1>
        <p className="to">Badge décerné à</p>
        <p className="name">{memberName}</p>
        <p className="description">{description}</p>
        <section>
          <h2>À quoi on le reconnaît</h2>
          <p>{criteria}</p>
        </section>
        <section>
          <h2>Où cela s’est vu</h2>
          {evidence.map(({ title, words }) => (
            <div key={title + words} className="evidence">
              <h3>{title}</h3>
              <p>{words}</p>
            </div>
          ))}
        </section>
        <footer className="proof">
          <QrCode text={code} side={codeSide} label="Code de vérification du badge" />
          <div>
            <p>
              <strong>Décerné le {longDay(award.awardedOn)}</strong>
              {validUntil && <>, valable jusqu’au {longDay(dayOf(validUntil))}</>}
            </p>
            <p>
              Ce code contient le badge signé (Open Badges 3.0). Un réseau qui se sert d’Entrelacs le vérifie sans
              internet, par une photo de ce code. Le fichier numérique, remis à la personne, se dépose sur les
              plateformes de badges.
            </p>
          </div>
        </footer>
      </main>
    ),
  });
}
