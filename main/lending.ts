import type { Status } from '../domain/listing/listing';
import type { Stamp } from './database/rows';

/** What a feature lends to others through main/services.ts: none of them imports another. */

/** Moves listings to a status, with the reason that their history tells (main/listing). */
export type MoveListings = (stamp: Stamp, ids: readonly string[], to: Status, reason: string) => Promise<void>;
