import type { CalendarKind, OccurrenceStatus } from '../../domain/calendar/event';
import { meetingMinutes } from '../../domain/mediation/planning';
import { addDays, addMinutes, instantAt } from '../../domain/time/time';
import type { CalendarItem } from '../../ipc/calendar.contract';
import type { Base } from '../database/open';

/** Something of the calendar that another feature keeps, as its row says it. */
export type OtherRow = {
  kind: CalendarKind;
  id: string;
  version: number;
  title: string;
  startsAt: string;
  endsAt: string;
  status: OccurrenceStatus;
  siteId: string;
  siteName: string;
  timeZone: string;
  roomId: string | null;
  place: string;
  accountId: string | null;
  target: CalendarItem['target'];
  /** The session, the exchange of a bilan, the mise en relation or the séance whose people are meant. */
  ownerId: string;
  isMovable: boolean;
};

export type Range = { from: string; to: string; siteId: string | null };
/** One row alone, or those of a range. */
type Asked = { range: Range } | { id: string };

type Read = Omit<OtherRow, 'kind' | 'status' | 'isMovable' | 'target' | 'endsAt' | 'place'> & {
  rowStatus: string;
  endsAt?: string;
  place?: string;
};

const placed = { siteId: 'site.id', siteName: 'site.name', timeZone: 'site.time_zone' };

/** The longest lasts ten hours, and wherever midnight is. */
const boundsOf = ({ from, to }: Range): [string, string] => [
  instantAt(addDays(from, -2), '00:00', 'UTC'),
  instantAt(addDays(to, 2), '00:00', 'UTC'),
];

/** Keeps what is asked: a row, or those of a range, of the site itself or where it has someone. */
const asked =
  (db: Base, what: Asked, table: string, column: string, participants?: { table: string; owner: string }) =>
  (query: ReturnType<Base>) => {
    if ('id' in what) {
      query.where(`${table}.id`, what.id);
      return;
    }
    const { range } = what;
    query.whereBetween(`${table}.${column}`, boundsOf(range));
    const { siteId } = range;
    if (!siteId) return;
    query.where((here) => {
      here.where('site.id', siteId);
      if (participants)
        here.orWhereExists(
          db(`${participants.table}_participant as here`)
            .join('member as visitor', 'visitor.id', 'here.member_id')
            .where(`here.${participants.table}_id`, db.ref(participants.owner))
            .where('visitor.site_id', siteId)
            .select(db.raw('1')),
        );
    });
  };

/** The other statuses tell how a meeting ended. One that was put off is not held at its hour. */
const statuses: Record<string, OccurrenceStatus> = {
  planned: 'planned',
  'to-plan': 'planned',
  draft: 'planned',
  cancelled: 'cancelled',
  postponed: 'cancelled',
};
const statusFrom = (rowStatus: string): OccurrenceStatus => statuses[rowStatus] ?? 'held';

async function reperages(db: Base, what: Asked): Promise<OtherRow[]> {
  const rows: Omit<Read, 'title'>[] = await db('reperage')
    .join('site', 'site.id', 'reperage.site_id')
    .modify(asked(db, what, 'reperage', 'starts_at'))
    .select({
      id: 'reperage.id',
      ownerId: 'reperage.id',
      version: 'reperage.version',
      startsAt: 'reperage.starts_at',
      endsAt: 'reperage.ends_at',
      rowStatus: 'reperage.status',
      roomId: 'reperage.room_id',
      place: 'reperage.place',
      accountId: 'reperage.mediator_id',
      ...placed,
    });
  return rows.map(({ rowStatus, endsAt = '', place = '', ...row }) => ({
    ...row,
    kind: 'reperage',
    title: 'Séance de repérage',
    endsAt,
    place,
    status: statusFrom(rowStatus),
    target: { page: 'reperage', id: row.id },
    isMovable: rowStatus === 'planned',
  }));
}

