import { Alert, Box, Button, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router';
import { counted, shortDay, wholeNumber } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { DecidedMatch, DecidedSet, Proposal, SearchResult, SetProposal } from '../../ipc/matching.contract';
import { EmptyState } from '../ui/empty-state';
import { useSession } from '../ui/session-context';
import { useAddress } from '../ui/use-address';
import { CardList } from './card-list';
import { PairCard } from './pair-card';
import { RefusalDialog } from './refusal-dialog';
import { SetCard } from './set-card';
import { pairSentence, setSentence } from './set-sentence';
import { type Pair, type PairSet, useDecisions, useSetDecisions } from './use-decisions';

const keyOfPair = ({ offer, request }: Proposal) => `${offer.id} ${request.id}`;
const keyOfSet = ({ pairs }: Pick<SetProposal, 'pairs'>) => pairs.map(keyOfPair).join();

const forms = ['paires', 'groupes', 'boucles'] as const;
type Form = (typeof forms)[number];
const formLabels: Record<Form, string> = { paires: 'Paires', groupes: 'Groupes', boucles: 'Boucles' };
const shownAtOnce = 20;

/** What the moulinette has found, and nobody has decided: one form at a time. */
export function ToDecide({ result }: { result: SearchResult }) {
  const [params, change] = useAddress();
  const form = forms.find((it) => it === params.get('forme')) ?? 'paires';
  const [shown, setShown] = useState(shownAtOnce);
  const counts = { paires: result.pairCount, groupes: result.groupCount, boucles: result.loopCount };
  const found = { paires: result.pairs, groupes: result.groups, boucles: result.loops }[form];
  const choose = (next: Form | null) => {
    if (!next) return;
    setShown(shownAtOnce);
    change({ forme: next });
  };
  return (
    <>
      <ToggleButtonGroup
        exclusive
        value={form}
        onChange={(_event, next: Form | null) => choose(next)}
        aria-label="Forme des propositions"
        sx={{ mb: 1.5, flexWrap: 'wrap' }}
      >
        {forms.map((it) => (
          <ToggleButton key={it} value={it} sx={{ textTransform: 'none', px: 2 }}>
            {formLabels[it]} ({wholeNumber(counts[it])})
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Typography sx={{ mb: 2, color: 'text.secondary', maxWidth: '75ch' }}>
        <WhatItIs form={form} result={result} />
      </Typography>
      {form === 'boucles' && result.loopsStoppedAt !== null && (
        <Alert severity="info" sx={{ mb: 2, maxWidth: 1040 }}>
          Il y a trop de boucles pour les chercher toutes : celles de {result.loopsStoppedAt} personnes
          {result.loopsStoppedAt < 4 ? ' et plus' : ''} n’ont été cherchées qu’en partie.
        </Alert>
      )}
      {form === 'paires' ? (
        <Pairs pairs={result.pairs.slice(0, shown)} />
      ) : (
        <Sets form={form} sets={(form === 'groupes' ? result.groups : result.loops).slice(0, shown)} />
      )}
      {found.length > shown && (
        <Button variant="outlined" onClick={() => setShown(shown + shownAtOnce)} sx={{ mt: 2 }}>
          Voir la suite
        </Button>
      )}
      {found.length <= shown && counts[form] > found.length && (
        <Typography sx={{ mt: 2 }}>
          Les {found.length} meilleures sont montrées sur {wholeNumber(counts[form])} : décidez de celles-ci, les
          suivantes viendront.
        </Typography>
      )}
    </>
  );
}

function WhatItIs({ form, result }: { form: Form; result: SearchResult }) {
  if (form === 'paires') return 'Une offre et une demande, de deux personnes.';
  if (form === 'groupes')
    return 'Une offre qui accepte plusieurs personnes, et les demandes auxquelles elle peut répondre en même temps.';
  return result.possibleLoops > result.loopCount
    ? `Chaque personne de la boucle donne à la suivante. ${counted(result.possibleLoops, 'boucle possible', 'boucles possibles')} : voici le meilleur choix où personne n’est pris deux fois.`
    : 'Chaque personne de la boucle donne à la suivante, et la dernière à la première.';
}

function Pairs({ pairs }: { pairs: readonly Proposal[] }) {
  const { can } = useSession();
  const { propose, postpone, meet } = useDecisions();
  const [refused, setRefused] = useState<Pair | null>(null);
  const isBusy = propose.isPending || meet.isPending || postpone.isPending;
  return (
    <>
      <CardList
        items={pairs}
        keyOf={keyOfPair}
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
                  <Button disabled={isBusy} onClick={() => postpone.mutate(pair)}>
                    Plus tard
                  </Button>
                  <Button onClick={() => setRefused(pair)}>Écarter</Button>
                </>
              )
            }
          />
        )}
      />
      {refused && <PairRefusal pair={refused} onClose={() => setRefused(null)} />}
    </>
  );
}

