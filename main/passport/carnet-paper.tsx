import { attestationKindLabels } from '../../domain/attestation/attestation';
import { longDay, quoted } from '../../domain/french/format';
import { type Carnet, type CarnetGroup, shownSentences } from '../../domain/passport/carnet';
import { type EntryKind, entryKindLabels, groupTitle } from '../../domain/passport/entry';
import type { Structure } from '../../domain/structure/structure';
import { letterheadOf, paper } from '../printing/paper';
import style from './carnet.css?inline';

export type Printable = { carnet: Carnet; structure: Structure; today: string };

/** What an adviser who holds it must know; what the person added by herself says no place. */
export const aboutCarnet =
  'Ce carnet est écrit avec les mots de la personne. Quand un échange ou un atelier est indiqué, la compétence y a été montrée, dans un réseau où l’on transmet ce que l’on sait et apprend ce que l’on souhaite, sans argent.';

/** The carnet in reading order, on A4. */
export function carnetPaper({ carnet, structure }: Printable): string {
  const { memberName, rereadOn, skills, attestations, badges } = carnet;
  return paper({
    title: `Carnet de compétences de ${memberName}`,
    letterhead: letterheadOf(structure),
    style,
    children: (
      <main className="carnet">
        <h1>
          <small>Carnet de compétences</small>
          {memberName}
        </h1>
        <p className="about">
          {rereadOn ? `Relu avec la personne le ${longDay(rereadOn)}. ` : ''}
          {aboutCarnet}
        </p>
        {skills.map(({ kind, groups }) => (
          <section key={kind}>
            <h2>{entryKindLabels[kind]}</h2>
            {groups.map((group) => (
              <Group key={group.heading} kind={kind} title={groupTitle(group, groups)} group={group} />
            ))}
          </section>
        ))}
        {attestations.length > 0 && (
          <section>
            <h2>Attestations</h2>
            <ul>
              {attestations.map(({ number, kind, subject, issuedOn }) => (
                <li key={number}>
                  {attestationKindLabels[kind]}
                  {subject && `\u00a0: ${quoted(subject)}`}
                  <small>
                    Attestation n° {number}, remise le {longDay(issuedOn)}
                  </small>
                </li>
              ))}
            </ul>
          </section>
        )}
        {badges.length > 0 && (
          <section>
            <h2>Badges</h2>
            <ul>
              {badges.map(({ name, awardedOn, criteria }) => (
                <li key={`${name} ${awardedOn}`}>
                  {name}
                  <small>{[criteria, `Décerné le ${longDay(awardedOn)}`].filter(Boolean).join(' – ')}</small>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    ),
  });
}

type GroupProps = { kind: EntryKind; title: string; group: CarnetGroup };
const Group = ({ kind, title, group: { entries } }: GroupProps) => (
  <div className="group">
    {title && <h3>{title}</h3>}
    {entries.map(({ words, shown }, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: printed once
      <div key={place} className="entry">
        {words && <p className="words">{words}</p>}
        {shownSentences(shown, kind).map((sentence) => (
          <p key={sentence} className="shown">
            {sentence}
          </p>
        ))}
      </div>
    ))}
  </div>
);
