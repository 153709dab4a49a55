import { currentTemplateVersion } from '../../domain/bilan/template';
import type { AgreedExchange } from '../../domain/exchange/exchange';
import type { Span } from '../../domain/mediation/planning';
import { created, type Stamp } from '../database/rows';

/**
 * An exchange as it begins: its participants, its sessions with an attendance for each, its final bilan.
 * @returns its id
 */
export async function startExchange(stamp: Stamp, agreed: AgreedExchange): Promise<string> {
  const { db } = stamp;
  const exchange = {
    ...created(stamp),
    mediation_id: agreed.mediationId,
    site_id: agreed.siteId,
    theme_id: agreed.themeId,
    title: agreed.title,
  };
  await db('exchange').insert(exchange);
  await db('exchange_participant').insert(
    agreed.participants.map(({ memberId, side, listingId }) => ({
      ...created(stamp),
      exchange_id: exchange.id,
      member_id: memberId,
      side,
      listing_id: listingId,
    })),
  );
  const people = agreed.participants.map(({ memberId }) => memberId);
  for (const session of agreed.sessions) await insertSession(stamp, exchange.id, people, session, agreed.place);
  await db('bilan').insert({
    ...created(stamp),
    exchange_id: exchange.id,
    kind: 'final',
    scheduled_at: agreed.bilanAt,
    template_version: currentTemplateVersion,
  });
  return exchange.id;
}

export async function insertSession(
  stamp: Stamp,
  exchangeId: string,
  memberIds: readonly string[],
  { startsAt, endsAt }: Span,
  place: string,
): Promise<void> {
  const session = { ...created(stamp), exchange_id: exchangeId, starts_at: startsAt, ends_at: endsAt, place };
  await stamp.db('exchange_session').insert(session);
  await stamp
    .db('attendance')
    .insert(memberIds.map((memberId) => ({ ...created(stamp), session_id: session.id, member_id: memberId })));
}
