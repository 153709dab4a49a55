import { enumerate, of } from '../french/format';
import type { Listed } from './listed';
import { moments, type Reason } from './rules';

type Pair = { offer: Listed; request: Listed };

/** What is said of a group or a loop as a whole, beside the reasons of each of its pairs. */
export function togetherReasons(kind: 'group' | 'loop', pairs: readonly Pair[]): Reason[] {
  if (kind === 'loop')
    return [{ isReservation: false, text: 'chaque personne donne et reçoit, sans que rien soit compté' }];
  const [first] = pairs;
  if (!first) return [];
  const people = [first.offer, ...pairs.map(({ request }) => request)];
  const known = people.filter(({ availability }) => availability !== 0);
  const common = known.reduce((all, { availability }) => all & availability, ~0);
  const unknown = people.filter(({ availability }) => availability === 0).map(({ memberName }) => of(memberName));
  const places = first.offer.groupSize ?? 0;
  const left = places - pairs.length;
  const room =
    left > 0 ? `${pairs.length} personnes, pour ${places} places` : `${pairs.length} personnes, le groupe est complet`;
  return [
    { isReservation: false, text: room },
    ...(known.length > 1 ? [{ isReservation: false, text: `libres ensemble ${moments(common)}` }] : []),
    ...(unknown.length ? [{ isReservation: true, text: `disponibilités ${enumerate(unknown)} à préciser` }] : []),
  ];
}
