import { projectedNames } from '../../domain/reperage/shown-names';
import type { Structure } from '../../domain/structure/structure';
import { Hand } from '../printing/hands';
import { paper } from '../printing/paper';
import style from './badges.css?inline';
import type { BadgePerson } from './reperage.queries';

const kinds = ['offer', 'request'] as const;
const labels = { offer: 'Je peux transmettre', request: 'Je cherche' };
/** What a badge has room for, of each kind. */
const most = 3;

/** Eight to a page, to cut along the dashes: a first name that is read from afar, then what to talk about. */
export function badgesPaper(people: readonly BadgePerson[], structure: Structure): string {
  const names = projectedNames(people);
  return paper({
    title: 'Badges de la séance de repérage',
    style,
    children: (
      <main>
        {people.map((person) => (
          <section className="badge" key={person.id}>
            <p className="network">{structure.networkName}</p>
            <p className="name">{names.get(person.id)}</p>
            {kinds.map((kind) => {
              const titles = person.listings.filter((listing) => listing.kind === kind).map(({ title }) => title);
              const others = titles.length - most;
              return (
                <div className="kind" key={kind}>
                  <Hand kind={kind} />
                  {titles.length === 0 ? (
                    <div className="blank">{labels[kind]}</div>
                  ) : (
                    <ul aria-label={labels[kind]}>
                      {titles.slice(0, most).map((title, rank) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: a page that is drawn once
                        <li key={rank}>{title}</li>
                      ))}
                      {others > 0 && <li className="others">et {others === 1 ? 'une autre' : `${others} autres`}…</li>}
                    </ul>
                  )}
                </div>
              );
            })}
          </section>
        ))}
      </main>
    ),
  });
}
