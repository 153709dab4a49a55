import AddOutlined from '@mui/icons-material/AddOutlined';
import { Button, Card, Stack, TextField, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { type EntryKind, longestWords } from '../../domain/passport/entry';
import { ApiError, api } from '../api';
import { useDraftQueue, useKeptDraft } from '../ui/form/draft';
import { SavedMark } from '../ui/saved-mark';
import { HeadingField } from './heading-field';
import { useCommand } from './use-passport';

const labels: Record<EntryKind, { title: string; words: string; help: string }> = {
  savoir_faire: {
    title: 'Ajouter un savoir-faire',
    words: 'Ce que je sais faire',
    help: 'Par exemple : tenir une caisse, conduire un tracteur.',
  },
  savoir_etre: {
    title: 'Ajouter un savoir-être',
    words: 'Ma façon d’être',
    help: 'Par exemple : je garde mon calme quand il y a du monde.',
  },
};

const drafts: Record<EntryKind, string> = { savoir_faire: 'savoir-faire', savoir_etre: 'savoir-etre' };

type Added = { words: string; heading: string };
type Props = { memberId: string; kind: EntryKind; suggested: readonly string[] };

/** What the network does not know, in the person's words; what is typed and not yet added is kept. */
export function AddEntry(props: Props) {
  const form = `passport/${props.memberId}/${drafts[props.kind]}`;
  const { isReady, kept } = useKeptDraft<Added>(form);
  return isReady ? <AddForm {...props} form={form} kept={kept} /> : null;
}

const nothing: Added = { words: '', heading: '' };

function AddForm({ memberId, kind, suggested, form, kept }: Props & { form: string; kept: Partial<Added> | null }) {
  const [added, setAdded] = useState<Added>({ ...nothing, ...kept });
  const field = useRef<HTMLTextAreaElement>(null);
  const { keep, isKept } = useDraftQueue<Added>(form);
  const add = useCommand(api.passport.add);
  const { title, words, help } = labels[kind];
  const refused = add.error instanceof ApiError ? add.error.fields.words : undefined;
  const change = (changes: Partial<Added>) => {
    const next = { ...added, ...changes };
    add.reset();
    setAdded(next);
    void keep(next);
  };
  const send = () =>
    add.mutate(
      { memberId, kind, ...added },
      {
        onSuccess: () => {
          setAdded(nothing);
          void keep(null);
          field.current?.focus();
        },
        onError: () => field.current?.focus(),
      },
    );
  return (
    <Card component="section" aria-label={title} sx={{ p: 2 }}>
      <Typography variant="h3" component="h2" sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      <Stack
        component="form"
        noValidate
        spacing={2}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextField
          multiline
          minRows={2}
          label={words}
          value={added.words}
          error={refused !== undefined}
          helperText={refused ?? help}
          inputRef={field}
          onChange={({ target }) => change({ words: target.value })}
          slotProps={{ htmlInput: { maxLength: longestWords } }}
        />
        <HeadingField
          kind={kind}
          value={added.heading}
          suggested={suggested}
          onChange={(heading) => heading !== added.heading && change({ heading })}
        />
        <Stack direction="row" useFlexGap spacing={2} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
          <Button type="submit" variant="outlined" startIcon={<AddOutlined />} disabled={add.isPending}>
            Ajouter au carnet
          </Button>
          {added.words && <SavedMark isSaved={isKept} text="Brouillon gardé" />}
        </Stack>
      </Stack>
    </Card>
  );
}
