import { currentTemplateVersion } from '../../domain/bilan/template';
import { created } from '../database/rows';
import type { TestNetwork } from './test-network';

/** The least row of each table, as a neighbour feature would have written it; a test names only what matters to it. */
type Row = Record<string, unknown>;

async function insert({ db, now, account }: TestNetwork, table: string, row: Row): Promise<string> {
  const audited = { ...created({ db, now, account }), ...row };
  await db(table).insert(audited);
  return audited.id;
}

export const insertMember = (network: TestNetwork, firstName: string, row: Row = {}) =>
  insert(network, 'member', {
    site_id: network.siteId,
    first_name: firstName,
    last_name: 'Benali',
    sort_name: `benali ${firstName.toLowerCase()}`,
    notice_given_on: '2026-01-05',
    notice_version: 1,
    last_contact_on: '2026-01-05',
    ...row,
  });

export const insertListing = (network: TestNetwork, memberId: string, kind: 'offer' | 'request', row: Row = {}) =>
  insert(network, 'listing', {
    member_id: memberId,
    kind,
    theme_id: network.theme('Couture'),
    title: 'Raccourcir un pantalon',
    ...row,
  });

export type Agreement = {
  exchangeId: string;
  bilanId: string;
  /** By first name. */
  members: Record<string, string>;
  listings: Record<string, string>;
  sessions: string[];
};

type Terms = { offerers?: string[]; requesters?: string[]; sessions?: string[]; bilanAt?: string };

/** An exchange that was agreed upon: two people, two sessions in November 2026 and a bilan, unless told otherwise. */
export async function insertAgreement(
  network: TestNetwork,
  {
    offerers = ['Jacques'],
    requesters = ['Nadia'],
    sessions = ['2026-11-05T13:00:00Z', '2026-11-12T13:00:00Z'],
    bilanAt = '2026-11-23T09:00:00Z',
  }: Terms = {},
): Promise<Agreement> {
  const subject = { site_id: network.siteId, theme_id: network.theme('Couture') };
  const mediationId = await insert(network, 'mediation', {
    ...subject,
    status: 'agreed',
    offered: 'Coudre à la machine, depuis quarante ans',
    asked: 'Raccourcir un pantalon',
    goal: 'Ne plus payer les retouches',
    method: 'Montrer, puis laisser faire',
  });
  const exchangeId = await insert(network, 'exchange', {
    ...subject,
    mediation_id: mediationId,
    title: 'Raccourcir un pantalon',
  });
  const members: Agreement['members'] = {};
  const listings: Agreement['listings'] = {};
  for (const [names, side, kind] of [
    [offerers, 'offerer', 'offer'],
    [requesters, 'requester', 'request'],
  ] as const)
    for (const name of names) {
      const member = await insertMember(network, name);
      const listing = await insertListing(network, member, kind, { status: 'in-exchange' });
      members[name] = member;
      listings[name] = listing;
      const participant = { member_id: member, side, listing_id: listing };
      await insert(network, 'mediation_participant', { mediation_id: mediationId, ...participant });
      await insert(network, 'exchange_participant', { exchange_id: exchangeId, ...participant });
    }
  const sessionIds: string[] = [];
  for (const startsAt of sessions) {
    const endsAt = new Date(Date.parse(startsAt) + 90 * 60_000).toISOString().replace('.000', '');
    const isPast = Date.parse(startsAt) < network.now.getTime();
    const session = await insert(network, 'exchange_session', {
      exchange_id: exchangeId,
      starts_at: startsAt,
      ends_at: endsAt,
      status: isPast ? 'held' : 'planned',
    });
    for (const member of Object.values(members))
      await insert(network, 'attendance', {
        session_id: session,
        member_id: member,
        state: isPast ? 'honoured' : 'upcoming',
      });
    sessionIds.push(session);
  }
  const bilanId = await insert(network, 'bilan', {
    exchange_id: exchangeId,
    kind: 'final',
    scheduled_at: bilanAt,
    template_version: currentTemplateVersion,
  });
  return { exchangeId, bilanId, members, listings, sessions: sessionIds };
}
