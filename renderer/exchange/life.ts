import { counted, shortDay } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { Exchange, SessionView } from '../../ipc/exchange.contract';

type MomentKind = 'mediation' | 'session' | 'joined' | 'left' | 'bilan' | 'interruption';
/** `due`: its time is past and it waits for someone. */
type MomentState = 'done' | 'due' | 'ahead' | 'cancelled';

/** Something of the life of an exchange, in its place on the line; `to` is where it is read. */
export type Moment = {
  kind: MomentKind;
  state: MomentState;
  at: string;
  day: string;
  name: string;
  text: string;
  to: string | null;
};
type Undated = Omit<Moment, 'day'>;

function sessionText({ status, attendance }: SessionView, isPast: boolean): string {
  if (status === 'cancelled') return 'annulée';
  if (status === 'planned') return isPast ? 'présences à noter' : 'prévue';
  const honoured = attendance.filter(({ state }) => state === 'honoured').length;
  return honoured === attendance.length
    ? 'tout le monde était là'
    : `${counted(honoured, 'présence')} sur ${attendance.length}`;
}

/** The whole life of an exchange, from the mise en relation to the bilan, in the order of time. */
export function lifeOf(exchange: Exchange, now: string): Moment[] {
  const { sessions, mediation, participants, bilans, endedAt, status, timeZone } = exchange;
  const moments: Undated[] = [
    {
      kind: 'mediation',
      state: 'done',
      at: mediation.heldAt,
      name: 'Mise en relation',
      text: 'accord conclu',
      to: `/mises-en-relation/${mediation.id}`,
    },
    ...sessions.map((session, index): Undated => {
      const isPast = session.startsAt <= now;
      const waits = session.status === 'planned' && isPast && status === 'ongoing';
      return {
        kind: 'session',
        state:
          session.status === 'held' ? 'done' : session.status === 'cancelled' ? 'cancelled' : waits ? 'due' : 'ahead',
        at: session.startsAt,
        name: `Séance ${index + 1}`,
        text: sessionText(session, isPast),
        to: null,
      };
    }),
    ...participants.flatMap(({ name, joinedAt, leftAt }): Undated[] => [
      ...(joinedAt
        ? [{ kind: 'joined' as const, state: 'done' as const, at: joinedAt, name, text: 'rejoint', to: null }]
        : []),
      ...(leftAt
        ? [{ kind: 'left' as const, state: 'done' as const, at: leftAt, name, text: 'quitte', to: null }]
        : []),
    ]),
    ...bilans.map(({ id, kind, status: its, scheduledAt }): Undated => {
      const isLate = its !== 'locked' && scheduledAt < now && status === 'ongoing';
      return {
        kind: 'bilan',
        state: its === 'locked' ? 'done' : isLate ? 'due' : status === 'ongoing' ? 'ahead' : 'cancelled',
        at: scheduledAt,
        name: kind === 'final' ? 'Bilan' : 'Bilan d’étape',
        text: its === 'locked' ? 'terminé' : its === 'draft' ? 'commencé' : isLate ? 'en retard' : 'prévu',
        to: `/bilans/${id}`,
      };
    }),
    ...(status === 'interrupted' && endedAt
      ? [
          {
            kind: 'interruption' as const,
            state: 'done' as const,
            at: endedAt,
            name: 'Interruption',
            text: 'échange arrêté',
            to: null,
          },
        ]
      : []),
  ];
  const rank = (moment: Undated) => (moment.kind === 'mediation' ? 0 : 1);
  return moments
    .sort((one, other) => rank(one) - rank(other) || one.at.localeCompare(other.at))
    .map((moment) => ({ ...moment, day: shortDay(dayOf(moment.at, timeZone)) }));
}
