import { bilanKindLabels, bilanTitle } from '../../domain/bilan/bilan';
import {
  answerTo,
  type InterviewStep,
  interviewSteps,
  type Participant,
  type Prompt,
  shownTo,
} from '../../domain/bilan/interview';
import { answerWords, isAnswered } from '../../domain/bilan/question';
import { completeDay, counted, enumerate, shortDayAndTime } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { OpenBilan } from '../../ipc/bilan.contract';
import { type Letterhead, paper } from '../printing/paper';
import { Face } from './face';

const style = `
  .about { grid-template-columns: 36mm 1fr; gap: 1mm 4mm; margin-bottom: 4mm; }
  .draft { border: 0.4mm dashed #000; padding: 2mm 4mm; }
  h2 { border-bottom: 0.3mm solid #000; padding-bottom: 1mm; margin-top: 7mm; }
  h3 { font-size: 11.5pt; margin: 4mm 0 1mm; break-after: avoid; }
  .question { font-size: 9.5pt; margin: 0; break-after: avoid; }
  .answer { margin: 0 0 2mm; padding-left: 4mm; white-space: pre-line; overflow-wrap: anywhere; }
  .face { width: 6mm; height: 6mm; vertical-align: -1.6mm; margin-right: 2mm; }
`;

type Copy = { bilan: OpenBilan; reader: Participant | null; letterhead: Letterhead };

const dayIn = (instant: string, zone: string) => completeDay(dayOf(instant, zone));

/** What a reader may see: a member has her own answers and those given together, the structure has them all. */
function stepsFor({ bilan: { template, participants, answers }, reader }: Copy): InterviewStep[] {
  const steps = interviewSteps(template, participants);
  const seen = reader ? shownTo(reader.memberId, steps) : steps;
  return seen
    .map((step) => ({ ...step, prompts: step.prompts.filter((prompt) => isAnswered(answerTo(prompt, answers))) }))
    .filter(({ prompts }) => prompts.length > 0);
}

function Answered({ prompt, bilan: { answers } }: { prompt: Prompt; bilan: OpenBilan }) {
  const value = answerTo(prompt, answers);
  return (
    <>
      <p className="question">{prompt.question.wording}</p>
      <p className="answer">
        {prompt.question.kind === 'satisfaction' && <Face degree={Number(value)} />}
        {answerWords(prompt.question, value).join(', ')}
      </p>
    </>
  );
}

/** One heading per person who speaks, then one for what was said by all. */
function headingOf({ speaker, theme }: InterviewStep): string {
  return speaker?.name ?? (theme.respondent === 'together' ? 'Ensemble' : theme.title);
}

function Answers(copy: Copy) {
  const steps = stepsFor(copy);
  return steps.map((step, index) => {
    const heading = headingOf(step);
    const before = steps[index - 1];
    return (
      <section key={step.key}>
        {(!before || headingOf(before) !== heading) && <h2>{heading}</h2>}
        {step.speaker && <h3>{step.theme.title}</h3>}
        {step.prompts.map((prompt) => (
          <div key={prompt.respondent + prompt.question.key}>
            {!step.speaker && prompt.participant && !copy.reader && <h3>{prompt.participant.name}</h3>}
            <Answered prompt={prompt} bilan={copy.bilan} />
          </div>
        ))}
      </section>
    );
  });
}

const namesOf = (bilan: OpenBilan, side: Participant['side']) =>
  enumerate(bilan.participants.filter((one) => one.side === side).map(({ name }) => name));

/** The bilan on paper: a copy for a member, or the whole of it for the structure. */
export function bilanPaper(copy: Copy): string {
  const { bilan, reader, letterhead } = copy;
  const { timeZone } = bilan.exchange;
  const held = bilan.sessions.filter(({ status }) => status === 'held');
  const people = reader ? [reader.name] : bilan.participants.map(({ name }) => name);
  return paper({
    title: `${bilanKindLabels[bilan.kind]} – ${bilan.exchange.title}`,
    letterhead,
    style,
    children: (
      <>
        <h1>{bilanTitle(bilan.kind, bilan.exchange.title)}</h1>
        {bilan.status !== 'locked' && <p className="draft">Ce bilan n’est pas terminé : il peut encore changer.</p>}
        <dl className="about">
          {reader && (
            <>
              <dt>Exemplaire de</dt>
              <dd>{reader.name}</dd>
            </>
          )}
          <dt>A transmis</dt>
          <dd>{namesOf(bilan, 'offerer')}</dd>
          <dt>A reçu</dt>
          <dd>{namesOf(bilan, 'requester')}</dd>
          <dt>Lieu</dt>
          <dd>{bilan.exchange.siteName}</dd>
          {held.length > 0 && (
            <>
              <dt>Séances</dt>
              <dd>{counted(held.length, 'séance')}</dd>
            </>
          )}
          <dt>Bilan tenu le</dt>
          <dd>{dayIn(bilan.lockedAt ?? bilan.scheduledAt, timeZone)}</dd>
        </dl>
        <Answers {...copy} />
        {!reader && bilan.addenda.length > 0 && (
          <section>
            <h2>Compléments</h2>
            {bilan.addenda.map(({ id, text, writtenAt, author }) => (
              <div key={id}>
                <h3>
                  Le {shortDayAndTime(writtenAt, timeZone)}, par {author}
                </h3>
                <p className="answer">{text}</p>
              </div>
            ))}
          </section>
        )}
        <div className="signatures">
          {people.map((name) => (
            <div className="signature" key={name}>
              {name}
            </div>
          ))}
          <div className="signature">Pour le réseau</div>
        </div>
      </>
    ),
  });
}

/** « Bilan – Raccourcir un pantalon – Nadia Benali.pdf », without what file systems refuse. */
export const fileNameOf = (bilan: OpenBilan, reader: Participant | null): string =>
  `${[bilanKindLabels[bilan.kind], bilan.exchange.title, ...(reader ? [reader.name] : [])]
    .join(' – ')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()}.pdf`;
