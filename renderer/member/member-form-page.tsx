import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { of } from '../../domain/french/format';
import { fullName } from '../../domain/member/name';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useKeptDraft } from '../ui/form/draft';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { MemberForm } from './member-form';
import { type MemberValues, newMember, valuesOf } from './member-values';

export function NewMemberPage() {
  const form = 'member/nouveau';
  const { site, sites } = useSession();
  const { isReady, kept } = useKeptDraft<MemberValues>(form);
  const [attempt, setAttempt] = useState(0);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { done } = useToasts();
  return (
    <Page title="Nouveau membre" width="text">
      {isReady && (
        <MemberForm
          key={attempt}
          form={form}
          initial={newMember(site?.id ?? (sites.length === 1 ? (sites[0]?.id ?? '') : ''))}
          kept={kept}
          memberId={null}
          save={api.member.create}
          onSaved={(member) => {
            void client.invalidateQueries({ queryKey: ['member'] });
            done(`${fullName(member)} fait partie du réseau.`);
            navigate(`/membres/${member.id}`, { replace: true });
          }}
          onRestart={() => setAttempt(attempt + 1)}
          saveLabel="Inscrire ce membre"
          leaveTo="/membres"
        />
      )}
    </Page>
  );
}

export function EditMemberPage() {
  const { id = '' } = useParams();
  const form = `member/${id}`;
  const { isReady, kept } = useKeptDraft<MemberValues & { version: number }>(form);
  const { data: member, error } = useQuery({
    queryKey: ['member', 'read', id],
    queryFn: () => api.member.read({ id }),
    staleTime: 0,
    gcTime: 0,
  });
  const [attempt, setAttempt] = useState(0);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { done } = useToasts();
  const name = member ? fullName(member) : '';
  const values = member && { ...valuesOf(member), version: member.version };
  return (
    <Page title={name ? `Modifier la fiche ${of(name)}` : 'Modifier une fiche'} width="text">
      <Failure error={error} />
      {isReady && values && (
        <MemberForm
          key={`${values.version}/${attempt}`}
          form={form}
          initial={values}
          kept={kept}
          memberId={id}
          save={(details) => api.member.save({ ...details, id, version: kept?.version ?? values.version })}
          onSaved={(saved) => {
            void client.invalidateQueries({ queryKey: ['member'] });
            done(`La fiche de ${fullName(saved)} est enregistrée.`);
            navigate(`/membres/${id}`, { replace: true });
          }}
          onRestart={() => setAttempt(attempt + 1)}
          saveLabel="Enregistrer la fiche"
          leaveTo={`/membres/${id}`}
        />
      )}
    </Page>
  );
}
