import { firstTemplate } from '../../domain/bilan/first-template';
import type { Answer } from '../../domain/bilan/question';
import { toInstant } from '../../domain/time/instant';
import { created, type Stamp, touched } from '../database/rows';
import { listingsInUse } from '../database/taking-part';
import type { MoveListings } from '../lending';

/** Keeps an answer in place of the one before: one row per person and question. */
export async function keepAnswer(stamp: Stamp, bilanId: string, { respondent, question, value }: Answer) {
  const row = { ...created(stamp), bilan_id: bilanId, respondent, question, value: JSON.stringify(value) };
  await stamp
    .db('bilan_answer')
    .insert(row)
    .onConflict(['bilan_id', 'respondent', 'question'])
    .merge({ value: row.value, updated_at: row.updated_at, version: stamp.db.raw('bilan_answer.version + 1') });
}

/** The first answer opens the interview, and keeps its questions for good. */
export const markBegun = (stamp: Stamp, id: string, templateVersion: number) =>
  stamp
    .db('bilan')
    .where({ id, status: 'planned' })
    .update({ status: 'draft', template_version: templateVersion, ...touched(stamp) });

export const keepStep = (stamp: Stamp, id: string, step: string) =>
  stamp
    .db('bilan')
    .where({ id })
    .update({ step, ...touched(stamp) });

export const markLocked = (stamp: Stamp, id: string) =>
  stamp
    .db('bilan')
    .where({ id })
    .update({
      status: 'locked',
      locked_at: toInstant(stamp.now),
      locked_by: stamp.account?.id ?? null,
      ...touched(stamp),
    });

export const insertAddendum = (stamp: Stamp, bilanId: string, text: string) =>
  stamp.db('bilan_addendum').insert({ ...created(stamp), bilan_id: bilanId, text });

type NewBilan = { exchangeId: string; kind: 'final' | 'provisional'; scheduledAt: string };

/** @returns the id of the new bilan */
export async function insertBilan(stamp: Stamp, { exchangeId, kind, scheduledAt }: NewBilan) {
  const row = {
    ...created(stamp),
    exchange_id: exchangeId,
    kind,
    scheduled_at: scheduledAt,
    template_version: firstTemplate.version, // until it begins
  };
  await stamp.db('bilan').insert(row);
  return row.id;
}

/**
 * The exchange ends with its bilan: sessions still to come are cancelled, what was asked is satisfied, what was offered
 * can be asked for again. A listing that was withdrawn meanwhile, or serves another ongoing exchange, stays as it is.
 */
export async function endExchange(
  stamp: Stamp,
  exchangeId: string,
  today: string,
  moveListings: MoveListings,
): Promise<void> {
  const { db, now } = stamp;
  const at = toInstant(now);
  await db('exchange')
    .where({ id: exchangeId })
    .update({ status: 'finished', ended_at: at, ...touched(stamp) });

  const toCome = () =>
    db('exchange_session').where({ exchange_id: exchangeId, status: 'planned' }).where('starts_at', '>', at);
  await db('attendance')
    .whereIn('session_id', toCome().select('id'))
    .update({ state: 'cancelled', ...touched(stamp) });
  await toCome().update({ status: 'cancelled', ...touched(stamp) });

  const participants = db('exchange_participant').where({ exchange_id: exchangeId });
  for (const [side, status] of [
    ['requester', 'satisfied'],
    ['offerer', 'available'],
  ] as const) {
    const ended: string[] = await db('listing')
      .whereIn('id', participants.clone().where({ side }).select('listing_id'))
      .where({ status: 'in-exchange' })
      .whereNotIn('id', listingsInUse(db))
      .pluck('id');
    await moveListings(stamp, ended, status, 'Bilan de l’échange');
  }

  await db('member')
    .whereIn('id', participants.clone().select('member_id'))
    .where('last_contact_on', '<', today)
    .update({ last_contact_on: today, ...touched(stamp) });
}