const nothingFound = {
  groupes: {
    title: 'Aucun groupe pour l’instant',
    text: 'Un groupe se forme quand une offre accepte plusieurs personnes, et que plusieurs demandes de son thème sont libres au même moment. Dites dans les offres combien de personnes elles acceptent.',
  },
  boucles: {
    title: 'Aucune boucle pour l’instant',
    text: 'Une boucle relie deux, trois ou quatre personnes qui offrent et demandent toutes quelque chose. Demandez à chacune ce qu’elle pourrait offrir, ou aimerait apprendre.',
  },
};

function Sets({ form, sets }: { form: 'groupes' | 'boucles'; sets: readonly SetProposal[] }) {
  const { can } = useSession();
  const { decide } = useSetDecisions();
  const [refused, setRefused] = useState<PairSet | null>(null);
  return (
    <>
      <CardList
        items={sets}
        keyOf={keyOfSet}
        empty={<EmptyState title={nothingFound[form].title}>{nothingFound[form].text}</EmptyState>}
        card={(set) => (
          <SetCard
            set={set}
            actions={
              can('animation') && (
                <>
                  <Button
                    variant="contained"
                    disabled={decide.isPending}
                    onClick={() => decide.mutate({ set, decision: { status: 'proposed' } })}
                  >
                    Proposer
                  </Button>
                  <Button
                    disabled={decide.isPending}
                    onClick={() => decide.mutate({ set, decision: { status: 'postponed' } })}
                  >
                    Plus tard
                  </Button>
                  <Button onClick={() => setRefused(set)}>Écarter</Button>
                </>
              )
            }
          />
        )}
      />
      {refused && <SetRefusal set={refused} onClose={() => setRefused(null)} />}
    </>
  );
}

function PairRefusal({ pair, onClose }: { pair: Pair; onClose: () => void }) {
  const { refuse } = useDecisions();
  return (
    <RefusalDialog
      sentence={pairSentence(pair)}
      refuse={(reason) => refuse.mutateAsync({ pair, reason })}
      onClose={onClose}
    />
  );
}

function SetRefusal({ set, onClose }: { set: PairSet; onClose: () => void }) {
  const { decide } = useSetDecisions();
  return (
    <RefusalDialog
      sentence={setSentence(set)}
      refuse={(reason) => decide.mutateAsync({ set, decision: { status: 'refused', reason } })}
      onClose={onClose}
    />
  );
}

type Decided = { matches: readonly DecidedMatch[]; sets: readonly DecidedSet[] };
type Item = { set: DecidedSet } | { match: DecidedMatch };
const itemsOf = ({ matches, sets }: Decided): Item[] => [
  ...sets.map((set) => ({ set })),
  ...matches.map((match) => ({ match })),
];
const keyOfItem = (item: Item) => ('set' in item ? item.set.id : item.match.id);

const noLongerFree = (
  <Alert severity="warning" sx={{ mt: 1 }}>
    Une offre ou une demande n’est plus disponible : remettez-la à la bourse, ou écartez cette proposition.
  </Alert>
);

type AnswersProps = {
  meeting: string;
  canMeet: boolean;
  onMeet: () => void;
  onRefuse: () => void;
  onTakeBack: () => void;
};

