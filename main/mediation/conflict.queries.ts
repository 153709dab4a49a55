import { meetingMinutes, overlaps, type Span, spanFrom } from '../../domain/mediation/planning';
import { addMinutes } from '../../domain/time/time';
import type { Conflict, Engagement } from '../../ipc/mediation.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';

/** Someone's time already taken; `personId` is a member's or an account's id. */
type Taken = Conflict['with'] & { personId: string };
type MeetingRow = { startsAt: string; title: string; memberId: string; mediatorId: string | null };

/** The longest session lasts ten hours: what began earlier is over. */
const longest = 600;

async function takenTimes(db: Base, mediationId: string, people: readonly string[], within: Span): Promise<Taken[]> {
  const from = addMinutes(within.startsAt, -longest);
  const sessions: (Span & { title: string; personId: string })[] = await db('exchange_session as session')
    .join('exchange', 'exchange.id', 'session.exchange_id')
    .join('attendance', 'attendance.session_id', 'session.id')
    .where({ 'session.status': 'planned', 'exchange.status': 'ongoing' })
    .whereBetween('session.starts_at', [from, within.endsAt])
    .whereIn('attendance.member_id', people)
    .select({
      startsAt: 'session.starts_at',
      endsAt: 'session.ends_at',
      title: 'exchange.title',
      personId: 'attendance.member_id',
    });
  const mediations: MeetingRow[] = await db('mediation')
    .join('theme', 'theme.id', 'mediation.theme_id')
    .join('mediation_participant as participant', 'participant.mediation_id', 'mediation.id')
    .where({ 'mediation.status': 'planned' })
    .whereNot('mediation.id', mediationId)
    .whereBetween('mediation.starts_at', [from, within.endsAt])
    .where((either) => either.whereIn('participant.member_id', people).orWhereIn('mediation.mediator_id', people))
    .select({
      startsAt: 'mediation.starts_at',
      title: 'theme.name',
      memberId: 'participant.member_id',
      mediatorId: 'mediation.mediator_id',
    });
  const bilans: MeetingRow[] = await db('bilan')
    .join('exchange', 'exchange.id', 'bilan.exchange_id')
    .join('mediation', 'mediation.id', 'exchange.mediation_id')
    .join('exchange_participant as participant', 'participant.exchange_id', 'exchange.id')
    .whereNot('bilan.status', 'locked')
    .whereNull('participant.left_at')
    .where('exchange.status', 'ongoing')
    .whereBetween('bilan.scheduled_at', [from, within.endsAt])
    .where((either) => either.whereIn('participant.member_id', people).orWhereIn('mediation.mediator_id', people))
    .select({
      startsAt: 'bilan.scheduled_at',
      title: 'exchange.title',
      memberId: 'participant.member_id',
      mediatorId: 'mediation.mediator_id',
    });
  const meetings = (kind: 'mediation' | 'bilan', rows: readonly MeetingRow[]): Taken[] =>
    rows.flatMap(({ memberId, mediatorId, startsAt, title }) =>
      [memberId, mediatorId ?? ''].map((personId) => ({
        personId,
        kind,
        title,
        ...spanFrom(startsAt, meetingMinutes),
      })),
    );
  return [
    ...sessions.map((session) => ({ ...session, kind: 'session' as const })),
    ...meetings('mediation', mediations),
    ...meetings('bilan', bilans),
  ];
}

/** Who, among the participants and the mediator, is already engaged at the times asked; each clash once, in order. */
export async function findConflicts(db: Base, id: string, engagements: readonly Engagement[]): Promise<Conflict[]> {
  if (engagements.length === 0) return [];
  const members: { id: string; name: string }[] = await db('mediation_participant')
    .join('member', 'member.id', 'mediation_participant.member_id')
    .where({ mediation_id: id })
    .select({ id: 'member.id', name: memberName(db) });
  const mediator: { id: string; name: string } | undefined = await db('mediation')
    .join('account', 'account.id', 'mediation.mediator_id')
    .where('mediation.id', id)
    .first({ id: 'account.id', name: 'account.name' });
  const within = {
    startsAt: engagements.reduce((first, { startsAt }) => (startsAt < first ? startsAt : first), '9999'),
    endsAt: engagements.reduce((last, { endsAt }) => (endsAt > last ? endsAt : last), ''),
  };
  const people = mediator ? [...members, mediator] : members;
  const taken = await takenTimes(
    db,
    id,
    people.map((person) => person.id),
    within,
  );
  const conflicts = new Map<string, Conflict>();
  // The mediator is not at the sessions.
  for (const asked of engagements)
    for (const person of asked.kind === 'session' ? members : people)
      for (const { personId, ...other } of taken)
        if (personId === person.id && overlaps(asked, other))
          conflicts.set([asked.startsAt, personId, other.kind, other.startsAt, other.title].join(), {
            at: asked.startsAt,
            name: person.name,
            with: other,
          });
  return [...conflicts.values()].sort((one, other) => one.at.localeCompare(other.at));
}
