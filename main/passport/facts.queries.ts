import type { Answer, Template } from '../../domain/bilan/question';
import type { BilanFact, ExchangeFact, Facts, WorkshopFact } from '../../domain/passport/proposal';
import { dayOf } from '../../domain/time/time';
import type { Base } from '../database/open';
import { tookPart } from '../database/taking-part';

/** The questions of a bilan that was locked. */
export type TemplateOf = (db: Base, bilan: { status: 'locked'; templateVersion: number }) => Promise<Template>;

type Held = { ofId: string; startsAt: string; endsAt: string };
const minutesBetween = ({ startsAt, endsAt }: Held) => Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);

const sessionsOf = (held: readonly Held[], id: string, zone: string) =>
  held
    .filter(({ ofId }) => ofId === id)
    .map((session) => ({ day: dayOf(session.startsAt, zone), minutes: minutesBetween(session) }));

/** The sessions of exchanges to which a member came. */
const honouredSessions = (db: Base, memberId: string): Promise<Held[]> =>
  db('attendance')
    .join('exchange_session', 'exchange_session.id', 'attendance.session_id')
    .where({ 'attendance.member_id': memberId, 'attendance.state': 'honoured' })
    .orderBy('exchange_session.starts_at')
    .select({
      ofId: 'exchange_session.exchange_id',
      startsAt: 'exchange_session.starts_at',
      endsAt: 'exchange_session.ends_at',
    });

type BilanRow = { id: string; exchangeId: string; lockedAt: string; templateVersion: number };
type AnswerRow = Omit<Answer, 'value'> & { bilanId: string; value: string };

/** The finished bilans of her exchanges, with her own answers and nobody else's. */
async function bilansOf(db: Base, memberId: string, templateOf: TemplateOf) {
  const rows: BilanRow[] = await db('bilan')
    .join('exchange_participant as participant', 'participant.exchange_id', 'bilan.exchange_id')
    .where({ 'participant.member_id': memberId, 'bilan.status': 'locked' })
    .orderBy('bilan.locked_at')
    .select({
      id: 'bilan.id',
      exchangeId: 'bilan.exchange_id',
      lockedAt: 'bilan.locked_at',
      templateVersion: 'bilan.template_version',
    });
  const answers: AnswerRow[] = await db('bilan_answer')
    .where({ respondent: memberId })
    .whereIn(
      'bilan_id',
      rows.map(({ id }) => id),
    )
    .select({ bilanId: 'bilan_id', respondent: 'respondent', question: 'question', value: 'value' });
  const templates = new Map<number, Template>();
  for (const { templateVersion } of rows)
    if (!templates.has(templateVersion))
      templates.set(templateVersion, await templateOf(db, { status: 'locked', templateVersion }));
  return (exchangeId: string, zone: string): BilanFact[] =>
    rows.flatMap((row) => {
      const template = templates.get(row.templateVersion);
      if (row.exchangeId !== exchangeId || !template) return [];
      return {
        id: row.id,
        lockedAt: row.lockedAt,
        day: dayOf(row.lockedAt, zone),
        template,
        answers: answers.flatMap(({ bilanId, value, ...answer }) =>
          bilanId === row.id ? [{ ...answer, value: JSON.parse(value) }] : [],
        ),
      };
    });
}

type ThemeColumns = { themeId: string; themeName: string; timeZone: string };
const themeColumns = { themeId: 'theme.id', themeName: 'theme.name', timeZone: 'site.time_zone' };

type ExchangeRow = ThemeColumns &
  Pick<ExchangeFact, 'id' | 'title' | 'side' | 'endedAt'> & { status: 'ongoing' | 'finished' | 'interrupted' };

/** An interrupted exchange counts when she came at least once. */
async function exchangesOf(db: Base, memberId: string, templateOf: TemplateOf): Promise<ExchangeFact[]> {
  const rows: ExchangeRow[] = await db('exchange_participant as participant')
    .join('exchange', 'exchange.id', 'participant.exchange_id')
    .join('theme', 'theme.id', 'exchange.theme_id')
    .join('site', 'site.id', 'exchange.site_id')
    .where('participant.member_id', memberId)
    .modify(tookPart(db, 'participant'))
    .orderBy(['exchange.created_at', 'exchange.id'])
    .select({
      ...themeColumns,
      id: 'exchange.id',
      title: 'exchange.title',
      side: 'participant.side',
      status: 'exchange.status',
      endedAt: db.raw('coalesce(exchange.ended_at, exchange.updated_at)'),
    });
  const held = await honouredSessions(db, memberId);
  const bilans = await bilansOf(db, memberId, templateOf);
  return rows.map(({ status, themeId, themeName, timeZone, endedAt, ...row }) => {
    const sessions = sessionsOf(held, row.id, timeZone);
    const isDone = status === 'finished' || (status === 'interrupted' && sessions.length > 0);
    return {
      ...row,
      theme: { id: themeId, name: themeName },
      endedAt: isDone ? endedAt : null,
      sessions,
      bilans: bilans(row.id, timeZone),
    };
  });
}

