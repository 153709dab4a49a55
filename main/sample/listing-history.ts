import type { Status } from '../../domain/listing/listing';
import type { Timeline } from './timeline';

export type Move = { at: string; to: Status; reason: string };

/** What the stories have made of each listing, by its key, in order, in the words in which the commands write it. */
export function storyMoves(timeline: Timeline): ReadonlyMap<string, readonly Move[]> {
  const moves = new Map<string, Move[]>();
  const move = (keys: readonly string[], at: string, to: Status, reason: string) => {
    for (const key of keys) moves.set(key, [...(moves.get(key) ?? []), { at, to, reason }]);
  };
  for (const { offer, request, decidedAt, concludedAt, endedAt, interrupted } of timeline.agreements) {
    move([offer, request], decidedAt, 'in-mediation', 'Rapprochement accepté');
    move([offer, request], concludedAt, 'in-exchange', 'Accord à la mise en relation');
    if (!endedAt) continue;
    if (interrupted) move([offer, request], endedAt, 'available', `Échange interrompu : ${interrupted.reason}`);
    else {
      move([request], endedAt, 'satisfied', 'Bilan de l’échange');
      move([offer], endedAt, 'available', 'Bilan de l’échange');
    }
  }
  for (const { offer, request, decidedAt, state, heldAt, reason } of timeline.meetings) {
    move([offer, request], decidedAt, 'in-mediation', 'Rapprochement accepté');
    if (state === 'no-agreement' && heldAt)
      move([offer, request], heldAt, 'available', `Mise en relation sans accord : ${reason}`);
  }
  for (const ofOne of moves.values()) ofOne.sort((one, other) => (one.at < other.at ? -1 : 1));
  return moves;
}
