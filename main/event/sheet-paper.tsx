import { completeDay, fromTo } from '../../domain/french/format';
import type { Structure } from '../../domain/structure/structure';
import { letterheadOf, paper } from '../printing/paper';
import style from './sheet.css?inline';

export type Sheet = {
  title: string;
  day: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  siteName: string;
  roomName: string;
  place: string;
  /** Empty when nobody proposes it. */
  proposer: string;
  /** In the order in which they are printed. */
  people: readonly string[];
};

/** For those who come without having said so: a few lines, and the rest of the first page. */
const leastBlankLines = 6;
const linesOfPage = 15;

/** The émargement sheet: a line for each person, then blank ones, with a column to sign. No address, no telephone. */
export function sheetPaper(sheet: Sheet, structure: Structure): string {
  const { title, day, startsAt, endsAt, timeZone, people, proposer } = sheet;
  const where = [sheet.siteName, sheet.roomName, sheet.place].filter(Boolean).join(', ');
  const blankLines = Math.max(leastBlankLines, linesOfPage - people.length);
  const blanks = Array.from({ length: blankLines }, (_, index) => people.length + index + 1);
  return paper({
    title: `Feuille d’émargement – ${title}`,
    letterhead: letterheadOf(structure),
    style,
    children: (
      <>
        <h1>Feuille d’émargement</h1>
        <p className="what">
          <strong>{title}</strong>
          <br />
          {completeDay(day)}, {fromTo(startsAt, endsAt, timeZone)} – {where}
          {proposer && (
            <>
              <br />
              Proposé par {proposer}
            </>
          )}
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col" className="rank">
                N°
              </th>
              <th scope="col">Prénom et nom</th>
              <th scope="col" className="sign">
                Signature
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a page that is drawn once
              <tr key={index}>
                <td>{index + 1}</td>
                <td>{name}</td>
                <td />
              </tr>
            ))}
            {blanks.map((rank) => (
              <tr key={rank}>
                <td>{rank}</td>
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
        <div className="signatures">
          <div className="signature">La personne qui anime</div>
          <div className="signature">Pour le réseau</div>
        </div>
      </>
    ),
  });
}
