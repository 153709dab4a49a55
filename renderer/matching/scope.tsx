import { Button, Paper, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { quoted } from '../../domain/french/format';
import { Id } from '../../domain/id';
import { api } from '../api';
import { failureMessage } from '../ui/failure-message';
import { useSession } from '../ui/session-context';
import { useAddress } from '../ui/use-address';

/** `/moulinette?membre=` or `?annonce=`: one person or one listing, then of any site; otherwise the site in use. */
export function useScope() {
  const { site } = useSession();
  const [params] = useSearchParams();
  const memberId = Id.safeParse(params.get('membre')).data ?? null;
  const listingId = Id.safeParse(params.get('annonce')).data ?? null;
  const siteId = memberId || listingId ? null : (site?.id ?? null);
  return useMemo(() => ({ siteId, memberId, listingId }), [siteId, memberId, listingId]);
}

type Scope = ReturnType<typeof useScope>;

const kinds = { offer: 'l’offre', request: 'la demande' } as const;

async function nameOf({ memberId, listingId }: Scope): Promise<string> {
  if (memberId) return `Pour ${(await api.member.entry({ id: memberId })).name}`;
  const { kind, title, memberName } = await api.listing.read({ id: listingId ?? '' });
  return `Pour ${kinds[kind]} ${quoted(title)}, ${memberName}`;
}

/** Says that the moulinette turns for one person or one listing only, and lets it turn for all again. */
export function ScopeNotice({ scope }: { scope: Scope }) {
  const [, change] = useAddress();
  const isNarrowed = scope.memberId !== null || scope.listingId !== null;
  const { data: name, error } = useQuery({
    queryKey: ['matching', 'scope', scope],
    queryFn: () => nameOf(scope),
    enabled: isNarrowed,
  });
  const widen = () => change({ membre: null, annonce: null });
  if (!isNarrowed || !(name || error)) return null;
  return (
    <Paper
      variant="outlined"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', px: 2, py: 1, mb: 2, borderRadius: 3 }}
    >
      <Typography sx={{ flex: 1 }}>{name ?? failureMessage(error)}</Typography>
      <Button onClick={widen}>Voir tous les rapprochements</Button>
    </Paper>
  );
}
