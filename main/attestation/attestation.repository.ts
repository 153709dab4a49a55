import { AttestationContent, type AttestationKind, attestationNumber } from '../../domain/attestation/attestation';
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

/** @returns the id of the new row */
export async function insertAttestation(stamp: Stamp, attestation: NewAttestation): Promise<string> {
  const row = {
    ...created(stamp),
    year: attestation.year,
    sequence: attestation.sequence,
    kind: attestation.kind,
    member_id: attestation.memberId,
    exchange_id: attestation.exchangeId,
    issued_on: attestation.issuedOn,
    content: JSON.stringify(attestation.content),
  };
  await stamp.db('attestation').insert(row);
  return row.id;
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
    content: AttestationContent.parse(JSON.parse(content)),
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
