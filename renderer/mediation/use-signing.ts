import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Signature } from '../../domain/mediation/signature';
import type { AgreementSignature, Mediation } from '../../ipc/mediation.contract';
import { api } from '../api';
import { useRefresh } from '../ui/refresh';
import { mediationKey } from './use-mediation';

export const signaturesKey = (id: string) => [...mediationKey(id), 'signatures'];

/** Gives a signature to the agreement as it was read. */
export function useSigning({ id, version }: Mediation, onSigned: (signatures: AgreementSignature[]) => void) {
  const client = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (given: { memberId: string | null; signature: Signature }) =>
      api.mediation.sign({ id, version, ...given }),
    onSuccess: (signatures) => {
      client.setQueryData(signaturesKey(id), signatures);
      client.setQueryData<Mediation>(
        mediationKey(id),
        (known) => known && { ...known, signers: signatures.map(({ signature: _drawn, ...signer }) => signer) },
      );
      void refresh('exchange');
      onSigned(signatures);
    },
  });
}
