import CheckOutlined from '@mui/icons-material/CheckOutlined';
import { Box, Button, Chip, MenuItem, Stack, TextField } from '@mui/material';
import { calendarKindLabels } from '../../domain/calendar/event';
import type { CalendarPlaces } from '../../ipc/calendar.contract';
import { useSession } from '../ui/session-context';
import { kindColours, kindIcon, type ShownKind } from './kinds';
import { type CalendarAddress, shownKinds } from './use-address';

const labels: Record<ShownKind, string> = { ...calendarKindLabels, outside: 'Calendriers importés' };
const every = 'tous';

type Props = CalendarAddress & { places: CalendarPlaces | undefined };

/** The layers of the calendar: what each colour and pictogram means, and whether it is shown. */
export function CalendarFilters({ choices, choose, isNarrowed, places }: Props) {
  const { site } = useSession();
  const { hidden, accountId, roomId, view } = choices;
  const toggle = (kind: ShownKind) =>
    choose({ hidden: hidden.includes(kind) ? hidden.filter((it) => it !== kind) : [...hidden, kind] });
  const rooms = places?.rooms.filter(({ siteId }) => !site || siteId === site.id) ?? [];
  const siteName = (id: string) => places?.sites.find((it) => it.id === id)?.name ?? '';
  const isYear = view === 'year'; // it counts, without accounts nor rooms
  return (
    <Box
      role="search"
      aria-label="Filtrer le calendrier"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 2 }}
    >
      <Stack
        direction="row"
        useFlexGap
        role="group"
        aria-label="Ce qui est montré"
        sx={{ flexWrap: 'wrap', gap: 0.75 }}
      >
        {shownKinds
          .filter((kind) => !isYear || kind !== 'outside')
          .map((kind) => (
            <Layer key={kind} kind={kind} isShown={!hidden.includes(kind)} onToggle={() => toggle(kind)} />
          ))}
      </Stack>
      {!isYear && (
        <>
          <One
            label="Compte"
            all="Tous les comptes"
            value={accountId}
            choices={places?.accounts ?? []}
            onChoose={(id) => choose({ accountId: id })}
          />
          {(rooms.length > 0 || roomId) && (
            <One
              label="Salle"
              all="Toutes les salles"
              value={roomId}
              choices={rooms.map(({ id, name, siteId }) => ({
                id,
                name: site ? name : `${name} (${siteName(siteId)})`,
              }))}
              onChoose={(id) => choose({ roomId: id })}
            />
          )}
        </>
      )}
      {isNarrowed && (
        <Button size="small" onClick={() => choose({ hidden: [], accountId: null, roomId: null })}>
          Tout montrer
        </Button>
      )}
    </Box>
  );
}

function Layer({ kind, isShown, onToggle }: { kind: ShownKind; isShown: boolean; onToggle: () => void }) {
  const Icon = kindIcon(kind);
  return (
    <Chip
      clickable
      component="button"
      type="button"
      aria-pressed={isShown}
      onClick={onToggle}
      icon={<Icon aria-hidden />}
      label={
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
          {labels[kind]}
          <CheckOutlined aria-hidden sx={{ fontSize: 16, visibility: isShown ? 'visible' : 'hidden' }} />
        </Box>
      }
      variant="outlined"
      sx={({ palette }) => {
        const { main, soft, ink } = kindColours(palette, kind);
        const chosen = { bgcolor: soft, color: ink, borderColor: main, '&:hover': { bgcolor: soft } };
        return {
          font: 'inherit',
          fontSize: '0.875rem',
          borderStyle: isShown ? 'solid' : 'dashed',
          '& .MuiChip-icon': { color: isShown ? main : palette.text.secondary, fontSize: 18 },
          ...(isShown ? { '&&': chosen } : { color: palette.text.secondary }),
        };
      }}
    />
  );
}

type OneProps = {
  label: string;
  all: string;
  value: string | null;
  choices: readonly { id: string; name: string }[];
  onChoose: (id: string | null) => void;
};

function One({ label, all, value, choices, onChoose }: OneProps) {
  return (
    <TextField
      select
      size="small"
      label={label}
      value={choices.some(({ id }) => id === value) ? value : every}
      onChange={({ target }) => onChoose(target.value === every ? null : target.value)}
      sx={{ width: 190 }}
    >
      <MenuItem value={every}>{all}</MenuItem>
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
