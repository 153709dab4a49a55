import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { AwardSketch } from '../../domain/badge/award';
import { evidenceSaid, qualitiesSaid } from '../../domain/bilan/evidence-said';
import { longDay, quoted } from '../../domain/french/format';
import { Id } from '../../domain/id';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useKeptDraft } from '../ui/form/draft';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { useBilanSaid } from '../ui/use-bilan-said';
import { AwardForm } from './award-form';
import { useCatalogue } from './use-badge';

const idOf = (value: string | null) => Id.safeParse(value).data ?? null;

/** `?membre=&bilan=&atelier=`: what was said at the bilan is already there, to be chosen and reread with the person. */
export function AwardFormPage() {
  const { today } = useSession();
  const [params] = useSearchParams();
  const memberId = idOf(params.get('membre'));
  const bilanId = idOf(params.get('bilan'));
  const eventId = idOf(params.get('atelier'));
  const draft = ['badge', memberId, bilanId, eventId].filter(Boolean).join('/');
  const { isReady, kept } = useKeptDraft<AwardSketch>(draft);
  const catalogue = useCatalogue();
  const said = useBilanSaid(bilanId);
  const preparation = useQuery({
    queryKey: ['badge', 'preparation', memberId, eventId],
    queryFn: () => api.badge.prepare({ memberId: memberId ?? '', eventId }),
    enabled: memberId !== null,
  });
  const isLoaded = isReady && said.isReady && catalogue.data && (memberId === null || preparation.data);
  const workshop = preparation.data?.workshop;
  const suggestions =
    said.bilan && memberId
      ? evidenceSaid(said.bilan, memberId, said.bilan.exchange.title)
      : workshop
        ? [{ title: `Atelier ${quoted(workshop.title)}, ${longDay(workshop.day)}`.slice(0, 80), words: '' }]
        : [];
  return (
    <Page
      title="Décerner un badge"
      lead="Choisissez-le avec la personne, et relisez ensemble ce qui le montre : ces mots partent avec le badge."
    >
      <Failure error={catalogue.error ?? said.error ?? preparation.error} />
      {isLoaded && (
        <AwardForm
          key={draft}
          draft={draft}
          catalogue={catalogue.data.filter(({ isRetired }) => !isRetired)}
          qualities={said.bilan && memberId ? qualitiesSaid(said.bilan, memberId) : []}
          initial={{
            badgeId: null,
            memberId,
            bilanId,
            eventId,
            evidence: suggestions.length ? suggestions.slice(0, 1) : [{ title: '', words: '' }],
            awardedOn: today(),
            recipient: preparation.data?.hasEmail === false ? 'name' : 'email',
            isReread: false,
            hasConsented: false,
            ...kept,
          }}
          suggestions={suggestions}
        />
      )}
    </Page>
  );
}
