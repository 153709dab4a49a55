import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  Stack,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type LetterKind, letterKindLabels } from '../../../domain/calendar/letter';
import { counted } from '../../../domain/french/format';
import type { CalendarKey, Letter } from '../../../ipc/calendar.contract';
import { api } from '../../api';
import { Failure } from '../failure';
import { useToasts } from '../toasts';
import { copyFrom, mailDraft } from './copy-text';

const everyone = 'toutes';
type Props = {
  eventKey: CalendarKey;
  title: string;
  /** Of those that may be written, the first. */
  kinds: readonly LetterKind[];
  /** To whom first; everyone otherwise. */
  to?: string;
  onClose: () => void;
};

/** The letters about an event: on paper for those who prefer it, by e-mail or by message for the others. */
export function LettersDialog({ eventKey, title, kinds, to = everyone, onClose }: Props) {
  const [kind, setKind] = useState<LetterKind>(kinds[0] ?? 'convocation');
  const [memberId, setMemberId] = useState(to);
  const { data: letters, error } = useQuery({
    queryKey: ['calendar', 'letters', eventKey, kind],
    queryFn: () => api.calendar.letters({ key: eventKey, kind }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const { done } = useToasts();
  const chosen = letters?.find((letter) => letter.memberId === memberId);
  const shown = chosen ?? letters?.[0];
  const asked = { key: eventKey, kind, memberIds: chosen ? [chosen.memberId] : null };
  const printing = useMutation({ mutationFn: () => api.calendar.printLetters(asked) });
  const saving = useMutation({
    mutationFn: () => api.calendar.saveLetters(asked),
    onSuccess: ({ isSaved }) =>
      isSaved && done(chosen ? 'La lettre est enregistrée en PDF.' : 'Les lettres sont enregistrées en PDF.'),
  });
  const isBusy = !shown || printing.isPending || saving.isPending;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="letters-title">
      <DialogTitle id="letters-title">{title}</DialogTitle>
      <DialogContent>
        <Failure error={error ?? printing.error ?? saving.error} />
        <Stack spacing={2.5} sx={{ pt: 1 }}>
          {kinds.length > 1 && (
            <ToggleButtonGroup
              exclusive
              aria-label="Quelle lettre"
              value={kind}
              onChange={(_event, next: LetterKind | null) => next && setKind(next)}
            >
              {kinds.map((it) => (
                <ToggleButton key={it} value={it} sx={{ textTransform: 'none', fontSize: '1rem' }}>
                  {letterKindLabels[it]}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          )}
          {letters?.length === 0 && <Typography>Personne n’est attendu à cette date.</Typography>}
          {letters && shown && (
            <>
              <TextField
                select
                label="Pour"
                value={chosen ? memberId : everyone}
                onChange={({ target }) => setMemberId(target.value)}
              >
                <MenuItem value={everyone}>Toutes les personnes ({counted(letters.length, 'lettre')})</MenuItem>
                {letters.map((letter) => (
                  <MenuItem key={letter.memberId} value={letter.memberId}>
                    {letter.name}
                  </MenuItem>
                ))}
              </TextField>
              <OneLetter letter={shown} />
            </>
          )}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={onClose}>Fermer</Button>
        <Button disabled={isBusy} onClick={() => saving.mutate()}>
          Enregistrer en PDF
        </Button>
        <Button variant="contained" startIcon={<PrintOutlined />} disabled={isBusy} onClick={() => printing.mutate()}>
          {chosen ? 'Imprimer la lettre' : 'Imprimer les lettres'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** As one person will read it. */
function OneLetter({ letter }: { letter: Letter }) {
  const text = useRef<HTMLTextAreaElement>(null);
  const { done } = useToasts();
  const { name, email, phone, subject, body } = letter;
  const reach = [phone, email].filter(Boolean).join(' · ');
  return (
    <Stack spacing={1.5}>
      <Typography color="textSecondary">
        <strong>{name}</strong>
        {reach
          ? `\u00a0: ${reach}`
          : '\u00a0: sa fiche ne dit ni téléphone ni courriel, remettez-lui la lettre en main propre.'}
      </Typography>
      <TextField
        label={`Aperçu\u00a0: ${subject}`}
        multiline
        fullWidth
        value={body}
        inputRef={text}
        slotProps={{ htmlInput: { readOnly: true } }}
      />
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        <Button
          variant="outlined"
          startIcon={<ContentCopyOutlined />}
          onClick={() => copyFrom(text.current) && done('Le texte est copié : collez-le dans votre message.')}
        >
          Copier le texte
        </Button>
        {email && (
          <Button variant="outlined" startIcon={<MailOutlined />} href={mailDraft(letter)}>
            Préparer un courriel
          </Button>
        )}
      </Stack>
    </Stack>
  );
}
