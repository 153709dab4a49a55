import { Alert, Button, Card, MenuItem, Skeleton, Stack, TextField, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AttestationKind, attestationKindLabels, attestationKinds } from '../../domain/attestation/attestation';
import { firstTemplates } from '../../domain/attestation/first-templates';
import { Template } from '../../domain/attestation/template';
import { longDay } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { PublishedTemplate } from '../../ipc/attestation.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useKeptDraft } from '../ui/form/draft';
import { MemberPicker } from '../ui/member-picker';
import { PrintedPage } from '../ui/printed-page';
import { SavedMark } from '../ui/saved-mark';
import { useSettled } from '../ui/use-settled';
import { TemplateEditor } from './template-editor';
import { problemsOf, type TemplateDraft, templateDraft, templateQuery, useTemplate } from './use-template';

/** `/reglages/attestations`: the words of each kind of attestation, as the structure writes them. */
export function TemplateSection() {
  const [kind, setKind] = useState<AttestationKind>('participation');
  return (
    <>
      <Card component="section" aria-labelledby="templates" sx={{ p: { xs: 2, sm: 3 }, mb: 3 }}>
        <Typography variant="h2" id="templates">
          Attestations
        </Typography>
        <Typography color="textSecondary" sx={{ mt: 0.5, mb: 2.5, maxWidth: '65ch' }}>
          Les mots de chaque sorte d’attestation. Ce que vous changez ici vaut pour les prochaines, une fois publié ;
          celles qui sont déjà remises gardent les mots de leur jour.
        </Typography>
        <TextField
          select
          fullWidth
          label="Sorte d’attestation"
          value={kind}
          onChange={({ target }) => setKind(AttestationKind.parse(target.value))}
        >
          {attestationKinds.map((each) => (
            <MenuItem key={each} value={each}>
              {attestationKindLabels[each]}
            </MenuItem>
          ))}
        </TextField>
      </Card>
      <OfKind key={kind} kind={kind} />
    </>
  );
}

function OfKind({ kind }: { kind: AttestationKind }) {
  const { data, error, refetch } = useQuery({ ...templateQuery(kind), staleTime: 0 });
  const { isReady, kept } = useKeptDraft<TemplateDraft>(templateDraft(kind));
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data || !isReady) return <Skeleton variant="rounded" height={640} />;
  return <TemplateForm published={data} kept={kept?.template ? (kept as TemplateDraft) : null} />;
}

function TemplateForm({ published, kept }: { published: PublishedTemplate; kept: TemplateDraft | null }) {
  const { kind } = published;
  const writing = useTemplate(published, kept);
  const { template, round, isChanged, isKept, publish, isOvertaken, change, takeUp, giveUp } = writing;
  const problems = problemsOf(kind, template);
  const hasProblem = problems.title !== null || problems.lines !== null;
  return (
    <>
      <Card component="section" aria-label="Les mots" sx={{ p: { xs: 2, sm: 3 }, mb: 3 }}>
        <Stack spacing={2.5}>
          {isOvertaken ? (
            <Alert severity="warning">
              Quelqu’un a publié d’autres mots entre-temps : voyez les versions, au bas de la page. Publier de nouveau
              les remplacera par les vôtres.
            </Alert>
          ) : (
            <Failure error={publish.error} />
          )}
          {kept && isChanged && <Alert severity="info">Vos changements ne sont pas encore publiés.</Alert>}
          <TextField
            fullWidth
            label="Titre de l’attestation"
            value={template.title}
            error={problems.title !== null}
            helperText={problems.title}
            onChange={({ target }) => change({ title: target.value })}
          />
          <TemplateEditor
            key={round}
            label="Texte de l’attestation"
            lines={template.lines}
            error={problems.lines}
            onChange={(lines) => change({ lines })}
          />
          <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
            <Button variant="contained" disabled={hasProblem || publish.isPending} onClick={() => publish.mutate()}>
              Publier ces mots
            </Button>
            {isChanged && <Button onClick={giveUp}>Revenir aux mots publiés</Button>}
            {isChanged && <SavedMark isSaved={isKept} text="Brouillon gardé" />}
          </Stack>
        </Stack>
      </Card>
      <Preview kind={kind} template={template} />
      <Versions published={published} onTakeUp={takeUp} />
    </>
  );
}

/** The page as it would be printed, for one of the members. */
function Preview({ kind, template }: { kind: AttestationKind; template: Template }) {
  const [memberId, setMemberId] = useState<string | null>(null);
  const settled = useSettled(template, 300);
  const { data, error } = useQuery({
    queryKey: ['attestation', 'template-preview', kind, memberId, settled],
    queryFn: () => api.attestation.previewTemplate({ kind, template: settled, memberId }),
    enabled: Template.safeParse(settled).success,
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: 0,
  });
  return (
    <Card component="section" aria-labelledby="template-preview" sx={{ p: { xs: 2, sm: 3 }, mb: 3 }}>
      <Stack spacing={2}>
        <Typography variant="h2" id="template-preview">
          Aperçu
        </Typography>
        <MemberPicker
          label="Avec un membre (facultatif)"
          value={memberId}
          onChange={setMemberId}
          help="L’attestation telle qu’elle s’imprimerait pour cette personne. Rien n’est enregistré."
        />
        <Failure error={error} />
        {data && <PrintedPage url={data.url} title="Aperçu de l’attestation" />}
      </Stack>
    </Card>
  );
}

type VersionsProps = { published: PublishedTemplate; onTakeUp: (template: Template) => void };

/** Who published what, and when. */
function Versions({ published: { kind, version, history }, onTakeUp }: VersionsProps) {
  const takeUp = (number: number, template: Template) =>
    number !== version && (
      <Button size="small" aria-label={`Reprendre les mots de la version ${number}`} onClick={() => onTakeUp(template)}>
        Reprendre ces mots
      </Button>
    );
  return (
    <Card component="section" aria-labelledby="template-versions" sx={{ p: { xs: 2, sm: 3 }, mb: 3 }}>
      <Typography variant="h2" id="template-versions" sx={{ mb: 1.5 }}>
        Les versions
      </Typography>
      <Stack component="ol" reversed spacing={1} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {history.map(({ number, publishedAt, author, changes, template }) => (
          <li key={number}>
            <strong>Version {number}</strong>, le {longDay(dayOf(publishedAt))}
            {author && `, par ${author}`}&#160;: {changes}. {takeUp(number, template)}
          </li>
        ))}
        <li>
          <strong>Version 1</strong>&#160;: les mots qui viennent avec Entrelacs. {takeUp(1, firstTemplates[kind])}
        </li>
      </Stack>
    </Card>
  );
}
