import type { Base } from './open';

/**
 * Keeps the participations that were lived: who left an exchange before having been to a session took no part in it.
 * @param participant the name of `exchange_participant` in the query
 */
export const tookPart =
  (db: Base, participant: string) =>
  (query: ReturnType<Base>): void => {
    query.where((either) =>
      either.whereNull(`${participant}.left_at`).orWhereExists(
        db('attendance as came')
          .join('exchange_session as held', 'held.id', 'came.session_id')
          .where('held.exchange_id', db.ref(`${participant}.exchange_id`))
          .where('came.member_id', db.ref(`${participant}.member_id`))
          .where('came.state', 'honoured')
          .select(db.raw('1')),
      ),
    );
  };

/** The listings that serve in an exchange that goes on, by their ids: not those of who has left it. */
export const listingsInUse = (db: Base) =>
  db('exchange_participant as user')
    .join('exchange as used', 'used.id', 'user.exchange_id')
    .where('used.status', 'ongoing')
    .whereNull('user.left_at')
    .select('user.listing_id');
