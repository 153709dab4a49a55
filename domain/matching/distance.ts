import { wholeNumber } from '../french/format';
import type { ClosenessOf } from './closeness';
import type { Listed } from './listed';

type Where = Pick<Listed, 'communeCode' | 'siteId'>;
type Traveller = Pick<Listed, 'memberName' | 'mobility'>;

/** How far two people live from each other: what is known of it, put into few classes, the share of points of each. */
export const distances = {
  'same-commune': 1,
  'under-5-km': 0.8,
  'under-10-km': 0.6,
  'under-20-km': 0.3,
  'under-35-km': -0.2,
  'over-35-km': -0.6,
  'same-epci': 0.5,
  'same-arrondissement': 0.1,
  far: -0.5,
  /** Of one of the two the commune is not known. */
  'same-site': 0.6,
  'two-sites': -0.4,
} as const;
export type Distance = keyof typeof distances;

const limits: readonly [kilometres: number, distance: Distance][] = [
  [5, 'under-5-km'],
  [10, 'under-10-km'],
  [20, 'under-20-km'],
  [35, 'under-35-km'],
  [Number.POSITIVE_INFINITY, 'over-35-km'],
];

/** Kilometres say more than an official border; where they are not known, the border speaks. */
export function distanceBetween(one: Where, other: Where, closenessOf: ClosenessOf): Distance {
  if (!one.communeCode || !other.communeCode) return one.siteId === other.siteId ? 'same-site' : 'two-sites';
  const { ring, kilometres } = closenessOf(one.communeCode, other.communeCode);
  if (ring === 'commune') return 'same-commune';
  if (kilometres !== null) return limits.find(([limit]) => kilometres < limit)?.[1] ?? 'over-35-km';
  return ring === 'far' ? 'far' : `same-${ring}`;
}

const isNear = (distance: Distance) => distances[distance] >= 0.6;
const canDrive = ({ mobility }: Traveller) => mobility === 'vehicule';
const staysNear = ({ mobility }: Traveller) => mobility === 'sur-place' || mobility === 'a-pied';

const driver = 0.2;
const nobodyTravels = -0.3;

/** The share of the points: the distance, made shorter by a vehicle, longer when neither of the two can travel. */
export function travelShare(distance: Distance, offerer: Traveller, requester: Traveller): number {
  const share = distances[distance];
  if (isNear(distance)) return share;
  if (canDrive(offerer) || canDrive(requester)) return share + driver;
  return staysNear(offerer) && staysNear(requester) ? Math.max(-1, share + nobodyTravels) : share;
}

function travelWords(distance: Distance, offerer: Traveller, requester: Traveller): string {
  if (isNear(distance)) return '';
  const drives = [offerer, requester].find(canDrive);
  if (drives) return `, ${drives.memberName} a un véhicule`;
  return staysNear(offerer) && staysNear(requester) ? ', sans véhicule' : '';
}

const rings = { epci: 'même intercommunalité', arrondissement: 'même arrondissement', far: 'communes éloignées' };

/** « même commune », « 12 km, sans véhicule », « deux lieux : Guéret et Auzances, Nadia a un véhicule » */
export function distanceWords(offer: Listed, request: Listed, closenessOf: ClosenessOf): string {
  const distance = distanceBetween(offer, request, closenessOf);
  const travel = travelWords(distance, offer, request);
  if (distance === 'same-site') return `même lieu : ${offer.siteName}`;
  if (distance === 'two-sites') return `deux lieux : ${offer.siteName} et ${request.siteName}${travel}`;
  const { ring, kilometres } = closenessOf(offer.communeCode ?? '', request.communeCode ?? '');
  if (ring === 'commune') return 'même commune';
  const known =
    kilometres === null ? [] : [kilometres < 1 ? 'moins d’un kilomètre' : `${wholeNumber(Math.round(kilometres))} km`];
  const border = ring === 'far' && known.length ? [] : [rings[ring]];
  return `${[...known, ...border].join(', ')}${travel}`;
}
