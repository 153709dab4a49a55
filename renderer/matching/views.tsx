import { Alert, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router';
import { shortDay } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { DecidedMatch, Proposal } from '../../ipc/matching.contract';
import { EmptyState } from '../ui/empty-state';
import { useSession } from '../ui/session-context';
import { PairCard } from './pair-card';
import { PairList } from './pair-list';
import { RefusalDialog } from './refusal-dialog';
import { type Pair, useDecisions } from './use-decisions';

type ToDecideProps = { total: number; proposals: Proposal[]; onMore: () => void; isLoading: boolean };

/** What the moulinette has found, and nobody has decided. */
export function ToDecide({ total, proposals, onMore, isLoading }: ToDecideProps) {
  const { can } = useSession();
  const { propose, refuse, meet } = useDecisions();
  const [refused, setRefused] = useState<Pair | null>(null);
  const isBusy = propose.isPending || meet.isPending;
  return (
    <>
      <PairList
        pairs={proposals}
        empty={
          <EmptyState
            title="Rien à décider pour l’instant"
            action={
              <Button variant="outlined" component={Link} to="/bourse?vue=sans-offre">
                Voir les demandes sans offre
              </Button>
            }
          >
            La moulinette rapproche les offres et les demandes disponibles d’un même thème. Chaque savoir ajouté à la
            bourse la fait tourner de nouveau.
          </EmptyState>
        }
        card={(pair) => (
          <PairCard
            pair={pair}
            actions={
              can('animation') && (
                <>
                  <Button variant="contained" disabled={isBusy} onClick={() => propose.mutate(pair)}>
                    Proposer
                  </Button>
                  <Button variant="outlined" disabled={isBusy} onClick={() => meet.mutate(pair)}>
                    Fixer la mise en relation
                  </Button>
                  <Button onClick={() => setRefused(pair)}>Écarter</Button>
                </>
              )
            }
          />
        )}
      />
      {total > proposals.length && (
        <Button variant="outlined" disabled={isLoading} onClick={onMore} sx={{ mt: 2 }}>
          Voir la suite
        </Button>
      )}
      {refused && <RefusalDialog pair={refused} refuse={refuse} onClose={() => setRefused(null)} />}
    </>
  );
}

/** What was proposed to the two people: their answer is awaited. */
export function Proposed({ matches }: { matches: DecidedMatch[] }) {
  const { can } = useSession();
  const { refuse, meet, takeBack } = useDecisions();
  const [refused, setRefused] = useState<Pair | null>(null);
  return (
    <>
      <PairList
        pairs={matches}
        empty={
          <EmptyState title="Aucune réponse n’est attendue">
            Un rapprochement proposé attend ici que les deux personnes aient répondu. Vous fixez alors leur mise en
            relation, ou vous l’écartez.
          </EmptyState>
        }
        card={(match) => (
          <PairCard
            pair={match}
            actions={
              can('animation') && (
                <>
                  <Button
                    variant="contained"
                    disabled={meet.isPending || !match.isPossible}
                    onClick={() => meet.mutate(match)}
                  >
                    Fixer la mise en relation
                  </Button>
                  <Button onClick={() => setRefused(match)}>Écarter</Button>
                  <Button onClick={() => takeBack.mutate(match)}>Remettre à décider</Button>
                </>
              )
            }
          >
            <Typography variant="body2" sx={{ mt: 2, color: 'text.secondary' }}>
              Proposé le {shortDay(dayOf(match.decidedAt))}
            </Typography>
            {!match.isPossible && (
              <Alert severity="warning" sx={{ mt: 1 }}>
                L’offre ou la demande n’est plus disponible : remettez-la à la bourse, ou écartez ce rapprochement.
              </Alert>
            )}
          </PairCard>
        )}
      />
      {refused && <RefusalDialog pair={refused} refuse={refuse} onClose={() => setRefused(null)} />}
    </>
  );
}

/** What will not be proposed again, and why. */
export function Refused({ matches }: { matches: DecidedMatch[] }) {
  const { can } = useSession();
  const { takeBack } = useDecisions();
  return (
    <PairList
      pairs={matches}
      empty={
        <EmptyState title="Rien n’a été écarté">
          Un rapprochement écarté reste ici avec sa raison, et la moulinette ne le propose plus. Vous pourrez changer
          d’avis.
        </EmptyState>
      }
      card={(match) => (
        <PairCard
          pair={match}
          actions={can('animation') && <Button onClick={() => takeBack.mutate(match)}>Remettre à décider</Button>}
        >
          <Typography sx={{ mt: 2 }}>
            Écarté le {shortDay(dayOf(match.decidedAt))} : {match.refusalReason}
          </Typography>
        </PairCard>
      )}
    />
  );
}
