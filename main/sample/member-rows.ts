import { folded } from '../../domain/french/format';
import { type Availability, slotBit } from '../../domain/member/availability';
import { sortName } from '../../domain/member/member';
import { fullName } from '../../domain/member/name';
import { addDays, dayOf, instantAt } from '../../domain/time/time';
import { type Calendar, nextWeekday } from './calendar';
import { communes } from './life/communes';
import { type PersonKey, people, personOf } from './life/people';
import { fictionalPhone, type Network } from './network-rows';
import type { Random } from './random';
import type { Recorder } from './recorder';
import type { Timeline } from './timeline';

/** What the moulinette and the stories need to know of a person who has been enrolled. */
export type EnrolledMember = { id: string; name: string; joinedOn: string; siteId: string; availability: Availability };
export type Members = Record<PersonKey, EnrolledMember>;

const streets = [
  'rue de la Fontaine',
  'rue des Écoles',
  'place du Marché',
  'impasse des Tilleuls',
  'route de la Gare',
  'chemin du Lavoir',
  'Le Bourg',
  'rue du Four',
] as const;

/** Half-days on which people of a situation are free: workers in the evening and on Saturday, others in the day. */
function freeTime(situation: string, random: Random): Availability {
  const days = [1, 2, 3, 4, 5].filter(() => random.chance(0.55));
  const parts = situation === 'emploi' ? [2] : situation === 'retraite' ? [0, 1] : [random.between(0, 1)];
  const week = days.flatMap((day) => parts.map((part) => slotBit(day, part)));
  const saturday = random.chance(situation === 'emploi' ? 0.8 : 0.25) ? [slotBit(6, random.between(0, 1))] : [];
  return [...week, ...saturday].reduce((all, slot) => all | slot, 0);
}

/** Enrols everybody, each before her first exchange. */
export function addMembers(
  recorder: Recorder,
  network: Network,
  calendar: Calendar,
  timeline: Timeline,
  random: Random,
) {
  const members = {} as Members;
  for (const [index, key] of (Object.keys(people) as PersonKey[]).entries()) {
    const person = personOf(key);
    const life = timeline.lives.get(key);
    const firstSeen = life ? dayOf(life.first) : calendar.daysAgo(random.between(40, 620));
    const joinedOn = nextWeekday(addDays(firstSeen, -random.between(20, 45)), random.between(1, 5));
    const joinedAt = instantAt(joinedOn, random.pick(['09:30', '10:15', '14:20', '15:40']));
    const lastContact = life ? dayOf(life.last) : addDays(joinedOn, random.between(0, 12));
    const [commune_code, postcode] = communes[person.commune];
    const year = Number(calendar.today.slice(0, 4)) - person.age;
    const birth_day = random.chance(0.4)
      ? `${year}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`
      : null;
    const availability = freeTime(person.situation, random) | (life?.slots ?? 0);
    const names = { firstName: person.firstName, lastName: person.lastName, usedName: person.usedName ?? '' };
    const hasEmail = person.age < 70 && random.chance(0.7);
    const id = recorder.add('member', joinedAt, {
      site_id: network.sites[person.place],
      civility: person.civility,
      first_name: names.firstName,
      last_name: names.lastName,
      used_name: names.usedName,
      sort_name: sortName(names),
      birth_day,
      birth_year: year,
      phone: fictionalPhone(person.age > 72 ? '05 36 49' : '06 39 98', 1000 + index * 137),
      email: hasEmail ? `${folded(`${person.firstName}.${person.lastName}`).replaceAll(' ', '')}@example.org` : '',
      address: `${random.between(1, 48)} ${random.pick(streets)}`.replace(/^\d+ Le Bourg/, 'Le Bourg'),
      postcode,
      commune_code,
      commune: person.commune,
      situation: person.situation,
      arrival: person.arrival,
      referrer_id: person.referrer ? network.referrers[person.referrer] : null,
      mobility: person.mobility,
      availability,
      reading_ease: person.reading,
      status: person.status ?? 'actif',
      notice_given_on: joinedOn,
      notice_version: 1,
      charter_signed_on: random.chance(0.92) ? joinedOn : null,
      notes: person.notes ?? '',
      last_contact_on: lastContact,
    });
    members[key] = { id, name: fullName(names), joinedOn, siteId: network.sites[person.place], availability };
  }
  return members;
}
