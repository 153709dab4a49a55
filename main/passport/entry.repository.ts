import type { EntryKind, SourceKind } from '../../domain/passport/entry';
import type { KeptEntry, Proposal, Source } from '../../domain/passport/proposal';
import type { Base } from '../database/open';
import { created, found, type Stamp, touched } from '../database/rows';

type Row = Omit<KeptEntry, 'source' | 'isHidden'> & {
  sourceKind: SourceKind;
  exchangeId: string;
  bilanId: string;
  quality: string;
  eventId: string;
  isHidden: number;
};

function sourceOf({ sourceKind, exchangeId, bilanId, quality, eventId }: Row): Source {
  switch (sourceKind) {
    case 'exchange':
      return { kind: sourceKind, exchangeId };
    case 'bilan':
      return { kind: sourceKind, bilanId };
    case 'quality':
      return { kind: sourceKind, quality };
    case 'workshop':
      return { kind: sourceKind, eventId };
    case 'own':
      return { kind: sourceKind };
  }
}

const sourceColumns = (source: Source) => ({
  source_kind: source.kind,
  exchange_id: source.kind === 'exchange' ? source.exchangeId : null,
  bilan_id: source.kind === 'bilan' ? source.bilanId : null,
  quality: source.kind === 'quality' ? source.quality : null,
  event_id: source.kind === 'workshop' ? source.eventId : null,
});

/** In their order, one kind after the other. */
export async function readEntries(db: Base, memberId: string): Promise<KeptEntry[]> {
  const rows: Row[] = await db('passport_entry')
    .where({ member_id: memberId })
    .orderBy(['kind', 'position', 'id'])
    .select({
      id: 'id',
      kind: 'kind',
      sourceKind: 'source_kind',
      exchangeId: 'exchange_id',
      bilanId: 'bilan_id',
      quality: 'quality',
      eventId: 'event_id',
      words: 'words',
      originalWords: 'original_words',
      heading: 'heading',
      isHidden: 'is_hidden',
      gatheredAt: 'created_at',
    });
  return rows.map((row) => {
    const { id, kind, words, originalWords, heading, gatheredAt } = row;
    return { id, kind, words, originalWords, heading, gatheredAt, isHidden: row.isHidden === 1, source: sourceOf(row) };
  });
}

async function nextPosition(db: Base, memberId: string, kind: EntryKind): Promise<number> {
  const [last] = await db('passport_entry').where({ member_id: memberId, kind }).max({ position: 'position' });
  return Number(last?.position ?? 0) + 1;
}

/** Puts an entry behind the others of its kind. */
export async function insertEntry(
  stamp: Stamp,
  memberId: string,
  { kind, source, words, heading = '' }: Proposal & { heading?: string },
): Promise<void> {
  await stamp.db('passport_entry').insert({
    ...created(stamp),
    member_id: memberId,
    kind,
    ...sourceColumns(source),
    words,
    original_words: words,
    heading,
    position: await nextPosition(stamp.db, memberId, kind),
    is_hidden: 0,
  });
}

export const deleteEntries = (stamp: Stamp, ids: readonly string[]) =>
  stamp
    .db('passport_entry')
    .whereIn('id', [...ids])
    .delete();

/** @throws Refusal `not-found` @returns whose it is, and where it came from */
export const findEntry = async (db: Base, id: string): Promise<{ memberId: string; sourceKind: SourceKind }> =>
  found(await db('passport_entry').where({ id }).first({ memberId: 'member_id', sourceKind: 'source_kind' }));

type Changes = Partial<{ words: string; heading: string; is_hidden: 0 | 1 }>;
export const changeEntry = (stamp: Stamp, id: string, changes: Changes) =>
  stamp
    .db('passport_entry')
    .where({ id })
    .update({ ...changes, ...touched(stamp) });

/** The named entries first, in the order given; the others follow in theirs. */
export async function orderEntries(stamp: Stamp, memberId: string, kind: EntryKind, ids: readonly string[]) {
  const known: string[] = await stamp
    .db('passport_entry')
    .where({ member_id: memberId, kind })
    .orderBy(['position', 'id'])
    .pluck('id');
  const named = [...new Set(ids)].filter((id) => known.includes(id));
  const ordered = [...named, ...known.filter((id) => !named.includes(id))];
  for (const [place, id] of ordered.entries())
    await stamp
      .db('passport_entry')
      .where({ id })
      .update({ position: place + 1, ...touched(stamp) });
}

/** @param on the day it is where the member goes */
export const insertRereading = (stamp: Stamp, memberId: string, on: string) =>
  stamp.db('passport_rereading').insert({ ...created(stamp), member_id: memberId, reread_on: on });

type Rereading = { id: string; on: string; at: string; by: string };
/** The latest first. */
export const readRereadings = (db: Base, memberId: string): Promise<Rereading[]> =>
  db('passport_rereading')
    .leftJoin('account', 'account.id', 'passport_rereading.created_by')
    .where({ member_id: memberId })
    .orderBy('passport_rereading.created_at', 'desc')
    .select({
      id: 'passport_rereading.id',
      on: 'reread_on',
      at: 'passport_rereading.created_at',
      by: db.raw("coalesce(account.name, '')"),
    });

/** @returns whose it was */
export async function deleteRereading({ db }: Stamp, id: string): Promise<string> {
  const { memberId } = found<{ memberId: string }>(
    await db('passport_rereading').where({ id }).first({ memberId: 'member_id' }),
  );
  await db('passport_rereading').where({ id }).delete();
  return memberId;
}
