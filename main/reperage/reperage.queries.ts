import { nextSession, usualSessionMinutes } from '../../domain/reperage/planning';
import { addDays, dayOf } from '../../domain/time/time';
import type {
  FoundPerson,
  RecordedListing,
  Reperage,
  ReperagePerson,
  ReperageProposal,
  ReperageRow,
} from '../../ipc/reperage.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { found } from '../database/rows';

const person = (db: Base) => ({ id: 'member.id', name: memberName(db), firstName: 'member.first_name' });

const attended = (db: Base, reperageId: string) =>
  db('reperage_attendance')
    .join('member', 'member.id', 'reperage_attendance.member_id')
    .where('reperage_attendance.reperage_id', reperageId)
    .orderBy(['member.sort_name', 'member.id']);

/** Those who came to the séance before this one, at the same site, and have not come yet. */
async function peopleOfLastTime(db: Base, { id, siteId, startsAt }: Pick<Reperage, 'id' | 'siteId' | 'startsAt'>) {
  const before = await db('reperage')
    .where({ site_id: siteId, status: 'held' })
    .where('starts_at', '<', startsAt)
    .orderBy('starts_at', 'desc')
    .first('id');
  if (!before) return [];
  return attended(db, before.id)
    .whereNot('member.status', 'sorti')
    .whereNotIn('member.id', db('reperage_attendance').where({ reperage_id: id }).select('member_id'))
    .select(person(db));
}

type Header = Omit<Reperage, 'mediator' | 'recorder' | 'people' | 'listings' | 'lastTime'> & {
  mediatorId: string | null;
  mediatorName: string;
  recorderId: string | null;
  recorderName: string;
};

/** Everything that the page of a séance, and its mode repérage, show. */
export async function readReperage(db: Base, id: string): Promise<Reperage> {
  const { mediatorId, mediatorName, recorderId, recorderName, ...reperage } = found<Header>(
    await db('reperage')
      .join('site', 'site.id', 'reperage.site_id')
      .leftJoin('account', 'account.id', 'reperage.mediator_id')
      .leftJoin('member as recorder', 'recorder.id', 'reperage.recorder_id')
      .where('reperage.id', id)
      .first({
        id: 'reperage.id',
        version: 'reperage.version',
        siteId: 'reperage.site_id',
        siteName: 'site.name',
        timeZone: 'site.time_zone',
        startsAt: 'reperage.starts_at',
        endsAt: 'reperage.ends_at',
        place: 'reperage.place',
        status: 'reperage.status',
        notes: 'reperage.notes',
        mediatorId: 'reperage.mediator_id',
        mediatorName: 'account.name',
        recorderId: 'reperage.recorder_id',
        recorderName: memberName(db, 'recorder'),
      }),
  );
  const people: ReperagePerson[] = await attended(db, id).select(person(db));
  const listings: RecordedListing[] = await db('listing')
    .join('theme', 'theme.id', 'listing.theme_id')
    .leftJoin('account', 'account.id', 'listing.created_by')
    .where('listing.reperage_id', id)
    .orderBy('listing.id', 'desc')
    .select({
      id: 'listing.id',
      kind: 'listing.kind',
      title: 'listing.title',
      level: 'listing.level',
      charterNote: 'listing.charter_note',
      themeId: 'theme.id',
      themeName: 'theme.name',
      pictogram: 'theme.pictogram',
      memberId: 'listing.member_id',
      createdAt: 'listing.created_at',
      recordedBy: 'account.name',
    });
  return {
    ...reperage,
    mediator: mediatorId ? { id: mediatorId, name: mediatorName } : null,
    recorder: recorderId ? { id: recorderId, name: recorderName } : null,
    people,
    listings,
    lastTime: await peopleOfLastTime(db, reperage),
  };
}

