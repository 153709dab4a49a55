import { Signature } from '../../domain/mediation/signature';
import type { AgreementSignature } from '../../ipc/mediation.contract';
import type { Base } from '../database/open';
import { created, type Stamp } from '../database/rows';
import { listSigners, signaturesOf } from '../database/signers';

type Row = { memberId: string | null; way: Signature['way']; strokes: string | null; typedName: string | null };

const signatureOf = ({ way, strokes, typedName }: Row): Signature =>
  Signature.parse({ way, strokes: strokes && JSON.parse(strokes), name: typedName });

/** Everyone who signs an agreement, with her signature when it was given on the screen. */
export async function listSignatures(db: Base, mediationId: string): Promise<AgreementSignature[]> {
  const rows: Row[] = await signaturesOf(db, mediationId).select({
    memberId: 'signature.member_id',
    way: 'signature.way',
    strokes: 'signature.strokes',
    typedName: 'signature.typed_name',
  });
  const signers = await listSigners(db, mediationId);
  return signers.map((signer) => {
    const row = rows.find(({ memberId }) => memberId === signer.memberId);
    return { ...signer, signature: row ? signatureOf(row) : null };
  });
}

export type GivenSignature = {
  mediationId: string;
  /** Of the text that was signed. */
  version: number;
  memberId: string | null;
  signature: Signature;
};

/** Keeps a signature in place of what the same person did before. */
export async function keepSignature(stamp: Stamp, { mediationId, version, memberId, signature }: GivenSignature) {
  const signer = { mediation_id: mediationId, member_id: memberId };
  await stamp.db('agreement_signature').where(signer).delete();
  await stamp.db('agreement_signature').insert({
    ...created(stamp),
    ...signer,
    signed_version: version,
    way: signature.way,
    strokes: signature.way === 'drawn' ? JSON.stringify(signature.strokes) : null,
    typed_name: signature.way === 'typed' ? signature.name : null,
  });
}
