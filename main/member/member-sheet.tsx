import { Fragment } from 'react';
import { counted, longDay, shortDay } from '../../domain/french/format';
import { statusLabels } from '../../domain/listing/listing';
import { slotNames } from '../../domain/member/availability';
import { birthText } from '../../domain/member/birth';
import { fullName } from '../../domain/member/name';
import { arrivalLabels, mobilityLabels, readingEaseLabels, situationLabels } from '../../domain/member/profile';
import type { Structure } from '../../domain/structure/structure';
import type { MemberFile } from '../../ipc/member.contract';
import { letterheadOf, paper } from '../printing/paper';

const style = `
  .muted { color: #444; }
  ul { margin: 0; padding-left: 6mm; }
  li { margin-bottom: 1.5mm; }`;

/** A person's file on paper: what is written about her, for her to read and correct. */
export function memberSheet(file: MemberFile, structure: Structure, today: string): string {
  const { member, siteName, referrer, listings, exchanges } = file;
  const arrival = member.arrival ? arrivalLabels[member.arrival] : '';
  const facts: [string, string][] = [
    ['Lieu', siteName],
    ['Nom de famille', member.usedName && member.lastName],
    ['Naissance', birthText(member.birth)],
    ['Téléphone', member.phone],
    ['Courriel', member.email],
    ['Adresse', [member.address, `${member.postcode} ${member.commune}`.trim()].filter(Boolean).join('\n')],
    ['Situation', member.situation ? situationLabels[member.situation] : ''],
    ['Pour venir', member.mobility ? mobilityLabels[member.mobility] : ''],
    ['Disponibilités', slotNames(member.availability).join(', ')],
    ['Avec l’écrit', member.readingEase ? readingEaseLabels[member.readingEase] : ''],
    ['Arrivée', [arrival, referrer].filter(Boolean).join(' : ')],
    ['Notice remise', longDay(member.noticeGivenOn)],
    ['Charte signée', member.charterSignedOn ? longDay(member.charterSignedOn) : ''],
    ['Dernier contact', longDay(member.lastContactOn)],
    ['Notes', member.notes],
  ];
  const kinds = [
    { kind: 'offer', title: 'Ce que je propose' },
    { kind: 'request', title: 'Ce que je cherche' },
  ] as const;
  return paper({
    title: `Fiche de ${fullName(member)}`,
    letterhead: letterheadOf(structure),
    style,
    children: (
      <>
        <h1>{fullName(member)}</h1>
        <dl>
          {facts
            .filter(([, value]) => value)
            .map(([label, value]) => (
              <Fragment key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </Fragment>
            ))}
        </dl>
        {kinds.map(({ kind, title }) => {
          const own = listings.filter((listing) => listing.kind === kind && listing.status !== 'withdrawn');
          return (
            own.length > 0 && (
              <section key={kind}>
                <h2>{title}</h2>
                <ul>
                  {own.map(({ id, title, themeName, status }) => (
                    <li key={id}>
                      {title}{' '}
                      <span className="muted">
                        ({themeName}, {statusLabels[status].toLowerCase()})
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            )
          );
        })}
        {exchanges.length > 0 && (
          <section>
            <h2>Mes échanges</h2>
            <p>{counted(exchanges.length, 'échange')} depuis l’inscription :</p>
            <ul>
              {exchanges.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ul>
          </section>
        )}
        <p className="muted" style={{ marginTop: '8mm' }}>
          Fiche imprimée le {shortDay(today)}. Vous pouvez la corriger, la compléter ou demander qu’elle soit effacée.
        </p>
      </>
    ),
  });
}
