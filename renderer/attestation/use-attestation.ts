import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Attestation } from '../../ipc/attestation.contract';
import { api } from '../api';
import { useToasts } from '../ui/toasts';

export const attestationKey = (id: string) => ['attestation', id];
export const registerKey = ['attestation', 'register'];

/** Puts an attestation that has just changed where every screen reads it. */
export function useKeepAttestation() {
  const client = useQueryClient();
  return (attestation: Attestation) => {
    client.setQueryData(attestationKey(attestation.id), attestation);
    return client.invalidateQueries({ queryKey: registerKey });
  };
}

/** To paper by the system's dialog, or to a PDF file. */
export function useOutput() {
  const { done, failed } = useToasts();
  const print = useMutation({ mutationFn: api.attestation.print, onError: failed });
  const savePdf = useMutation({
    mutationFn: api.attestation.savePdf,
    onSuccess: ({ isSaved }) => isSaved && done('L’attestation est enregistrée en PDF.'),
    onError: failed,
  });
  const mail = useMutation({
    mutationFn: api.attestation.mail,
    onSuccess: ({ hasAddress }) =>
      done(
        hasAddress
          ? 'Le message est prêt dans votre programme de courriel : relisez-le, puis envoyez-le.'
          : 'Le message est prêt dans votre programme de courriel. Cette personne n’a pas d’adresse : ajoutez celle de qui le reçoit.',
      ),
    onError: failed,
  });
  return { print, savePdf, mail };
}
