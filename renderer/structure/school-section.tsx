import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { Box, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { SchoolZone, schoolZones } from '../../domain/calendar/place';
import { fullPeriod, longDay, of, shortDay } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { CalendarPlaces, ChosenSchoolHolidays } from '../../ipc/calendar.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { SchoolFileCard } from './school-file-card';
import { Section } from './section';
import { usePlacesChange } from './use-places-change';

/** The academies that the networks know. */
const zoneHints: Record<SchoolZone, string> = {
  A: 'Zone A (Limoges, Lyon, Bordeaux…)',
  B: 'Zone B (Nancy-Metz, Strasbourg, Lille…)',
  C: 'Zone C (Paris, Versailles, Toulouse…)',
};

/** The zone of each lieu, and until when the school holidays are known. */
export function SchoolSection({ places }: { places: CalendarPlaces }) {
  const { sites, schoolHolidays } = places;
  const { done } = useToasts();
  const [file, setFile] = useState<ChosenSchoolHolidays | null>(null);
  const chooseButton = useRef<HTMLButtonElement>(null);
  const choose = useMutation({
    mutationFn: () => api.calendar.chooseSchoolHolidays(),
    onSuccess: (chosen) => chosen && setFile(chosen),
  });
  const keep = usePlacesChange(api.calendar.importSchoolHolidays);
  const isBusy = choose.isPending || keep.isPending;

  // Once the file has gone from the screen, and the button can be used again.
  const hadFile = useRef(false);
  useEffect(() => {
    if (!file && hadFile.current && !isBusy) chooseButton.current?.focus();
    if (file || !isBusy) hadFile.current = file !== null;
  }, [file, isBusy]);

  return (
    <Section
      title="Les vacances scolaires"
      lead="Le calendrier les ombre, et une rencontre peut les sauter. Chaque lieu suit sa zone."
      action={
        <Button
          ref={chooseButton}
          startIcon={<UploadFileOutlined />}
          disabled={isBusy}
          onClick={() => choose.mutate()}
          sx={{ flexShrink: 0, alignSelf: { xs: 'flex-start' } }}
        >
          Choisir un fichier officiel
        </Button>
      }
    >
      <Stack spacing={2.5}>
        <Failure error={choose.error ?? keep.error} />
        {file && (
          <SchoolFileCard
            key={file.id}
            file={file}
            isBusy={isBusy}
            onKeep={() =>
              keep.mutate(
                { id: file.id },
                {
                  onSuccess: () => {
                    setFile(null);
                    done('Les vacances scolaires du fichier sont enregistrées.');
                  },
                },
              )
            }
            onLeave={() => setFile(null)}
          />
        )}
        <Stack spacing={2}>
          {sites.map((site) => (
            <ZoneChoice key={site.id} site={site} />
          ))}
        </Stack>
        <div>
          <Typography>
            {schoolHolidays.lastDay
              ? `Les vacances sont connues jusqu’au ${longDay(schoolHolidays.lastDay)}.`
              : 'Aucunes vacances ne sont connues.'}
            {schoolHolidays.importedAt &&
              ` Dernier fichier enregistré le ${shortDay(dayOf(schoolHolidays.importedAt))}.`}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5, maxWidth: '75ch' }}>
            Pour la suite, le ministère publie « Le calendrier scolaire » sur data.education.gouv.fr : choisissez son
            fichier JSON.
          </Typography>
        </div>
        <Coming places={places} />
      </Stack>
    </Section>
  );
}

/** Saved as it is chosen. */
function ZoneChoice({ site: { id, version, name, schoolZone } }: { site: CalendarPlaces['sites'][number] }) {
  const { done, failed } = useToasts();
  const save = usePlacesChange(api.calendar.saveSchoolZone);
  const choose = (next: SchoolZone | null) =>
    save.mutate(
      { id, version, schoolZone: next },
      {
        onSuccess: ({ sites }) => {
          const after = sites.find((site) => site.id === id)?.version ?? version;
          done(`La zone ${of(name)} est enregistrée.`, () => save.mutateAsync({ id, version: after, schoolZone }));
        },
        onError: failed,
      },
    );
  return (
    <TextField
      select
      label={`Zone ${of(name)}`}
      value={schoolZone ?? ''}
      disabled={save.isPending}
      onChange={({ target }) => choose(target.value === '' ? null : SchoolZone.parse(target.value))}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ maxWidth: 420 }}
    >
      <MenuItem value="">Aucune : le calendrier n’en tient pas compte</MenuItem>
      {schoolZones.map((zone) => (
        <MenuItem key={zone} value={zone}>
          {zoneHints[zone]}
        </MenuItem>
      ))}
    </TextField>
  );
}

const shown = 5;

/** The next holidays, in the zones of the network. */
function Coming({ places: { sites, schoolHolidays } }: { places: CalendarPlaces }) {
  const { today } = useSession();
  const zones = new Set(sites.map(({ schoolZone }) => schoolZone));
  const day = today();
  const coming = schoolHolidays.all.filter(({ zone, toDay }) => zones.has(zone) && toDay >= day).slice(0, shown);
  if (coming.length === 0) return null;
  return (
    <Box>
      <Typography variant="h3" id="coming-holidays" sx={{ mb: 0.5 }}>
        Les prochaines
      </Typography>
      <Box component="ul" aria-labelledby="coming-holidays" sx={{ m: 0, pl: 2.5 }}>
        {coming.map(({ zone, fromDay, toDay, label }) => (
          <li key={`${zone} ${fromDay}`}>
            {label}, {fullPeriod(fromDay, toDay)} (zone {zone})
          </li>
        ))}
      </Box>
    </Box>
  );
}