/** What the people have answered to what was proposed to them. */
function Answers({ meeting, canMeet, onMeet, onRefuse, onTakeBack }: AnswersProps) {
  return (
    <>
      <Button variant="contained" disabled={!canMeet} onClick={onMeet}>
        {meeting}
      </Button>
      <Button onClick={onRefuse}>Écarter</Button>
      <Button onClick={onTakeBack}>Remettre à décider</Button>
    </>
  );
}

/** What was proposed to the people: their answers are awaited. */
export function Proposed(decided: Decided) {
  const { can } = useSession();
  const pairs = useDecisions();
  const sets = useSetDecisions();
  const [refused, setRefused] = useState<Pair | null>(null);
  const [refusedSet, setRefusedSet] = useState<PairSet | null>(null);
  const when = ({ decidedAt, isPossible }: DecidedMatch | DecidedSet) => (
    <Box sx={{ mt: 2 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        Proposé le {shortDay(dayOf(decidedAt))}
      </Typography>
      {!isPossible && noLongerFree}
    </Box>
  );
  return (
    <>
      <CardList
        items={itemsOf(decided)}
        keyOf={keyOfItem}
        empty={
          <EmptyState title="Aucune réponse n’est attendue">
            Une proposition attend ici que chaque personne ait répondu. Vous fixez alors la mise en relation, ou vous
            l’écartez.
          </EmptyState>
        }
        card={(item) =>
          'set' in item ? (
            <SetCard
              set={item.set}
              actions={
                can('animation') && (
                  <Answers
                    meeting={item.set.kind === 'loop' ? 'Fixer les mises en relation' : 'Fixer la mise en relation'}
                    canMeet={!sets.meet.isPending && item.set.isPossible}
                    onMeet={() => sets.meet.mutate(item.set)}
                    onRefuse={() => setRefusedSet(item.set)}
                    onTakeBack={() => sets.takeBack.mutate(item.set)}
                  />
                )
              }
            >
              {when(item.set)}
            </SetCard>
          ) : (
            <PairCard
              pair={item.match}
              actions={
                can('animation') && (
                  <Answers
                    meeting="Fixer la mise en relation"
                    canMeet={!pairs.meet.isPending && item.match.isPossible}
                    onMeet={() => pairs.meet.mutate(item.match)}
                    onRefuse={() => setRefused(item.match)}
                    onTakeBack={() => pairs.takeBack.mutate(item.match)}
                  />
                )
              }
            >
              {when(item.match)}
            </PairCard>
          )
        }
      />
      {refused && <PairRefusal pair={refused} onClose={() => setRefused(null)} />}
      {refusedSet && <SetRefusal set={refusedSet} onClose={() => setRefusedSet(null)} />}
    </>
  );
}

type PutAsideProps = Decided & { empty: { title: string; text: string } };

/** What is put off until a day, or will not be proposed again, and why. */
export function PutAside({ empty, ...decided }: PutAsideProps) {
  const { can } = useSession();
  const { takeBack } = useDecisions();
  const sets = useSetDecisions();
  const why = ({ until, decidedAt, refusalReason }: DecidedMatch | DecidedSet) => (
    <Typography sx={{ mt: 2 }}>
      {until
        ? `Remis à plus tard : reviendra après le ${shortDay(until)}`
        : `Écarté le ${shortDay(dayOf(decidedAt))} : ${refusalReason}`}
    </Typography>
  );
  return (
    <CardList
      items={itemsOf(decided)}
      keyOf={keyOfItem}
      empty={<EmptyState title={empty.title}>{empty.text}</EmptyState>}
      card={(item) =>
        'set' in item ? (
          <SetCard
            set={item.set}
            actions={
              can('animation') && <Button onClick={() => sets.takeBack.mutate(item.set)}>Remettre à décider</Button>
            }
          >
            {why(item.set)}
          </SetCard>
        ) : (
          <PairCard
            pair={item.match}
            actions={
              can('animation') && <Button onClick={() => takeBack.mutate(item.match)}>Remettre à décider</Button>
            }
          >
            {why(item.match)}
          </PairCard>
        )
      }
    />
  );
}
