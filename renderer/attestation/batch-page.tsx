import { useQuery } from '@tanstack/react-query';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useKeptDraft } from '../ui/form/draft';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { type BatchFields, BatchForm, batchDraft } from './batch-form';

/** `/reconnaissance/serie`: the attestations of a year, for many people at once. */
export function BatchPage() {
  const { today } = useSession();
  const { isReady, kept } = useKeptDraft<BatchFields>(batchDraft);
  const { data, error } = useQuery({
    queryKey: ['attestation', 'preparation', null, null],
    queryFn: () => api.attestation.prepare({ memberId: null, exchangeId: null }),
    gcTime: 0,
    staleTime: 0,
  });
  const period = { firstDay: `${today().slice(0, 4)}-01-01`, lastDay: today() };
  return (
    <Page
      title="Attestations de fin d’année"
      lead="Une pour chaque personne cochée, avec les mêmes mots et des numéros qui se suivent."
    >
      <Failure error={error} />
      {data && isReady && (
        <BatchForm
          canSign={data.canSign}
          initial={{ ...data.sketch, kind: 'regularity', ...period, ...kept, memberIds: [] }}
        />
      )}
    </Page>
  );
}
