import { Box, Button, Card, Link, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router';
import { Id } from '../../domain/id';
import type { WhyNot } from '../../ipc/matching.contract';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { Failure } from '../ui/failure';
import { MemberPicker } from '../ui/member-picker';
import { Page } from '../ui/page';
import { twoColumns } from '../ui/two-columns';
import { useAddress } from '../ui/use-address';
import { Said } from './said';
import { pairSentence } from './set-sentence';

/** `/moulinette/pourquoi-pas?membre=&autre=&annonce=`: why two people, or one listing and a person, are not proposed. */
export function WhyNotPage() {
  const [params, change] = useAddress();
  const idNamed = (name: string) => Id.safeParse(params.get(name)).data ?? null;
  const [memberId, otherId, listingId] = [idNamed('membre'), idNamed('autre'), idNamed('annonce')];
  const choose = (name: 'membre' | 'autre', id: string | null) =>
    change(name === 'membre' ? { membre: id, annonce: null } : { autre: id }); // the listing was of who was there
  const both = memberId && otherId && memberId !== otherId ? { memberId, otherId, listingId } : null;
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['matching', 'why-not', both],
    queryFn: () => (both ? api.matching.whyNot(both) : []),
    enabled: both !== null,
  });
  return (
    <Page
      title="Pourquoi pas ?"
      lead="Choisissez deux personnes : vous saurez pourquoi la moulinette ne les rapproche pas."
      actions={
        <Button variant="outlined" component={RouterLink} to="/moulinette">
          Revenir à la moulinette
        </Button>
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: twoColumns,
          maxWidth: 880,
          mb: 3,
        }}
      >
        <MemberPicker
          label="La première personne"
          value={memberId}
          onChange={(id) => choose('membre', id)}
          except={otherId ? [otherId] : []}
        />
        <MemberPicker
          label="La deuxième personne"
          value={otherId}
          onChange={(id) => choose('autre', id)}
          except={memberId ? [memberId] : []}
          autoFocus={memberId !== null && otherId === null}
        />
      </Box>
      <Failure error={error} onRetry={() => void refetch()} />
      <Box aria-live="polite">
        {both && isFetching && <Typography>Les annonces des deux personnes sont comparées…</Typography>}
        {both && !isFetching && data?.length === 0 && (
          <EmptyState title="Rien à rapprocher">
            L’une n’offre rien, ou l’autre ne demande rien. Un rapprochement demande une offre d’un côté et une demande
            de l’autre.
          </EmptyState>
        )}
        {both && !isFetching && (
          <Stack spacing={2} sx={{ maxWidth: 880 }}>
            {data?.map((it) => (
              <Explained key={`${it.offer.id} ${it.request.id}`} {...it} />
            ))}
          </Stack>
        )}
      </Box>
    </Page>
  );
}

function Explained({ isProposed, answers, ...pair }: WhyNot) {
  const { offer, request } = pair;
  const sentence = pairSentence(pair);
  return (
    <Card component="article" aria-label={sentence} sx={{ p: { xs: 2, sm: 3 } }}>
      <Stack spacing={1.5}>
        <Said kind="offer" {...offer} />
        <Said kind="request" {...request} />
        <Box component="ul" aria-label="Pourquoi" sx={{ m: 0, pl: 3 }}>
          {answers.map((answer) => (
            <Typography component="li" key={answer}>
              {answer}
            </Typography>
          ))}
        </Box>
        {isProposed && (
          <Link component={RouterLink} to={`/moulinette?membre=${offer.memberId}`}>
            Voir les propositions de {offer.memberName}
          </Link>
        )}
      </Stack>
    </Card>
  );
}
