import { completeDay } from '../../domain/french/format';
import { dayParts, weekdays } from '../../domain/member/availability';
import { prompts } from '../../domain/reperage/prompts';
import type { Structure } from '../../domain/structure/structure';
import { dayOf } from '../../domain/time/time';
import type { Reperage } from '../../ipc/reperage.contract';
import { Hand } from '../printing/hands';
import { letterheadOf, paper } from '../printing/paper';
import style from './sheets.css?inline';

const sides = [
  { kind: 'offer', title: 'Ce que je peux transmettre', example: 'un geste, une recette, une langue, un coup de main' },
  { kind: 'request', title: 'Ce que j’aimerais apprendre ou recevoir', example: 'même une chose toute simple' },
] as const;
const linesOfSide = [1, 2, 3, 4, 5];
const promptsOnPaper = prompts.slice(0, 5);

/** A blank sheet, one for each person: she writes on it, or someone writes for her, before it is typed. */
export const sheetsPaper = (reperage: Reperage, structure: Structure): string =>
  paper({
    title: 'Fiche de repérage',
    letterhead: letterheadOf(structure),
    style,
    children: (
      <>
        <h1>Ce que je sais, ce que je cherche</h1>
        <p className="when">
          Séance de repérage du {completeDay(dayOf(reperage.startsAt, reperage.timeZone))}, {reperage.siteName}
        </p>
        <div className="who">
          <div className="handwritten">Prénom</div>
          <div className="handwritten">Nom</div>
        </div>
        {sides.map(({ kind, title, example }) => (
          <section className="side" key={kind}>
            <Hand kind={kind} />
            <div>
              <h2>{title}</h2>
              <p className="example">{example}</p>
            </div>
            <div className="lines">
              {linesOfSide.map((line) => (
                <div className="handwritten" key={line} />
              ))}
            </div>
          </section>
        ))}
        <section className="prompts">
          <h2>« Je n’ai rien à offrir » ? Voyons…</h2>
          <ul>
            {promptsOnPaper.map(({ key, question }) => (
              <li key={key}>{question}</li>
            ))}
          </ul>
        </section>
        <table>
          <thead>
            <tr>
              <th scope="col">Je suis libre</th>
              {weekdays.map((weekday) => (
                <th scope="col" key={weekday}>
                  {weekday}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {dayParts.map((part) => (
              <tr key={part}>
                <th scope="row">{part}</th>
                {weekdays.map((weekday) => (
                  <td key={weekday} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </>
    ),
  });
