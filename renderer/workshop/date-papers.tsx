import { Box, Button, FormControlLabel, Stack, Switch, Typography } from '@mui/material';
import { Link } from 'react-router';
import { shortDay } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { Workshop, WorkshopDate } from '../../ipc/workshop.contract';
import { api } from '../api';
import { PaperLine } from '../ui/paper-line';
import { useSession } from '../ui/session-context';
import { twoColumns } from '../ui/two-columns';
import { useDateStanding } from '../ui/use-date-standing';
import { itself, useWorkshopCommand } from './use-workshop';

type Props = { workshop: Workshop; date: WorkshopDate; now: string; isDayCome: boolean };

/** The sheet to sign, that goes and comes back; the poster; and what may become of the date. */
export function DatePapers({ workshop, date, now, isDayCome }: Props) {
  const { eventId, isCancelled } = workshop;
  const { occurrence, status, endsAt } = date;
  const { can } = useSession();
  const paper = (name: 'sheet' | 'poster') => ({
    print: () => api.workshop.print({ eventId, occurrence, paper: name }),
    savePdf: () => api.workshop.savePdf({ eventId, occurrence, paper: name }),
  });
  return (
    <Stack spacing={2}>
      {can('saisie') && status !== 'cancelled' && (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: twoColumns }}>
          <div>
            <PaperLine
              name="Feuille d’émargement"
              text="Les inscrits, des lignes vierges, une colonne pour signer."
              {...paper('sheet')}
            />
          </div>
          {endsAt > now && (
            <PaperLine
              name="Affiche"
              text="Quoi, quand, où, avec combien de places. Aucune coordonnée."
              {...paper('poster')}
            />
          )}
        </Box>
      )}
      {isDayCome && <SheetBack workshop={workshop} date={date} />}
      {can('animation') && !isCancelled && <Fate workshop={workshop} date={date} />}
    </Stack>
  );
}

function SheetBack({
  workshop: { eventId, timeZone },
  date: { occurrence, sheetReceivedAt },
}: Pick<Props, 'workshop' | 'date'>) {
  const { can } = useSession();
  const receive = useWorkshopCommand(api.workshop.receiveSheet, itself);
  const when = sheetReceivedAt && shortDay(dayOf(sheetReceivedAt, timeZone));
  if (!can('saisie'))
    return (
      <Typography>{when ? `Feuille signée reçue le ${when}.` : 'La feuille signée n’est pas revenue.'}</Typography>
    );
  return (
    <Box>
      <FormControlLabel
        control={
          <Switch
            checked={sheetReceivedAt !== null}
            onChange={(_event, isReceived) => receive.mutate({ eventId, occurrence, isReceived })}
          />
        }
        label="Feuille reçue"
      />
      <Typography variant="body2" color="textSecondary">
        {when ? `Revenue signée le ${when}.` : 'Cochez quand la feuille signée est revenue.'}
      </Typography>
    </Box>
  );
}

/** One date of a series; a workshop of one date is changed and cancelled at the top of its page. */
function Fate({ workshop, date }: Pick<Props, 'workshop' | 'date'>) {
  const { eventId, version, recurrence } = workshop;
  const { occurrence, status } = date;
  const { cancel, restore, isPending } = useDateStanding('workshop');
  const key = { kind: 'workshop', id: eventId, occurrence, version, scope: 'one' } as const;
  if (!recurrence || status === 'held') return null;
  if (status === 'cancelled')
    return (
      <Box>
        <Button
          size="small"
          variant="outlined"
          disabled={isPending}
          onClick={() => restore(key, 'La date est rétablie.')}
        >
          Rétablir cette date
        </Button>
      </Box>
    );
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', ml: -1 }}>
      <Button size="small" component={Link} to={`/ateliers/${eventId}/modifier?date=${encodeURIComponent(occurrence)}`}>
        Déplacer cette date
      </Button>
      <Button size="small" disabled={isPending} onClick={() => cancel(key, 'La date est annulée.')}>
        Annuler cette date
      </Button>
    </Stack>
  );
}
