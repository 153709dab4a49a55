import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { dayAndTime } from '../../domain/french/format';
import { Id } from '../../domain/id';
import type { ReperageDetails } from '../../domain/reperage/reperage';
import { clockTimeOf, dayOf } from '../../domain/time/time';
import type { Reperage } from '../../ipc/reperage.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useKeptDraft } from '../ui/form/draft';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { ReperageForm } from './reperage-form';
import { itself, useReperage, useReperageCommand } from './use-reperage';

type Kept = ReperageDetails & { version: number };
const planned = ({ startsAt, timeZone }: Reperage) => `Séance prévue ${dayAndTime(startsAt, timeZone)}.`;

/** `/reperages/nouvelle?lieu=`: the rule proposes, the mediator decides. */
export function NewReperagePage() {
  const [params] = useSearchParams();
  const { site, sites, account } = useSession();
  const [siteId, setSiteId] = useState(Id.safeParse(params.get('lieu')).data ?? site?.id ?? sites[0]?.id ?? '');
  const draft = 'reperage/nouvelle';
  const { isReady, kept } = useKeptDraft<Kept>(draft);
  const chosen = kept?.siteId ?? siteId;
  const { data: proposal, error } = useQuery({
    queryKey: ['reperage', 'propose', chosen],
    queryFn: () => api.reperage.propose({ siteId: chosen }),
    staleTime: 0,
    gcTime: 0,
  });
  const [attempt, setAttempt] = useState(0);
  const plan = useReperageCommand(api.reperage.plan, itself, { isToldByForm: true });
  const navigate = useNavigate();
  const toasts = useToasts();
  return (
    <Page title="Prévoir une séance de repérage" width="text">
      <Failure error={error} />
      {isReady && proposal && (
        <ReperageForm
          key={`${chosen}/${attempt}`}
          draft={draft}
          initial={{
            siteId: chosen,
            day: proposal.day ?? '',
            time: proposal.time,
            minutes: proposal.minutes,
            place: proposal.place,
            mediatorId: proposal.mediatorId ?? proposal.mediators.find(({ id }) => id === account.id)?.id ?? null,
            recorderId: proposal.recorderId,
            notes: '',
          }}
          kept={kept}
          proposal={proposal}
          onSite={setSiteId}
          action="Prévoir la séance"
          save={plan.mutateAsync}
          onSaved={(reperage) => {
            toasts.done(planned(reperage));
            void navigate(`/reperages/${reperage.id}`);
          }}
          onRestart={() => setAttempt(attempt + 1)}
          leaveTo="/reperages"
        />
      )}
    </Page>
  );
}

export function EditReperagePage() {
  const { id = '' } = useParams();
  const draft = `reperage/${id}`;
  const { isReady, kept } = useKeptDraft<Kept>(draft);
  const { data: reperage, error } = useReperage(id);
  const { data: proposal } = useQuery({
    queryKey: ['reperage', 'propose', reperage?.siteId],
    queryFn: () => api.reperage.propose({ siteId: reperage?.siteId ?? '' }),
    enabled: reperage !== undefined,
  });
  const [attempt, setAttempt] = useState(0);
  const save = useReperageCommand(api.reperage.save, itself, { isToldByForm: true });
  const navigate = useNavigate();
  const toasts = useToasts();
  return (
    <Page title="Modifier la séance de repérage" width="text">
      <Failure error={error} />
      {isReady && reperage && proposal && (
        <ReperageForm
          key={`${reperage.version}/${attempt}`}
          draft={draft}
          initial={{
            siteId: reperage.siteId,
            day: dayOf(reperage.startsAt, reperage.timeZone),
            time: clockTimeOf(reperage.startsAt, reperage.timeZone),
            minutes: (Date.parse(reperage.endsAt) - Date.parse(reperage.startsAt)) / 60_000,
            place: reperage.place,
            mediatorId: reperage.mediator?.id ?? null,
            recorderId: reperage.recorder?.id ?? null,
            notes: reperage.notes,
          }}
          kept={kept}
          proposal={{ ...proposal, lastDay: null }}
          action="Enregistrer la séance"
          save={(details) => save.mutateAsync({ ...details, id, version: kept?.version ?? reperage.version })}
          onSaved={(saved) => {
            toasts.done(planned(saved));
            void navigate(`/reperages/${id}`);
          }}
          onRestart={() => setAttempt(attempt + 1)}
          leaveTo={`/reperages/${id}`}
        />
      )}
    </Page>
  );
}
