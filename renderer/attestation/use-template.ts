import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AttestationKind } from '../../domain/attestation/attestation';
import { attestationKindLabels } from '../../domain/attestation/attestation';
import { Template, templateProblem } from '../../domain/attestation/template';
import { quoted } from '../../domain/french/format';
import type { PublishedTemplate } from '../../ipc/attestation.contract';
import { ApiError, api } from '../api';
import { useDraftQueue } from '../ui/form/draft';
import { useToasts } from '../ui/toasts';

export const templateDraft = (kind: AttestationKind) => `attestation-template/${kind}`;
export const templateQuery = (kind: AttestationKind) => ({
  queryKey: ['attestation', 'template', kind],
  queryFn: () => api.attestation.template({ kind }),
});

/** What was changed and is not published: on which version, and the words as they are now. */
export type TemplateDraft = { basedOn: number; template: Template };

const isStale = (error: unknown) => error instanceof ApiError && error.code === 'stale';

/** By field: what prevents these words from being published. */
export function problemsOf(kind: AttestationKind, template: Template): { title: string | null; lines: string | null } {
  const issues = Template.safeParse(template).error?.issues ?? [];
  const about = (field: string) => issues.find(({ path }) => path[0] === field)?.message ?? null;
  return { title: about('title'), lines: about('lines') ?? templateProblem(kind, template) };
}

/** The words of a kind while they are being written: each change is kept, nothing is printed before it is published. */
export function useTemplate(published: PublishedTemplate, kept: TemplateDraft | null) {
  const client = useQueryClient();
  const toasts = useToasts();
  const { kind } = published;
  const query = templateQuery(kind);
  const [draft, setDraft] = useState(kept);
  /** Of the words that the editor begins with: another one begins it again. */
  const [round, setRound] = useState(0);
  const queue = useDraftQueue<TemplateDraft>(templateDraft(kind));
  const keep = (next: TemplateDraft | null) => {
    setDraft(next);
    return queue.keep(next);
  };
  const template = draft?.template ?? published.template;
  const basedOn = draft?.basedOn ?? published.version;
  const publish = useMutation({
    mutationFn: () => api.attestation.publishTemplate({ kind, basedOn, template }),
    onSuccess: async (next) => {
      await keep(null);
      client.setQueryData(query.queryKey, next);
      toasts.done(
        `Ces mots seront ceux des prochaines attestations ${quoted(attestationKindLabels[kind])}. Celles qui sont remises gardent les leurs.`,
      );
    },
    // Once told that others were published meanwhile, who publishes again means to replace them.
    onError: async (error) => {
      if (!isStale(error)) return;
      const { version } = await client.fetchQuery({ ...query, staleTime: 0 });
      await keep({ basedOn: version, template });
    },
  });
  const begin = (next: TemplateDraft | null) => {
    publish.reset();
    setRound(round + 1);
    return keep(next);
  };
  return {
    template,
    round,
    isChanged: draft !== null,
    isKept: queue.isKept,
    publish,
    isOvertaken: isStale(publish.error),
    change: (next: Partial<Template>) => {
      publish.reset();
      void keep({ basedOn, template: { ...template, ...next } });
    },
    /** Takes the words of another version, to publish them again or to begin from them. */
    takeUp: (from: Template) => {
      const before = draft;
      void begin({ basedOn: published.version, template: from });
      toasts.done('Ces mots sont repris : publiez-les pour qu’ils servent.', () => begin(before));
    },
    giveUp: () => {
      const before = draft;
      void begin(null);
      toasts.done('Les mots sont de nouveau ceux qui sont publiés.', () => begin(before));
    },
  };
}
