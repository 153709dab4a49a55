import { type Drawing, drawingFrom, type Signature } from '../../domain/mediation/signature';
import type { Members } from './member-rows';
import type { Random } from './random';
import type { Recorder, Rows } from './recorder';

type Way = Signature['way'];
type Ways = { offerer: Way; requester: Way; network: Way };

/** How the last agreements were signed, the last one first. The older ones were signed on paper. */
const waysOfLast: readonly Ways[] = [
  { offerer: 'drawn', requester: 'drawn', network: 'drawn' },
  { offerer: 'drawn', requester: 'typed', network: 'drawn' },
  { offerer: 'drawn', requester: 'paper', network: 'drawn' },
  { offerer: 'typed', requester: 'drawn', network: 'drawn' },
];

/** A hand of its own: a capital, loops that grow smaller, and a line under them or not. */
function drawnBy(random: Random): Drawing {
  const [loops, lean, height] = [random.between(4, 8), random.between(-8, 14), random.between(40, 75)];
  const letters = Array.from({ length: loops * 24 }, (_, at) => {
    const turn = (at / 24) * 2 * Math.PI;
    const size = (height * (1 - at / (loops * 32)) * (4 + Math.cos(at / 17))) / 5;
    return { x: 40 + at * 2.1 + lean * Math.sin(turn) + 14 * Math.cos(turn), y: 110 - size * Math.sin(turn / 2) ** 2 };
  });
  const capital = Array.from({ length: 30 }, (_, at) => ({
    x: 20 + 26 * Math.sin(at / 5) + at / 2,
    y: 20 + at * 3.4 + random.between(0, 1),
  }));
  const line = Array.from({ length: 20 }, (_, at) => ({ x: 30 + at * loops * 2.6, y: 132 - at / 3 }));
  return drawingFrom([capital, letters, ...(random.chance(0.6) ? [line] : [])], 600);
}

/** The signatures of the agreements that are still under way, given at the end of their meetings. */
export function addSignatures(
  recorder: Recorder,
  { mediation, mediation_participant, exchange }: Rows,
  members: Members,
  random: Random,
) {
  const names = new Map(Object.values(members).map(({ id, name }) => [id, name]));
  const ongoing = new Set(exchange.filter(({ status }) => status === 'ongoing').map((row) => row.mediation_id));
  const last = mediation
    .filter(({ id }) => ongoing.has(id))
    .sort((a, b) => String(b.concluded_at).localeCompare(String(a.concluded_at)));
  for (const [rank, ways] of waysOfLast.entries()) {
    const agreement = last[rank];
    if (!agreement) continue;
    const sign = (memberId: string | null, way: Way) =>
      recorder.add('agreement_signature', String(agreement.concluded_at), {
        mediation_id: agreement.id,
        signed_version: agreement.version,
        member_id: memberId,
        way,
        strokes: way === 'drawn' ? JSON.stringify(drawnBy(random)) : null,
        typed_name: way === 'typed' ? names.get(String(memberId)) : null,
      });
    for (const { member_id, side } of mediation_participant.filter((it) => it.mediation_id === agreement.id))
      sign(String(member_id), ways[side as 'offerer' | 'requester']);
    sign(null, ways.network);
  }
}
