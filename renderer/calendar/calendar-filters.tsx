import TuneOutlined from '@mui/icons-material/TuneOutlined';
import { Box, Button, Chip, Collapse, MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import type { CalendarPlaces } from '../../ipc/calendar.contract';
import { kindColours, kindIcon, type ShownKind } from '../ui/event/kinds';
import { useSession } from '../ui/session-context';
import { type CalendarAddress, shownKinds } from './use-address';

/** Short enough for all of them to stand on one line. */
const labels: Record<ShownKind, string> = {
  reperage: 'Repérage',
  mediation: 'Mise en relation',
  session: 'Séance',
  bilan: 'Bilan',
  gathering: 'Rencontre',
  workshop: 'Atelier',
  other: 'Autre',
  outside: 'Importés',
};
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
  const [isUnfolded, setIsUnfolded] = useState(accountId !== null || roomId !== null);
  return (
    <Box role="search" aria-label="Filtrer le calendrier" sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
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
          <Button
            size="small"
            startIcon={<TuneOutlined />}
            aria-expanded={isUnfolded}
            onClick={() => setIsUnfolded(!isUnfolded)}
          >
            Filtrer
          </Button>
        )}
        {isNarrowed && (
          <Button size="small" onClick={() => choose({ hidden: [], accountId: null, roomId: null })}>
            Tout montrer
          </Button>
        )}
      </Box>
      {!isYear && (
        <Collapse in={isUnfolded} unmountOnExit>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, pt: 1.5 }}>
            <One
              label="Compte"
              all="Tous les comptes"
              value={accountId}
              choices={places?.accounts ?? []}
              onChoose={(id) => choose({ accountId: id })}
            />
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
          </Box>
        </Collapse>
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
      label={labels[kind]}
      variant="outlined"
      sx={({ palette }) => {
        const { main, soft, ink } = kindColours(palette, kind);
        const chosen = { bgcolor: soft, color: ink, borderColor: main, '&:hover': { bgcolor: soft } };
        return {
          font: 'inherit',
          fontSize: '0.875rem',
          borderStyle: isShown ? 'solid' : 'dashed',
          textDecoration: isShown ? 'none' : 'line-through',
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
