import type { Scope } from '../../domain/matching/proposals';
import { type DataKey, openBase } from '../database/open';
import { findUndecided } from './matching.queries';

export type ProposalsOrder = { base: string; now: Date; scope: Scope; limit: number };

/** The moulinette reads every offer against every request: it turns in a thread of its own. */
export async function findProposals({ base, now, scope, limit }: ProposalsOrder, key: DataKey) {
  const db = openBase(base, key);
  try {
    return await findUndecided(db, now, scope, limit);
  } finally {
    await db.destroy();
  }
}
