import type { Member } from '../../domain/member/member';
import type { TimelineEntry } from '../../ipc/member.contract';
import type { Life } from './member-file.queries';

/** Everything that happened with a person, the latest first. */
export function timelineOf(member: Member, enrolledAt: string, life: Life): TimelineEntry[] {
  const fact = (kind: TimelineEntry['kind'], at: string | null): TimelineEntry[] =>
    at === null ? [] : [{ at, kind, id: member.id, title: '', state: '' }];
  const titles = new Map(life.exchanges.map(({ id, title }) => [id, title]));
  const entries: TimelineEntry[] = [
    ...fact('enrolled', enrolledAt),
    ...fact('notice', member.noticeGivenOn),
    ...fact('charter', member.charterSignedOn),
    ...life.listings.map(({ createdAt: at, kind, id, title, status: state }) => ({ at, kind, id, title, state })),
    ...life.matches.map(({ at, listingId: id, title, status: state }) => ({
      at,
      kind: 'match' as const,
      id,
      title,
      state,
    })),
    ...life.mediations.map(({ concludedAt, startsAt, createdAt, id, themeName: title, status: state }) => ({
      at: concludedAt ?? startsAt ?? createdAt,
      kind: 'mediation' as const,
      id,
      title,
      state,
    })),
    ...life.exchanges.flatMap(({ endedAt, createdAt, joinedAt, leftAt, id, title, status }) => {
      const told = (at: string, state: string) => ({ at, kind: 'exchange' as const, id, title, state });
      return [
        ...(joinedAt ? [told(joinedAt, 'joined')] : []),
        leftAt ? told(leftAt, 'left') : told(endedAt ?? createdAt, status),
      ];
    }),
    ...life.sessions.map(({ startsAt: at, exchangeId: id, state }) => ({
      at,
      kind: 'session' as const,
      id,
      title: titles.get(id) ?? '',
      state,
    })),
    ...life.bilans.map(({ at, lockedAt, id, exchangeId, status: state }) => ({
      at: lockedAt ?? at,
      kind: 'bilan' as const,
      id,
      title: titles.get(exchangeId) ?? '',
      state,
    })),
    ...life.attestations.map(({ issuedOn: at, id, kind: title, cancelledAt }) => ({
      at,
      kind: 'attestation' as const,
      id,
      title,
      state: cancelledAt === null ? '' : 'cancelled',
    })),
    ...life.badges.map(({ awardedOn: at, id, name: title, revokedAt }) => ({
      at,
      kind: 'badge' as const,
      id,
      title,
      state: revokedAt === null ? '' : 'revoked',
    })),
  ];
  return entries.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}
