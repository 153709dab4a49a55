import { Box, Button, Divider, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import type { Opening } from '../../domain/calendar/place';
import { clock, enumerate, of } from '../../domain/french/format';
import { weekdays } from '../../domain/member/availability';
import type { CalendarPlaces } from '../../ipc/calendar.contract';
import { OpeningsDialog } from './openings-dialog';
import { Section } from './section';

type Site = CalendarPlaces['sites'][number];

/** « de 9 h à 12 h et de 14 h à 17 h 30 » */
const hoursOf = (openings: readonly Opening[]) =>
  enumerate(openings.map(({ opens, closes }) => `de ${clock(opens)} à ${clock(closes)}`));

const byHour = (one: Opening, other: Opening) => one.opens.localeCompare(other.opens);

/** When each lieu is open: outside of these hours, the calendar asks for a reason. */
export function OpeningsSection({ places: { sites } }: { places: CalendarPlaces }) {
  const [edited, setEdited] = useState<Site | null>(null);
  return (
    <Section
      title="Les heures d’ouverture"
      lead="Hors de ces heures, le calendrier demande pourquoi. Un lieu sans heures est toujours ouvert."
    >
      <Stack divider={<Divider />} spacing={2}>
        {sites.map((site) => (
          <section key={site.id} aria-labelledby={`hours-${site.id}`}>
            <Stack direction="row" spacing={1} sx={{ alignItems: 'center', justifyContent: 'space-between' }}>
              <Typography variant="h3" id={`hours-${site.id}`}>
                {site.name}
              </Typography>
              <Button
                size="small"
                aria-label={`Modifier les heures d’ouverture ${of(site.name)}`}
                onClick={() => setEdited(site)}
              >
                Modifier
              </Button>
            </Stack>
            <Week openings={site.openings} />
          </section>
        ))}
      </Stack>
      {edited && <OpeningsDialog site={edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}

function Week({ openings }: { openings: readonly Opening[] }) {
  if (openings.length === 0) return <Typography color="textSecondary">Aucune heure n’est indiquée.</Typography>;
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 2, rowGap: 0.5 }}
    >
      {weekdays.map((name, index) => {
        const own = openings.filter(({ weekday }) => weekday === index + 1).sort(byHour);
        if (own.length === 0) return null;
        return [
          <Typography key={`${name} day`} component="dt" color="textSecondary">
            {name}
          </Typography>,
          <Typography key={`${name} hours`} component="dd" sx={{ m: 0 }}>
            {hoursOf(own)}
          </Typography>,
        ];
      })}
    </Box>
  );
}
