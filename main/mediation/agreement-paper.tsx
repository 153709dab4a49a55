import { Fragment } from 'react';
import { completeDay, dayAndTime, enumerate, longDay } from '../../domain/french/format';
import { type Side, sessionsSoFar } from '../../domain/mediation/mediation';
import type { AgreementPart } from '../../domain/mediation/pictograms';
import { describeSessions } from '../../domain/mediation/planning';
import type { Structure } from '../../domain/structure/structure';
import { dayOf, instantAt } from '../../domain/time/time';
import type { AgreementSignature, Mediation } from '../../ipc/mediation.contract';
import { Hand } from '../printing/hands';
import { paper } from '../printing/paper';
import style from './agreement.css?inline';
import { Leaf, Pictogram } from './agreement-pictograms';
import { SignaturePlace } from './signature-place';

/** What the paper says; `commune` is where it is signed, `agreedAt` when. */
export type AgreementOnPaper = {
  mediation: Mediation;
  structure: Structure;
  commune: string;
  agreedAt: string;
  signatures: readonly AgreementSignature[];
};

type Line = [part: AgreementPart, name: string, text: string];

/** Signatures in rows of at most four, of the same length. */
const signaturesPerRow = (count: number) => Math.ceil(count / Math.ceil(count / 4));

const namesOf = ({ participants }: Mediation, side: Side) =>
  participants.filter((participant) => participant.side === side).map(({ name }) => name);

/**
 * The agreement that everyone signs and takes home: plain words, one A4 page in the ordinary case. Where it takes two,
 * the date of the bilan and what everyone agrees to stay with the signatures.
 */
export function agreementPaper(agreement: AgreementOnPaper): string {
  const { mediation, structure, commune, agreedAt, signatures } = agreement;
  const { notes, timeZone, title, mediator } = mediation;
  const sessions = sessionsSoFar(notes, timeZone);
  const bilanAt = notes.bilanDay && notes.bilanTime && instantAt(notes.bilanDay, notes.bilanTime, timeZone);
  const [first] = sessions;
  const all: Line[] = [
    ['goal', 'L’objectif', notes.goal],
    ['level', 'Le niveau de départ', notes.level],
    ['method', 'Comment on apprend', notes.method],
    ['place', 'Où', notes.place],
    ['material', 'Matériel', notes.material],
    ['keys', 'Clefs', notes.keys],
    ['projects', 'Projets', notes.projects],
  ];
  const lines = all.filter(([, , text]) => text);
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
          {lines.map(([part, name, text]) => (
            <Fragment key={name}>
              <dt>
                <Pictogram part={part} />
                {name}
              </dt>
              <dd>{text}</dd>
            </Fragment>
          ))}
        </dl>
        <section className="sessions">
          <div className="when">
            {first && <Leaf at={first.startsAt} zone={timeZone} />}
            <h2>{describeSessions(sessions, timeZone)}</h2>
          </div>
          {sessions.length > 1 && (
            <ol>
              {sessions.map(({ startsAt }) => (
                <li key={startsAt}>{completeDay(dayOf(startsAt, timeZone))}</li>
              ))}
            </ol>
          )}
        </section>
        <section className="commitment">
          {bilanAt && (
            <div className="bilan">
              <Pictogram part="bilan" />
              <Leaf at={bilanAt} zone={timeZone} />
              <div>
                <p>
                  <strong>Le bilan : {dayAndTime(bilanAt, timeZone)}</strong>
                  {mediator && `, avec ${mediator.name}`}
                </p>
                <p>On se retrouve pour dire ce qui a été transmis et appris, et se remercier.</p>
              </div>
            </div>
          )}
          <p className="pledge">
            <Pictogram part="free" />
            <span>
              <strong>L’échange est gratuit :</strong> il n’y a pas d’argent entre nous. On échange des savoirs, pas des
              objets. Chaque personne du réseau donne et reçoit, à son tour et à sa façon.
            </span>
          </p>
          {notes.conditions && (
            <p className="pledge">
              <Pictogram part="conditions" />
              <span className="words">
                <strong>Nos conditions.</strong> {notes.conditions}
              </span>
            </p>
          )}
          <div className="end">
            <p className="pledge">
              <Pictogram part="agreed" />
              <span>
                <strong>Nous sommes d’accord.</strong> Fait à {commune}, le {longDay(dayOf(agreedAt, timeZone))}
              </span>
            </p>
            <div
              className="signatures"
              style={{ gridTemplateColumns: `repeat(${signaturesPerRow(signatures.length)}, 1fr)` }}
            >
              {signatures.map((signer) => (
                <SignaturePlace key={signer.memberId} signer={signer} zone={timeZone} />
              ))}
            </div>
          </div>
        </section>
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
