import { isHoliday } from '../../domain/time/holidays';
import { addDays, addMinutes, dayOf, instantAt } from '../../domain/time/time';
import { type Calendar, nextWeekday } from './calendar';
import type { PersonKey } from './life/people';
import type { Place } from './life/places';
import type { Members } from './member-rows';
import type { Network } from './network-rows';
import type { Random } from './random';
import type { Recorder, Row } from './recorder';

/** Each site has its weekday, and its rhythm of six weeks begun on another week; one has not planned its next yet. */
const rhythms: Record<
  Place,
  { lastAgo: number; weekday: number; room: string; recorder: PersonKey; isNextPlanned: boolean }
> = {
  gueret: { lastAgo: 39, weekday: 4, room: 'Salle du rez-de-chaussée', recorder: 'claudine', isNextPlanned: true },
  souterraine: { lastAgo: 20, weekday: 2, room: 'Salle polyvalente', recorder: 'monique', isNextPlanned: true },
  auzances: { lastAgo: 34, weekday: 3, room: '', recorder: 'jeannine', isNextPlanned: false },
};
const weeks = 6;
const howMany = 17;

export type Seance = { id: string; day: string };
export type Seances = {
  /** The last one of a site on or before a day, when it is not long past. */
  before: (siteId: string, day: string) => Seance | undefined;
};

/** The séances de repérage of two years, and the next ones. */
export function addSeances(
  { add }: Recorder,
  network: Network,
  calendar: Calendar,
  members: Members,
  mediatorId: string,
): Seances {
  const ofSite = new Map<string, Seance[]>();
  for (const [place, { lastAgo, weekday, room, recorder, isNextPlanned }] of Object.entries(rhythms)) {
    const siteId = network.sites[place as Place];
    const last = nextWeekday(calendar.daysAgo(lastAgo), weekday);
    const seances: Seance[] = [];
    for (let rank = -howMany; rank <= (isNextPlanned ? 1 : 0); rank++) {
      const wanted = addDays(last, 7 * weeks * rank);
      const day = isHoliday(wanted) ? addDays(wanted, 7) : wanted;
      const startsAt = instantAt(day, '15:00');
      const plannedAt = calendar.pastAt(addDays(day, -7 * weeks + 1), '10:30');
      const isHeld = rank <= 0;
      const hasRecorder = members[recorder].joinedOn < day;
      const id = add(
        'reperage',
        plannedAt,
        {
          site_id: siteId,
          starts_at: startsAt,
          ends_at: addMinutes(startsAt, 120),
          place: room,
          mediator_id: mediatorId,
          recorder_id: hasRecorder ? members[recorder].id : null,
          status: isHeld ? 'held' : 'planned',
          notes: '',
        },
        isHeld ? instantAt(day, '17:10') : plannedAt,
      );
      if (isHeld) seances.unshift({ id, day });
    }
    ofSite.set(siteId, seances);
  }
  return {
    before: (siteId, day) =>
      ofSite.get(siteId)?.find((seance) => seance.day <= day && addDays(seance.day, 7 * weeks) > day),
  };
}

/** Who came to each: those who spoke, those who help, and some of the others who were of the network by then. */
export function addSeanceAttendance(
  { rows, add }: Recorder,
  listings: readonly Row[],
  members: Members,
  random: Random,
) {
  for (const seance of rows.reperage) {
    if (seance.status !== 'held') continue;
    const spoke = new Set(listings.filter((row) => row.reperage_id === seance.id).map((row) => row.member_id));
    const day = dayOf(String(seance.starts_at));
    for (const { id, siteId, joinedOn } of Object.values(members)) {
      const isOfSite = siteId === seance.site_id && joinedOn <= day;
      if (spoke.has(id) || id === seance.recorder_id || (isOfSite && random.chance(0.3)))
        add('reperage_attendance', seance.updated_at, { reperage_id: seance.id, member_id: id });
    }
  }
}
