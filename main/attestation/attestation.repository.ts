import { type AttestationKind, attestationNumber } from '../../domain/attestation/attestation';
import { type AttestationContent, readContent } from '../../domain/attestation/content';
import type { Attestation } from '../../ipc/attestation.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { created, found, type Stamp } from '../database/rows';

type NewAttestation = {
  year: number;
  sequence: number;
  kind: AttestationKind;
  memberId: string;
  exchangeId: string | null;
  issuedOn: string;
  content: AttestationContent;
};

type Row = Omit<Attestation, 'number' | 'content' | 'isCancelled' | 'issuedBy'> & {
  year: number;
  sequence: number;
  issuedBy: string | null;
  content: string;
};

/**
 * The number that follows the last one of a year. Read and taken in one transaction, so that no number is skipped or
 * given twice.
 */
export async function nextSequence(db: Base, year: number): Promise<number> {
  const row = await db('attestation').where({ year }).max({ last: 'sequence' }).first();
  return Number(row?.last ?? 0) + 1;
}

const rowsAtOnce = 50;

/** @returns the ids of the new rows, in their order */
export async function insertAttestations(stamp: Stamp, attestations: readonly NewAttestation[]): Promise<string[]> {
  const rows = attestations.map((attestation) => ({
    ...created(stamp),
    year: attestation.year,
    sequence: attestation.sequence,
    kind: attestation.kind,
    member_id: attestation.memberId,
    exchange_id: attestation.exchangeId,
    issued_on: attestation.issuedOn,
    content: JSON.stringify(attestation.content),
  }));
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await stamp.db('attestation').insert(rows.slice(at, at + rowsAtOnce));
  return rows.map(({ id }) => id);
}

/** What a paper says, and the text that its code is worked out from. */
export type Paper = { id: string; number: string; content: AttestationContent; text: string };

/** @returns the papers in the order of their numbers */
export async function readPapers(db: Base, ids: readonly string[]): Promise<Paper[]> {
  const rows: { id: string; year: number; sequence: number; content: string }[] = await db('attestation')
    .whereIn('id', [...ids])
    .orderBy(['year', 'sequence'])
    .select('id', 'year', 'sequence', 'content');
  return rows.map(({ id, year, sequence, content: text }) => ({
    id,
    number: attestationNumber(year, sequence),
    content: readContent(text),
    text,
  }));
}

export async function readAttestation(db: Base, id: string): Promise<Attestation> {
  const row: Row = found(
    await db('attestation')
      .join('member', 'member.id', 'attestation.member_id')
      .leftJoin('account', 'account.id', 'attestation.created_by')
      .where('attestation.id', id)
      .first({
        id: 'attestation.id',
        year: 'year',
        sequence: 'sequence',
        kind: 'kind',
        memberId: 'member_id',
        memberName: memberName(db),
        exchangeId: 'exchange_id',
        issuedOn: 'issued_on',
        issuedBy: 'account.name',
        content: 'content',
        cancelledAt: 'cancelled_at',
        cancellationReason: 'cancellation_reason',
      }),
  );
  const { year, sequence, issuedBy, content, ...rest } = row;
  return {
    ...rest,
    number: attestationNumber(year, sequence),
    issuedBy: issuedBy ?? '',
    content: readContent(content),
    isCancelled: rest.cancelledAt !== null,
  };
}

export async function readPdf(db: Base, id: string): Promise<Uint8Array | null> {
  const { pdf }: { pdf: Uint8Array | null } = found(await db('attestation').where({ id }).first('pdf'));
  return pdf;
}

/** The first print stays: a second one made at the same moment is dropped. */
export const keepPdf = (db: Base, id: string, pdf: Uint8Array): Promise<number> =>
  db('attestation')
    .where({ id, pdf: null })
    .update({ pdf: Buffer.from(pdf) });
