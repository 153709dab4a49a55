import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { of } from '../../domain/french/format';
import { Id } from '../../domain/id';
import { lastDay } from '../../domain/listing/board';
import type { Kind } from '../../domain/listing/listing';
import type { ListingFile } from '../../ipc/listing.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useKeptDraft } from '../ui/form/draft';
import { useListingRefresh } from '../ui/listing-renewal';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { ListingForm } from './listing-form';
import { emptyListing, type ListingValues } from './listing-values';
import { useListingSaid } from './use-listing-said';

const kindNames: Record<Kind, string> = { offer: 'offre', request: 'demande' };
const subjects: Record<Kind, string> = { offer: 'L’offre', request: 'La demande' };
const saved = ({ kind, memberName }: ListingFile) => `${subjects[kind]} ${of(memberName)} est enregistrée.`;

/** `/bourse/nouvelle?membre=&sorte=offre|demande&bilan=`: of a bilan, what was said there is already written. */
export function NewListingPage() {
  const [params] = useSearchParams();
  const memberId = Id.safeParse(params.get('membre')).data ?? '';
  const kind: Kind = params.get('sorte') === kindNames.request ? 'request' : 'offer';
  const bilanId = Id.safeParse(params.get('bilan')).data ?? null;
  const said = useListingSaid({ bilanId, memberId, kind });
  const draft = bilanId
    ? `listing-${kind}-of-bilan/${bilanId}/${memberId}`
    : memberId
      ? `listing/nouvelle/${memberId}`
      : 'listing/nouvelle';
  const { isReady, kept } = useKeptDraft<ListingValues>(draft);
  const { today } = useSession();
  const { data: structure, error } = useQuery({ queryKey: ['structure'], queryFn: () => api.structure.read() });
  const [attempt, setAttempt] = useState(0);
  const [first, setFirst] = useState<Partial<ListingValues> | null>(null);
  const navigate = useNavigate();
  const toasts = useToasts();
  const refresh = useListingRefresh();
  const leaveTo = bilanId ? `/bilans/${bilanId}` : memberId ? `/membres/${memberId}` : '/bourse';
  return (
    <Page title="Ajouter une offre ou une demande" width="text">
      <Failure error={error ?? said.error} />
      {isReady && structure && said.isReady && (
        <ListingForm
          key={attempt}
          draft={draft}
          initial={{
            ...emptyListing,
            validUntil: lastDay(today(), structure.listingMonths),
            ...(first ?? { memberId, kind, ...said.values }),
          }}
          kept={kept}
          isNew
          save={api.listing.create}
          onSaved={(listing, wantsAnother) => {
            void refresh();
            toasts.done(saved(listing), async () => {
              await api.listing.changeStatus({
                id: listing.id,
                version: listing.version,
                status: 'withdrawn',
                reason: '',
              });
              await refresh();
            });
            if (!wantsAnother) return navigate(leaveTo);
            setFirst({ memberId: listing.memberId, kind: listing.kind });
            setAttempt(attempt + 1);
          }}
          onRestart={() => setAttempt(attempt + 1)}
          leaveTo={leaveTo}
        />
      )}
    </Page>
  );
}

export function EditListingPage() {
  const { id = '' } = useParams();
  const draft = `listing/${id}`;
  const leaveTo = `/bourse/${id}`;
  const { isReady, kept } = useKeptDraft<ListingValues & { version: number }>(draft);
  const { data: listing, error } = useQuery({
    queryKey: ['listing', 'read', id],
    queryFn: () => api.listing.read({ id }),
    staleTime: 0,
    gcTime: 0,
  });
  const [attempt, setAttempt] = useState(0);
  const navigate = useNavigate();
  const toasts = useToasts();
  const refresh = useListingRefresh();
  return (
    <Page
      title={listing ? `Modifier ${subjects[listing.kind].toLowerCase()} ${of(listing.memberName)}` : 'Modifier'}
      width="text"
    >
      <Failure error={error} />
      {isReady && listing && (
        <ListingForm
          key={`${listing.version}/${attempt}`}
          draft={draft}
          initial={{ ...listing, status: 'available' }}
          kept={kept}
          isNew={false}
          formerTheme={{ id: listing.themeId, name: listing.themeName, pictogram: listing.pictogram }}
          save={({ memberId: _author, kind: _kind, status: _status, validUntil = null, ...words }) =>
            api.listing.save({ ...words, validUntil, id, version: kept?.version ?? listing.version })
          }
          onSaved={(changed) => {
            void refresh();
            toasts.done(saved(changed));
            navigate(leaveTo);
          }}
          onRestart={() => setAttempt(attempt + 1)}
          leaveTo={leaveTo}
        />
      )}
    </Page>
  );
}
