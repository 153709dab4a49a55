import AddOutlined from '@mui/icons-material/AddOutlined';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormHelperText,
  IconButton,
  Stack,
  TextField,
  Tooltip,
  Typography,
} from '@mui/material';
import { useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { type Opening, OpeningWeek } from '../../domain/calendar/place';
import { of } from '../../domain/french/format';
import { weekdays } from '../../domain/member/availability';
import type { CalendarPlaces } from '../../ipc/calendar.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useDraftKeeping, useKeptDraft } from '../ui/form/draft';
import { useToasts } from '../ui/toasts';
import { usePlacesChange } from './use-places-change';

type Site = CalendarPlaces['sites'][number];
/** Ranges in the order in which they were added; an hour is empty while it is typed. */
type Values = { openings: Opening[] };
type Props = { site: Site; onClose: () => void };

const perDay = 4;

export function OpeningsDialog({ site, onClose }: Props) {
  const draft = `openings/${site.id}`;
  const { isReady, kept } = useKeptDraft<Values>(draft);
  return (
    <Dialog open onClose={onClose} aria-labelledby="openings-title" fullWidth maxWidth="sm">
      <DialogTitle id="openings-title">Heures d’ouverture {of(site.name)}</DialogTitle>
      {isReady && <WeekForm site={site} draft={draft} kept={kept} onClose={onClose} />}
    </Dialog>
  );
}

/** The range after the last one of a day: the morning, then the afternoon. */
function nextRange(weekday: number, own: readonly Opening[]): Opening {
  const last = own.at(-1);
  return last && last.closes >= '12:00'
    ? { weekday, opens: '14:00', closes: '17:30' }
    : { weekday, opens: '09:00', closes: '12:00' };
}

function WeekForm({ site, draft, kept, onClose }: Props & { draft: string; kept: Partial<Values> | null }) {
  const { done } = useToasts();
  const form = useForm<Values>({ defaultValues: { openings: kept?.openings ?? site.openings } });
  const { discard } = useDraftKeeping(draft, form);
  const openings = useWatch({ control: form.control, name: 'openings' });
  const [problem, setProblem] = useState<{ text: string; index: number | null } | null>(null);
  const week = useRef<HTMLDivElement>(null);
  const save = usePlacesChange(api.calendar.saveOpenings);
  const say = (next: Opening[]) => {
    setProblem(null);
    form.setValue('openings', next, { shouldDirty: true });
  };
  const submit = () => {
    const { data, error } = OpeningWeek.safeParse(openings);
    if (data)
      return save.mutate(
        { id: site.id, version: site.version, openings: data },
        {
          onSuccess: async () => {
            await discard();
            done(`Les heures d’ouverture ${of(site.name)} sont enregistrées.`);
            onClose();
          },
        },
      );
    const [issue] = error.issues;
    const index = typeof issue?.path[0] === 'number' ? issue.path[0] : null;
    setProblem({ text: issue?.message ?? '', index });
    if (index !== null) week.current?.querySelector<HTMLInputElement>(`[name="opens-${index}"]`)?.focus();
  };
  return (
    // Its buttons stay in sight under a long week: the form lays nothing out, the dialog does.
    <Box
      component="form"
      noValidate
      sx={{ display: 'contents' }}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <DialogContent>
        <Stack spacing={2} ref={week}>
          <Failure error={save.error} />
          {problem?.index === null && (
            <Alert severity="error" role="alert">
              {problem.text}
            </Alert>
          )}
          {weekdays.map((name, day) => (
            <DayRanges key={name} name={name} weekday={day + 1} openings={openings} problem={problem} onChange={say} />
          ))}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button
          onClick={async () => {
            await discard();
            onClose();
          }}
        >
          Abandonner
        </Button>
        <Button type="submit" variant="contained" disabled={save.isPending}>
          Enregistrer les heures
        </Button>
      </DialogActions>
    </Box>
  );
}

type DayProps = {
  name: string;
  weekday: number;
  openings: Opening[];
  problem: { text: string; index: number | null } | null;
  onChange: (openings: Opening[]) => void;
};

function DayRanges({ name, weekday, openings, problem, onChange }: DayProps) {
  const add = useRef<HTMLButtonElement>(null);
  const own = openings.flatMap((opening, index) => (opening.weekday === weekday ? [{ opening, index }] : []));
  const before = openings.filter((opening) => opening.weekday === weekday - 1);
  const eve = before.length > 0 ? before : null;
  const change = (index: number, changes: Partial<Opening>) =>
    onChange(openings.map((opening, at) => (at === index ? { ...opening, ...changes } : opening)));
  const remove = (index: number) => {
    add.current?.focus(); // the button that had the focus is gone
    onChange(openings.filter((_opening, at) => at !== index));
  };
  return (
    <Box role="group" aria-label={name} sx={{ display: 'grid', gap: 1, gridTemplateColumns: { sm: '96px 1fr' } }}>
      <Typography sx={{ fontWeight: 600, pt: { sm: 1 }, '&::first-letter': { textTransform: 'uppercase' } }}>
        {name}
      </Typography>
      <Stack spacing={1}>
        {own.map(({ opening, index }) => (
          <div key={index}>
            <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
              <Hour
                name={`opens-${index}`}
                label={`${name}, de`}
                value={opening.opens}
                onChange={(opens) => change(index, { opens })}
              />
              <span>à</span>
              <Hour
                name={`closes-${index}`}
                label={`${name}, à`}
                value={opening.closes}
                onChange={(closes) => change(index, { closes })}
              />
              <Tooltip title="Retirer ces heures">
                <IconButton
                  aria-label={`Retirer de ${name} les heures de ${opening.opens} à ${opening.closes}`}
                  onClick={() => remove(index)}
                >
                  <CloseOutlined fontSize="small" />
                </IconButton>
              </Tooltip>
            </Stack>
            {problem?.index === index && <FormHelperText error>{problem.text}</FormHelperText>}
          </div>
        ))}
        {own.length < perDay && (
          <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
            {own.length === 0 && <Typography color="textSecondary">Fermé</Typography>}
            <Button
              ref={add}
              size="small"
              startIcon={<AddOutlined />}
              aria-label={`Ajouter des heures le ${name}`}
              onClick={() =>
                onChange([
                  ...openings,
                  nextRange(
                    weekday,
                    own.map(({ opening }) => opening),
                  ),
                ])
              }
            >
              Ajouter des heures
            </Button>
            {own.length === 0 && eve && (
              <Button
                size="small"
                aria-label={`${name} comme ${weekdays[weekday - 2]}`}
                onClick={() => {
                  add.current?.focus(); // the button that had the focus is gone
                  onChange([...openings, ...eve.map((opening) => ({ ...opening, weekday }))]);
                }}
              >
                Comme {weekdays[weekday - 2]}
              </Button>
            )}
          </Stack>
        )}
      </Stack>
    </Box>
  );
}

type HourProps = { name: string; label: string; value: string; onChange: (time: string) => void };

const Hour = ({ name, label, value, onChange }: HourProps) => (
  <TextField
    type="time"
    size="small"
    name={name}
    value={value}
    onChange={({ target }) => onChange(target.value)}
    slotProps={{ htmlInput: { 'aria-label': label, step: 300 } }}
    sx={{ width: 116 }}
  />
);
