import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import type { DecidedMatch, Proposal } from '../../ipc/matching.contract';
import { api } from '../api';
import { useToasts } from '../ui/toasts';

/** A pair, whether the moulinette has just found it or someone has already proposed it. */
export type Pair = Proposal & Partial<Pick<DecidedMatch, 'id'>>;

export const pairIds = ({ offer, request }: Proposal) => ({ offerId: offer.id, requestId: request.id });

const movedBy = { decision: ['matching', 'home'], meeting: ['matching', 'home', 'listing', 'member', 'mediation'] };

/** What a person decides of a pair; each decision but the meeting comes with « Annuler ». */
export function useDecisions() {
  const client = useQueryClient();
  const toasts = useToasts();
  const navigate = useNavigate();
  const refresh = useCallback(
    (features: readonly string[] = movedBy.decision) =>
      Promise.all(features.map((feature) => client.invalidateQueries({ queryKey: [feature] }))),
    [client],
  );

  const propose = useMutation({
    mutationFn: (pair: Pair) => api.matching.propose(pairIds(pair)),
    onSuccess: ({ id }, { offer, request }) => {
      void refresh();
      toasts.done(`Proposé : on attend la réponse de ${offer.memberName} et de ${request.memberName}.`, async () => {
        await api.matching.undoProposal({ id });
        await refresh();
      });
    },
    onError: toasts.failed,
  });

  const refuse = useMutation({
    mutationFn: ({ pair, reason }: { pair: Pair; reason: string }) =>
      api.matching.refuse(pair.id ? { id: pair.id, reason } : { ...pairIds(pair), reason }),
    onSuccess: ({ id }, { pair }) => {
      void refresh();
      toasts.done('Écarté : ce rapprochement ne sera plus proposé.', async () => {
        await api.matching.undoRefusal({ id, isProposed: pair.id !== undefined });
        await refresh();
      });
    },
  });

  /** As if nothing had been decided of it. */
  const takeBack = useMutation({
    mutationFn: ({ id, refusalReason }: DecidedMatch) =>
      refusalReason ? api.matching.undoRefusal({ id, isProposed: false }) : api.matching.undoProposal({ id }),
    onSuccess: () => {
      void refresh();
      toasts.done('Ce rapprochement est de nouveau à décider.');
    },
    onError: toasts.failed,
  });

  const meet = useMutation({
    mutationFn: async (pair: Pair) => {
      const { id } = pair.id ? { id: pair.id } : await api.matching.propose(pairIds(pair));
      return api.mediation.open({ matchId: id });
    },
    onSuccess: ({ id }) => {
      navigate(`/mises-en-relation/${id}`);
    },
    onError: toasts.failed,
    onSettled: () => void refresh(movedBy.meeting),
  });

  return { propose, refuse, takeBack, meet };
}
