import type { CalendarKind } from '../../domain/calendar/event';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';

export type Person = { id: string; name: string };
/** Whose people: of a session, an exchange (for its bilan), a mise en relation, a séance, an event, or a date of an event. */
export type PeopleOf = { kind: CalendarKind; ownerId: string; occurrenceId: string | null };

type Row = Person & { ownerId: string };

/** SQLite takes some thirty thousand values in a statement. */
const atOnce = 5000;
async function inTurns(
  ids: readonly string[],
  read: (some: string[]) => Promise<Row[]>,
): Promise<Map<string, Person[]>> {
  const people = new Map<string, Person[]>();
  const distinct = [...new Set(ids)];
  for (let at = 0; at < distinct.length; at += atOnce)
    for (const { ownerId, id, name } of await read(distinct.slice(at, at + atOnce))) {
      const known = people.get(ownerId);
      if (known) known.push({ id, name });
      else people.set(ownerId, [{ id, name }]);
    }
  return people;
}

const named = (db: Base, ownerId: string) => ({ ownerId, id: 'member.id', name: memberName(db) });

/** The rows of a table that joins members, by what they hang on. */
const linked = (db: Base, table: string, owner: string, order: string[]) => (ids: string[]) =>
  db(`${table} as link`)
    .join('member', 'member.id', 'link.member_id')
    .whereIn(`link.${owner}`, ids)
    .orderBy(order)
    .select(named(db, `link.${owner}`));

const alphabet = ['member.sort_name', 'member.id'];
const bySide = ['link.side', 'link.id'];

/** Who takes part in each: those who offer first in an exchange; the proposer, then the enrolled, of a workshop. */
export async function peopleOf(db: Base, asked: readonly PeopleOf[]): Promise<(one: PeopleOf) => Person[]> {
  const idsOf = (...kinds: CalendarKind[]) =>
    asked.filter(({ kind }) => kinds.includes(kind)).map(({ ownerId }) => ownerId);
  const atSessions = await inTurns(idsOf('session'), (ids) =>
    db('attendance as link')
      .join('exchange_session as session', 'session.id', 'link.session_id')
      .join('exchange_participant as part', (on) =>
        on.on('part.exchange_id', 'session.exchange_id').on('part.member_id', 'link.member_id'),
      )
      .join('member', 'member.id', 'link.member_id')
      .whereIn('link.session_id', ids)
      .orderBy(['part.side', 'part.id'])
      .select(named(db, 'link.session_id')),
  );
  const atBilans = await inTurns(idsOf('bilan'), (ids) =>
    linked(db, 'exchange_participant', 'exchange_id', bySide)(ids).whereNull('link.left_at'),
  );
  const mediations = await inTurns(idsOf('mediation'), linked(db, 'mediation_participant', 'mediation_id', bySide));
  const recorders = await inTurns(idsOf('reperage'), (ids) =>
    db('reperage')
      .join('member', 'member.id', 'reperage.recorder_id')
      .whereIn('reperage.id', ids)
      .select(named(db, 'reperage.id')),
  );
  const atReperages = await inTurns(idsOf('reperage'), linked(db, 'reperage_attendance', 'reperage_id', alphabet));
  const expected = await inTurns(idsOf('gathering', 'other'), linked(db, 'event_member', 'event_id', alphabet));
  const proposers = await inTurns(idsOf('workshop'), (ids) =>
    db('workshop')
      .join('member', 'member.id', 'workshop.proposer_id')
      .whereIn('workshop.event_id', ids)
      .select(named(db, 'workshop.event_id')),
  );
  const enrolled = await inTurns(idsOf('workshop'), (ids) =>
    linked(db, 'enrolment', 'event_id', alphabet)(ids).where('link.status', 'enrolled'),
  );
  const present = await inTurns(
    asked.flatMap(({ kind, occurrenceId }) => (kind === 'gathering' && occurrenceId ? [occurrenceId] : [])),
    (ids) => linked(db, 'occurrence_attendance', 'occurrence_id', alphabet)(ids).where('link.state', 'honoured'),
  );
  const distinct = (...groups: (Person[] | undefined)[]): Person[] => [
    ...new Map(groups.flatMap((group) => group ?? []).map((person) => [person.id, person])).values(),
  ];
  return ({ kind, ownerId, occurrenceId }) => {
    switch (kind) {
      case 'session':
        return atSessions.get(ownerId) ?? [];
      case 'bilan':
        return atBilans.get(ownerId) ?? [];
      case 'mediation':
        return mediations.get(ownerId) ?? [];
      case 'reperage':
        return distinct(recorders.get(ownerId), atReperages.get(ownerId));
      case 'workshop':
        return distinct(proposers.get(ownerId), enrolled.get(ownerId));
      case 'gathering':
        return distinct(expected.get(ownerId), occurrenceId ? present.get(occurrenceId) : []);
      case 'other':
        return expected.get(ownerId) ?? [];
    }
  };
}