async function mediations(db: Base, what: Asked): Promise<OtherRow[]> {
  const offered = db('mediation_participant as offerer')
    .join('listing', 'listing.id', 'offerer.listing_id')
    .where('offerer.mediation_id', db.ref('mediation.id'))
    .where('offerer.side', 'offerer')
    .orderBy('offerer.id')
    .limit(1)
    .select('listing.title');
  const rows: (Omit<Read, 'title'> & { title: string | null; themeName: string })[] = await db('mediation')
    .join('site', 'site.id', 'mediation.site_id')
    .join('theme', 'theme.id', 'mediation.theme_id')
    .whereNotNull('mediation.starts_at')
    .modify(asked(db, what, 'mediation', 'starts_at', { table: 'mediation', owner: 'mediation.id' }))
    .select({
      id: 'mediation.id',
      ownerId: 'mediation.id',
      version: 'mediation.version',
      title: offered,
      themeName: 'theme.name',
      startsAt: 'mediation.starts_at',
      rowStatus: 'mediation.status',
      roomId: 'mediation.room_id',
      accountId: 'mediation.mediator_id',
      ...placed,
    });
  return rows.map(({ rowStatus, title, themeName, ...row }) => ({
    ...row,
    kind: 'mediation',
    title: title ?? themeName,
    endsAt: addMinutes(row.startsAt, meetingMinutes),
    place: '',
    status: statusFrom(rowStatus),
    target: { page: 'mediation', id: row.id },
    isMovable: rowStatus === 'planned',
  }));
}

async function sessions(db: Base, what: Asked): Promise<OtherRow[]> {
  const rows: (Omit<Read, 'accountId'> & { exchangeId: string; exchangeStatus: string })[] = await db(
    'exchange_session as session',
  )
    .join('exchange', 'exchange.id', 'session.exchange_id')
    .join('site', 'site.id', 'exchange.site_id')
    .modify(asked(db, what, 'session', 'starts_at', { table: 'exchange', owner: 'exchange.id' }))
    .select({
      id: 'session.id',
      ownerId: 'session.id',
      exchangeId: 'exchange.id',
      version: 'session.version',
      title: 'exchange.title',
      startsAt: 'session.starts_at',
      endsAt: 'session.ends_at',
      rowStatus: 'session.status',
      exchangeStatus: 'exchange.status',
      roomId: 'session.room_id',
      place: 'session.place',
      ...placed,
    });
  return rows.map(({ rowStatus, exchangeId, exchangeStatus, endsAt = '', place = '', ...row }) => ({
    ...row,
    kind: 'session',
    endsAt,
    place,
    accountId: null, // the mediator is not at the sessions
    status: statusFrom(rowStatus),
    target: { page: 'exchange', id: exchangeId },
    isMovable: rowStatus === 'planned' && exchangeStatus === 'ongoing',
  }));
}

async function bilans(db: Base, what: Asked): Promise<OtherRow[]> {
  const rows: Read[] = await db('bilan')
    .join('exchange', 'exchange.id', 'bilan.exchange_id')
    .join('mediation', 'mediation.id', 'exchange.mediation_id')
    .join('site', 'site.id', 'exchange.site_id')
    // Of an interrupted exchange, the bilan that will not be held is of nobody's concern.
    .where((stands) => stands.where('exchange.status', 'ongoing').orWhere('bilan.status', 'locked'))
    .modify(asked(db, what, 'bilan', 'scheduled_at', { table: 'exchange', owner: 'exchange.id' }))
    .select({
      id: 'bilan.id',
      ownerId: 'exchange.id',
      version: 'bilan.version',
      title: 'exchange.title',
      startsAt: 'bilan.scheduled_at',
      rowStatus: 'bilan.status',
      roomId: 'bilan.room_id',
      accountId: 'mediation.mediator_id',
      ...placed,
    });
  return rows.map(({ rowStatus, ...row }) => ({
    ...row,
    kind: 'bilan',
    endsAt: addMinutes(row.startsAt, meetingMinutes),
    place: '',
    status: statusFrom(rowStatus),
    target: { page: 'bilan', id: row.id },
    isMovable: rowStatus !== 'locked',
  }));
}

const readers = { reperage: reperages, mediation: mediations, session: sessions, bilan: bilans };
export type OtherKind = keyof typeof readers;
export const isOtherKind = (kind: CalendarKind): kind is OtherKind => kind in readers;

/** All that the other features have put in the calendar from a day to another, a little wider. */
export async function otherRows(db: Base, range: Range): Promise<OtherRow[]> {
  const rows: OtherRow[] = [];
  for (const read of Object.values(readers)) rows.push(...(await read(db, { range })));
  return rows;
}

export const otherRow = async (db: Base, kind: OtherKind, id: string): Promise<OtherRow | undefined> =>
  (await readers[kind](db, { id }))[0];
