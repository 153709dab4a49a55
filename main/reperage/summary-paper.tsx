import { clock, completeDay, counted } from '../../domain/french/format';
import { byTheme } from '../../domain/reperage/by-theme';
import type { Structure } from '../../domain/structure/structure';
import { clockTimeOf, dayOf } from '../../domain/time/time';
import type { RecordedListing, Reperage } from '../../ipc/reperage.contract';
import { Hand } from '../printing/hands';
import { letterheadOf, paper } from '../printing/paper';
import style from './summary.css?inline';

/** What was said in a séance: who came, what is offered and asked, theme by theme. No address, no telephone. */
export function summaryPaper(reperage: Reperage, structure: Structure): string {
  const { startsAt, endsAt, timeZone, siteName, place, mediator, recorder, people, listings, notes } = reperage;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const offers = listings.filter(({ kind }) => kind === 'offer').length;
  const facts = [
    ['Lieu', [siteName, place].filter(Boolean).join(', ')],
    ['Animation', mediator?.name],
    ['Recensement', recorder?.name],
  ].filter(([, value]) => value);
  const column = (own: readonly RecordedListing[]) => (
    <td>
      <ul>
        {own.map(({ id, title, memberId }) => (
          <li key={id}>
            {title} <span className="by">{names.get(memberId)}</span>
          </li>
        ))}
      </ul>
    </td>
  );
  return paper({
    title: `Séance de repérage du ${completeDay(dayOf(startsAt, timeZone))}`,
    letterhead: letterheadOf(structure),
    style,
    children: (
      <>
        <h1>Séance de repérage</h1>
        <p className="when">
          {completeDay(dayOf(startsAt, timeZone))}, de {clock(clockTimeOf(startsAt, timeZone))} à{' '}
          {clock(clockTimeOf(endsAt, timeZone))}
        </p>
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="counts">
          {[
            counted(people.length, 'personne'),
            counted(offers, 'offre'),
            counted(listings.length - offers, 'demande'),
          ].join(' · ')}
        </p>
        {people.length > 0 && (
          <section>
            <h2>Présents</h2>
            <ul className="people">
              {people.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          </section>
        )}
        {listings.length > 0 && (
          <table>
            <thead>
              <tr>
                <th scope="col">Thème</th>
                <th scope="col">
                  <Hand kind="offer" /> Offres
                </th>
                <th scope="col">
                  <Hand kind="request" /> Demandes
                </th>
              </tr>
            </thead>
            <tbody>
              {byTheme(listings).map((theme) => (
                <tr key={theme.id}>
                  <th scope="row">{theme.name}</th>
                  {column(theme.offers)}
                  {column(theme.requests)}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {notes && (
          <section>
            <h2>Notes</h2>
            <p className="notes">{notes}</p>
          </section>
        )}
      </>
    ),
  });
}
