import PrintOutlined from '@mui/icons-material/PrintOutlined';
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { calendarKinds } from '../../domain/calendar/event';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useToasts } from '../ui/toasts';
import { periodTitle } from './period';
import type { Choices } from './use-address';

type Props = { choices: Choices; siteId: string | null; onClose: () => void };

/** A week or a month on paper, as it is filtered; names only when they are asked for. */
export function PrintDialog({ choices, siteId, onClose }: Props) {
  const { day, hidden, accountId, roomId } = choices;
  const [view, setView] = useState<'week' | 'month'>(
    choices.view === 'month' || choices.view === 'list' ? 'month' : 'week',
  );
  const [withPeople, setWithPeople] = useState(false);
  const { done } = useToasts();
  const kinds = calendarKinds.filter((kind) => !hidden.includes(kind));
  const input = {
    view,
    day,
    siteId,
    accountId,
    roomId,
    kinds: kinds.length === calendarKinds.length ? null : kinds,
    withPeople,
  };
  const printing = useMutation({ mutationFn: () => api.calendar.print(input), onSuccess: onClose });
  const saving = useMutation({
    mutationFn: () => api.calendar.savePdf(input),
    onSuccess: ({ isSaved }) => {
      if (isSaved) done('Le calendrier est enregistré en PDF.');
      if (isSaved) onClose();
    },
  });
  const isBusy = printing.isPending || saving.isPending;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="print-title">
      <DialogTitle id="print-title">Imprimer le calendrier</DialogTitle>
      <DialogContent>
        <Failure error={printing.error ?? saving.error} />
        <RadioGroup
          aria-label="Ce qui est imprimé"
          value={view}
          onChange={({ target }) => setView(target.value as 'week' | 'month')}
        >
          <FormControlLabel value="week" control={<Radio />} label={periodTitle('week', day)} />
          <FormControlLabel
            value="month"
            control={<Radio />}
            label={`Mois${'\u00a0'}: ${periodTitle('month', day).toLowerCase()}`}
          />
        </RadioGroup>
        <FormControlLabel
          sx={{ mt: 1 }}
          control={<Checkbox checked={withPeople} onChange={(_event, isTicked) => setWithPeople(isTicked)} />}
          label="Avec les noms des personnes"
        />
        <Typography variant="body2" color="textSecondary">
          {withPeople
            ? 'Ne l’affichez pas au mur : il dit qui vient, et quand.'
            : 'Sans les noms, il peut être affiché au mur.'}
        </Typography>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button onClick={onClose}>Fermer</Button>
        <Button disabled={isBusy} onClick={() => saving.mutate()}>
          Enregistrer en PDF
        </Button>
        <Button variant="contained" startIcon={<PrintOutlined />} disabled={isBusy} onClick={() => printing.mutate()}>
          Imprimer
        </Button>
      </DialogActions>
    </Dialog>
  );
}
