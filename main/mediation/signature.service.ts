import { impossible, Refusal } from '../../domain/errors';
import { isFullySigned } from '../../domain/mediation/signature';
import type { mediationContract } from '../../ipc/mediation.contract';
import type { Handlers } from '../ipc/handlers';
import { readMediation } from './mediation.queries';
import { keepSignature, listSignatures } from './signature.repository';

type SignatureContract = Pick<typeof mediationContract, 'sign' | 'signatures'>;

/** The signatures given on the screen, under an agreement that has been concluded. */
export const signatureService = {
  sign: async ({ id, version, memberId, signature }, context) => {
    const { db } = context;
    const mediation = await readMediation(db, id);
    if (mediation.status !== 'agreed')
      throw impossible('Il n’y a pas encore d’accord à signer : concluez d’abord la mise en relation.');
    if (mediation.version !== version) throw new Refusal('stale');
    if (!mediation.signers.some((signer) => signer.memberId === memberId)) throw new Refusal('not-found');
    if (isFullySigned(mediation.signers))
      throw impossible('Tout le monde a signé : cet accord se lit, et ne se signe plus.');
    await keepSignature(context, { mediationId: id, version, memberId, signature });
    return listSignatures(db, id);
  },

  signatures: ({ id }, { db }) => listSignatures(db, id),
} satisfies Handlers<SignatureContract>;