export function listReperages(db: Base, siteId: string | null): Promise<ReperageRow[]> {
  const recorded = (kind: 'offer' | 'request') =>
    db('listing')
      .where({ 'listing.reperage_id': db.ref('reperage.id'), kind })
      .count();
  return db('reperage')
    .join('site', 'site.id', 'reperage.site_id')
    .leftJoin('account', 'account.id', 'reperage.mediator_id')
    .modify((query) => siteId && query.where('reperage.site_id', siteId))
    .orderBy('reperage.starts_at', 'desc')
    .orderBy('reperage.id')
    .select({
      id: 'reperage.id',
      siteName: 'site.name',
      timeZone: 'site.time_zone',
      startsAt: 'reperage.starts_at',
      endsAt: 'reperage.ends_at',
      place: 'reperage.place',
      status: 'reperage.status',
      mediatorName: 'account.name',
      people: db('reperage_attendance')
        .where({ reperage_id: db.ref('reperage.id') })
        .count(),
      offers: recorded('offer'),
      requests: recorded('request'),
    });
}

/** The next séance of a site, after the last one that stands: its weekday, its time, its place, its people. */
export async function proposeReperage(db: Base, siteId: string, now: string): Promise<ReperageProposal> {
  const site = found<{ time_zone: string }>(await db('site').where({ id: siteId }).first('time_zone'));
  const structure = found<{ reperage_every_weeks: number }>(await db('structure').first('reperage_every_weeks'));
  const last = await db('reperage')
    .where({ site_id: siteId })
    .whereNot({ status: 'cancelled' })
    .orderBy('starts_at', 'desc')
    .first({
      startsAt: 'starts_at',
      endsAt: 'ends_at',
      place: 'place',
      mediatorId: 'mediator_id',
      recorderId: 'recorder_id',
    });
  const mediators: { id: string; name: string }[] = await db('account')
    .whereIn('role', ['animation', 'coordination'])
    .where({ disabled_at: null })
    .orderBy('name')
    .select('id', 'name');
  const zone = site.time_zone;
  const everyWeeks = structure.reperage_every_weeks;
  const tomorrow = addDays(dayOf(now, zone), 1);
  const next = nextSession(last ?? null, { everyWeeks, today: tomorrow, zone });
  return {
    everyWeeks,
    lastDay: last ? dayOf(last.startsAt, zone) : null,
    day: next?.day ?? null,
    time: next?.time ?? '14:00',
    minutes: next?.minutes ?? usualSessionMinutes,
    place: last?.place ?? '',
    mediatorId: mediators.find(({ id }) => id === last?.mediatorId)?.id ?? null,
    recorderId: last?.recorderId ?? null,
    mediators,
  };
}

/** The people found elsewhere by a text, as the entry shows them. */
export async function peopleOf(db: Base, reperageId: string, ids: readonly string[]): Promise<FoundPerson[]> {
  const rows: (Omit<FoundPerson, 'isPresent'> & { presence: string | null })[] = await db('member')
    .join('site', 'site.id', 'member.site_id')
    .leftJoin('reperage_attendance', (join) =>
      join.on('reperage_attendance.member_id', 'member.id').onVal('reperage_attendance.reperage_id', reperageId),
    )
    .whereIn('member.id', ids)
    .select({ ...person(db), siteName: 'site.name', presence: 'reperage_attendance.id' });
  const known = new Map(rows.map(({ presence, ...row }) => [row.id, { ...row, isPresent: presence !== null }]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

export type BadgePerson = ReperagePerson & { listings: { kind: 'offer' | 'request'; title: string }[] };

/** What each of these people offers and looks for today. */
export async function listingsOnBadges(db: Base, people: readonly ReperagePerson[]): Promise<BadgePerson[]> {
  const rows: { memberId: string; kind: 'offer' | 'request'; title: string }[] = await db('listing')
    .whereIn(
      'member_id',
      people.map(({ id }) => id),
    )
    .whereIn('status', ['available', 'in-mediation', 'in-exchange'])
    .orderBy('id', 'desc')
    .select({ memberId: 'member_id', kind: 'kind', title: 'title' });
  return people.map((one) => ({
    ...one,
    listings: rows.flatMap(({ memberId, ...listing }) => (memberId === one.id ? [listing] : [])),
  }));
}
