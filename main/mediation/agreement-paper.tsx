import { Fragment } from 'react';
import { clock, completeDay, dayAndTime, enumerate, longDay } from '../../domain/french/format';
import { type Side, sessionsSoFar } from '../../domain/mediation/mediation';
import { describeSessions, type Span } from '../../domain/mediation/planning';
import type { Structure } from '../../domain/structure/structure';
import { clockTimeOf, dayOf, instantAt } from '../../domain/time/time';
import type { Mediation } from '../../ipc/mediation.contract';
import { Hand } from '../printing/hands';
import { paper } from '../printing/paper';
import style from './agreement.css?inline';

/** What the paper says; `commune` is where it is signed, `agreedAt` when. */
export type AgreementOnPaper = { mediation: Mediation; structure: Structure; commune: string; agreedAt: string };

/** A longer table is cut in two or three columns, so that the agreement stays on one page. */
const sessionsPerColumn = 4;

const namesOf = ({ participants }: Mediation, side: Side) =>
  participants.filter((participant) => participant.side === side).map(({ name }) => name);

/** The agreement that everyone signs and takes home: plain words, one A4 page in the ordinary case. */
export function agreementPaper({ mediation, structure, commune, agreedAt }: AgreementOnPaper): string {
  const { notes, timeZone, title, participants, mediator } = mediation;
  const sessions = sessionsSoFar(notes, timeZone);
  const bilanAt = notes.bilanDay && notes.bilanTime && instantAt(notes.bilanDay, notes.bilanTime, timeZone);
  const lines = [
    ['L’objectif', notes.goal],
    ['Le niveau de départ', notes.level],
    ['Comment on apprend', notes.method],
    ['Où', notes.place],
    ['Matériel', notes.material],
    ['Clefs', notes.keys],
    ['Projets', notes.projects],
    ['Conditions', notes.conditions],
  ].filter(([, text]) => text);
  return paper({
    title: `Accord d’échange – ${title}`,
    letterhead: { network: structure.networkName, structure: structure.name, logo: structure.logo },
    style,
    children: (
      <>
        <h1>Accord d’échange</h1>
        <p className="subject">{title}</p>
        <div className="sides">
          <section className="side">
            <Hand kind="offer" />
            <div>
              <p className="people">{enumerate(namesOf(mediation, 'offerer'))}</p>
              <p>{namesOf(mediation, 'offerer').length > 1 ? 'transmettent leur savoir' : 'transmet son savoir'}</p>
            </div>
            <p className="words">{notes.offered}</p>
            {notes.learntHow && <p className="words">Savoir appris : {notes.learntHow}</p>}
          </section>
          <Knot />
          <section className="side">
            <Hand kind="request" />
            <div>
              <p className="people">{enumerate(namesOf(mediation, 'requester'))}</p>
              <p>{namesOf(mediation, 'requester').length > 1 ? 'apprennent' : 'apprend'}</p>
            </div>
            <p className="words">{notes.asked}</p>
          </section>
        </div>
        <dl>
          {lines.map(([name, text]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </Fragment>
          ))}
        </dl>
        <h2>{describeSessions(sessions, timeZone)}</h2>
        {sessions.length > 1 && <SessionTables sessions={sessions} timeZone={timeZone} />}
        {bilanAt && (
          <div className="bilan">
            <p>
              <strong>Le bilan : {dayAndTime(bilanAt, timeZone)}</strong>
              {mediator && `, avec ${mediator.name}`}
            </p>
            <p>On se retrouve pour dire ce qui a été transmis et appris, et se remercier.</p>
          </div>
        )}
        <div className="charter">
          <p>
            <strong>Nous sommes d’accord.</strong> L’échange est gratuit : il n’y a pas d’argent entre nous. On échange
            des savoirs, pas des objets. Chaque personne du réseau donne et reçoit, à son tour et à sa façon.
          </p>
        </div>
        <div className="end">
          <p>
            Fait à {commune}, le {longDay(dayOf(agreedAt, timeZone))}
          </p>
          <div className="signatures">
            {participants.map(({ memberId, name }) => (
              <div className="signature" key={memberId}>
                {name}
              </div>
            ))}
            <div className="signature">
              {mediator?.name ?? structure.signatoryName}
              <br />
              <small>pour le réseau</small>
            </div>
          </div>
        </div>
      </>
    ),
  });
}

/** The mark of the network (renderer/ui/logo.tsx) in black ink: two loops that pass over and under each other. */
function Knot() {
  const loop = 'M109 -76H146a76 76 0 0 1 0 152H-43M-109 76H-146a76 76 0 0 1 0 -152H43';
  return (
    <svg className="knot" viewBox="-210 -210 420 420" aria-hidden="true">
      <g transform="rotate(45)" fill="none" stroke="#000" strokeWidth={34}>
        <path d={loop} />
        <path d={loop} transform="rotate(90)" />
      </g>
    </svg>
  );
}

function SessionTables({ sessions, timeZone }: { sessions: readonly Span[]; timeZone: string }) {
  const count = Math.min(3, Math.ceil(sessions.length / sessionsPerColumn));
  const size = Math.ceil(sessions.length / count);
  const columns = Array.from({ length: count }, (_, index) => index * size);
  const isAlone = columns.length === 1;
  const dayText = columns.length < 3 ? completeDay : longDay;
  return (
    <div className="sessions">
      {columns.map((from) => (
        <table key={from}>
          <thead>
            <tr>
              <th scope="col">N°</th>
              <th scope="col">Jour</th>
              {isAlone && <th scope="col">Heure</th>}
            </tr>
          </thead>
          <tbody>
            {sessions.slice(from, from + size).map(({ startsAt, endsAt }, index) => (
              <tr key={startsAt}>
                <th scope="row">{from + index + 1}</th>
                <td>{dayText(dayOf(startsAt, timeZone))}</td>
                {isAlone && (
                  <td>
                    {clock(clockTimeOf(startsAt, timeZone))} – {clock(clockTimeOf(endsAt, timeZone))}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
