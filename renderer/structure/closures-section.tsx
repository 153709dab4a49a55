import AddOutlined from '@mui/icons-material/AddOutlined';
import { Box, Button, Stack, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { fullPeriod } from '../../domain/french/format';
import type { CalendarPlaces, Closure } from '../../ipc/calendar.contract';
import { api } from '../api';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { ClosureDialog } from './closure-dialog';
import { Section } from './section';
import { usePlacesChange } from './use-places-change';

/** Days on which a lieu does not open: the calendar shades them, and says so before something is set there. */
export function ClosuresSection({ places: { closures, sites } }: { places: CalendarPlaces }) {
  const { today } = useSession();
  const [isAdding, setIsAdding] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const { done, failed } = useToasts();
  const remove = usePlacesChange(api.calendar.removeClosure);
  const add = usePlacesChange(api.calendar.addClosure);
  const day = today();
  const shown = closures.filter(({ toDay }) => toDay >= day);
  const nameOf = (id: string | null) =>
    id === null ? 'Tous les lieux' : (sites.find((it) => it.id === id)?.name ?? '');
  const takeAway = ({ id, version, siteId, fromDay, toDay, label }: Closure) =>
    remove.mutate(
      { id, version },
      {
        onSuccess: () => {
          addButton.current?.focus(); // the line that had the focus is gone
          done('La fermeture est retirée.', () => add.mutateAsync({ siteId, fromDay, toDay, label }));
        },
        onError: failed,
      },
    );
  return (
    <Section
      title="Les fermetures"
      lead="Congés, travaux, pont : rien ne s’y prévoit sans que le calendrier le dise."
      action={
        <Button
          ref={addButton}
          startIcon={<AddOutlined />}
          onClick={() => setIsAdding(true)}
          sx={{ flexShrink: 0, alignSelf: { xs: 'flex-start' } }}
        >
          Ajouter une fermeture
        </Button>
      }
    >
      {shown.length === 0 && <Typography color="textSecondary">Aucune fermeture à venir.</Typography>}
      <Box component="ul" aria-label="Fermetures à venir" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((closure) => (
          <Stack
            component="li"
            key={closure.id}
            direction="row"
            spacing={1}
            sx={{ alignItems: 'center', minHeight: 56, '& + &': { borderTop: 1, borderColor: 'divider' } }}
          >
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography sx={{ fontWeight: 600 }}>{closure.label}</Typography>
              <Typography
                variant="body2"
                color="textSecondary"
                sx={{ '&::first-letter': { textTransform: 'uppercase' } }}
              >
                {fullPeriod(closure.fromDay, closure.toDay)} · {nameOf(closure.siteId)}
              </Typography>
            </Box>
            <Button
              size="small"
              aria-label={`Retirer la fermeture ${closure.label}`}
              disabled={remove.isPending}
              onClick={() => takeAway(closure)}
            >
              Retirer
            </Button>
          </Stack>
        ))}
      </Box>
      {isAdding && <ClosureDialog sites={sites} onClose={() => setIsAdding(false)} />}
    </Section>
  );
}
