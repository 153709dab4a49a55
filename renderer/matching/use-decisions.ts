import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { counted } from '../../domain/french/format';
import { postponedDays } from '../../domain/matching/match';
import type { InputOf } from '../../ipc/contract';
import type { DecidedMatch, DecidedSet, Proposal, SetProposal } from '../../ipc/matching.contract';
import { api } from '../api';
import { useRefresh } from '../ui/refresh';
import { useToasts } from '../ui/toasts';

/** A pair, whether the moulinette has just found it or someone has already proposed it. */
export type Pair = Proposal & Partial<Pick<DecidedMatch, 'id'>>;

/** A group or a loop, likewise. */
export type PairSet = Pick<SetProposal, 'kind' | 'pairs'> & Partial<Pick<DecidedSet, 'id'>>;

export const pairIds = ({ offer, request }: Proposal) => ({ offerId: offer.id, requestId: request.id });

const later = `Remis à plus tard : la moulinette en reparlera dans ${counted(postponedDays, 'jour')}.`;

/** What a decision changes on the screens; a meeting moves the listings too. */
function useShownAgain() {
  const refresh = useRefresh();
  return {
    refresh: () => refresh('matching', 'home'),
    refreshMoved: () => refresh('matching', 'home', 'listing', 'member', 'mediation'),
  };
}

/** What a person decides of a pair; each decision but the meeting comes with « Annuler ». */
export function useDecisions() {
  const toasts = useToasts();
  const navigate = useNavigate();
  const { refresh, refreshMoved } = useShownAgain();

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

  const postpone = useMutation({
    mutationFn: (pair: Pair) => api.matching.postpone(pairIds(pair)),
    onSuccess: ({ id }) => {
      void refresh();
      toasts.done(later, async () => {
        await api.matching.undoPostponement({ id });
        await refresh();
      });
    },
    onError: toasts.failed,
  });

  /** As if nothing had been decided of it. */
  const takeBack = useMutation({
    mutationFn: ({ id, refusalReason, until }: DecidedMatch) => {
      if (until) return api.matching.undoPostponement({ id });
      return refusalReason ? api.matching.undoRefusal({ id, isProposed: false }) : api.matching.undoProposal({ id });
    },
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
    onSettled: () => void refreshMoved(),
  });

  return { propose, postpone, refuse, takeBack, meet };
}

const doneOfSet = {
  proposed: 'Proposé : on attend la réponse de chaque personne.',
  postponed: later,
  refused: 'Écarté : cette proposition ne reviendra pas.',
} as const;

/** What a person decides of a group or a loop. */
export function useSetDecisions() {
  const toasts = useToasts();
  const navigate = useNavigate();
  const { refresh, refreshMoved } = useShownAgain();

  const decide = useMutation({
    mutationFn: ({ set, decision }: { set: PairSet; decision: InputOf<'matching.decideSet'>['decision'] }) =>
      api.matching.decideSet({
        set: set.id ? { id: set.id } : { kind: set.kind, pairs: set.pairs.map(pairIds) },
        decision,
      }),
    onSuccess: ({ id }, { set, decision }) => {
      void refresh();
      toasts.done(doneOfSet[decision.status], async () => {
        if (set.id) await api.matching.decideSet({ set: { id }, decision: { status: 'proposed' } });
        else await api.matching.undecideSet({ id });
        await refresh();
      });
    },
    onError: toasts.failed,
  });

  /** As if nothing had been decided of it. */
  const takeBack = useMutation({
    mutationFn: ({ id }: DecidedSet) => api.matching.undecideSet({ id }),
    onSuccess: () => {
      void refresh();
      toasts.done('Cette proposition est de nouveau à décider.');
    },
    onError: toasts.failed,
  });

  /** Everyone agrees: one mise en relation for each arrow of a loop, one for a whole group. */
  const meet = useMutation({
    mutationFn: ({ id }: DecidedSet) => api.mediation.openSet({ setId: id }),
    onSuccess: ({ ids }) => {
      toasts.done(
        ids.length > 1
          ? `${ids.length} mises en relation sont à fixer : elles vous attendent ici.`
          : 'La mise en relation est à fixer.',
      );
      navigate(ids.length === 1 ? `/mises-en-relation/${ids[0]}` : '/echanges');
    },
    onError: toasts.failed,
    onSettled: () => void refreshMoved(),
  });

  return { decide, takeBack, meet };
}