type WorkshopRow = ThemeColumns & { id: string; title: string; proposerId: string };
type HeldDate = Held & { noted: string };

/** The dates that were held of the ateliers she proposed, and those of the others to which she came. */
async function workshopsOf(db: Base, memberId: string): Promise<WorkshopFact[]> {
  const dates = () =>
    db('event_occurrence')
      .join('workshop', 'workshop.event_id', 'event_occurrence.event_id')
      .where('event_occurrence.status', 'held')
      .orderBy('event_occurrence.starts_at');
  const date = {
    ofId: 'workshop.event_id',
    startsAt: 'event_occurrence.starts_at',
    endsAt: 'event_occurrence.ends_at',
  };
  const held: HeldDate[] = [
    ...(await dates()
      .where('workshop.proposer_id', memberId)
      .select({ ...date, noted: 'event_occurrence.updated_at' })),
    ...(await dates()
      .join('occurrence_attendance as came', 'came.occurrence_id', 'event_occurrence.id')
      .where({ 'came.member_id': memberId, 'came.state': 'honoured' })
      .whereNot('workshop.proposer_id', memberId)
      .select({ ...date, noted: 'came.updated_at' })),
  ];
  const rows: WorkshopRow[] = await db('workshop')
    .join('calendar_event', 'calendar_event.id', 'workshop.event_id')
    .join('theme', 'theme.id', 'workshop.theme_id')
    .join('site', 'site.id', 'calendar_event.site_id')
    .whereIn('workshop.event_id', [...new Set(held.map(({ ofId }) => ofId))])
    .orderBy(['calendar_event.starts_at', 'calendar_event.id'])
    .select({
      ...themeColumns,
      id: 'workshop.event_id',
      title: 'calendar_event.title',
      proposerId: 'workshop.proposer_id',
    });
  return rows.map(({ id, title, themeId, themeName, timeZone, proposerId }) => {
    const own = held.filter(({ ofId }) => ofId === id);
    return {
      id,
      title,
      theme: { id: themeId, name: themeName },
      role: proposerId === memberId ? 'ran' : 'attended',
      sessions: sessionsOf(own, id, timeZone),
      knownAt: own.map(({ noted }) => noted).sort()[0] ?? '',
    };
  });
}

/** What the base knows of the skills of a member. */
export const readFacts = async (db: Base, memberId: string, templateOf: TemplateOf): Promise<Facts> => ({
  memberId,
  exchanges: await exchangesOf(db, memberId, templateOf),
  workshops: await workshopsOf(db, memberId),
});

type NameRow = { firstName: string; lastName: string; usedName: string };
const names = { firstName: 'member.first_name', lastName: 'member.last_name', usedName: 'member.used_name' };
const all = (rows: readonly NameRow[]) =>
  rows.flatMap(({ firstName, lastName, usedName }) => [firstName, lastName, usedName]);

/** The names of those whom she met in exchanges and ateliers, and her own: no paper of hers names the former. */
export async function readNames(db: Base, memberId: string): Promise<{ others: string[]; own: string[] }> {
  const exchanges = db('exchange_participant').where({ member_id: memberId }).select('exchange_id');
  const attended = db('occurrence_attendance')
    .join('event_occurrence', 'event_occurrence.id', 'occurrence_attendance.occurrence_id')
    .where({ 'occurrence_attendance.member_id': memberId })
    .select('event_occurrence.event_id');
  const others: NameRow[] = await db('member')
    .whereNot('member.id', memberId)
    .where((either) =>
      either
        .whereIn('member.id', db('exchange_participant').whereIn('exchange_id', exchanges).select('member_id'))
        .orWhereIn('member.id', db('workshop').whereIn('event_id', attended).select('proposer_id')),
    )
    .select(names);
  const own: NameRow[] = await db('member').where('member.id', memberId).select(names);
  return { others: all(others), own: all(own) };
}
