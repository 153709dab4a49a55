import type { Signer } from '../../domain/mediation/signature';
import { memberName } from './member-name';
import type { Base } from './open';

/** The signatures of an agreement as it stands: those of another text do not count. */
export const signaturesOf = (db: Base, mediationId: string) =>
  db('agreement_signature as signature')
    .join('mediation', (on) =>
      on.on('mediation.id', 'signature.mediation_id').on('mediation.version', 'signature.signed_version'),
    )
    .where('mediation.id', mediationId);

/** Who signs an agreement, in the order of its paper, and what each did. */
export async function listSigners(db: Base, mediationId: string): Promise<Signer[]> {
  const participants: Pick<Signer, 'memberId' | 'name'>[] = await db('mediation_participant as participant')
    .join('member', 'member.id', 'participant.member_id')
    .where('participant.mediation_id', mediationId)
    .orderBy(['participant.side', 'participant.id'])
    .select({ memberId: 'member.id', name: memberName(db) });
  const network: { mediatorName: string | null; signatoryName: string } | undefined = await db('mediation')
    .leftJoin('account', 'account.id', 'mediation.mediator_id')
    .where('mediation.id', mediationId)
    .first({ mediatorName: 'account.name', signatoryName: db('structure').select('signatory_name').limit(1) });
  const given: Omit<Signer, 'name'>[] = await signaturesOf(db, mediationId).select({
    memberId: 'signature.member_id',
    way: 'signature.way',
    signedAt: 'signature.created_at',
  });
  const forNetwork = { memberId: null, name: network?.mediatorName ?? network?.signatoryName ?? '' };
  return [...participants, forNetwork].map((signer) => {
    const { way = null, signedAt = null } = given.find(({ memberId }) => memberId === signer.memberId) ?? {};
    return { ...signer, way, signedAt };
  });
}
