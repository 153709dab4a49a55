import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import type { Role } from '../../domain/account/role';
import { clock, counted, enumerate, weekdayAndDay } from '../../domain/french/format';
import type { Appointment, Home } from '../../ipc/home.contract';
import { useSession } from '../ui/session-context';
import { HomeIcon } from './home-icon';
import { pathOfAppointment } from './links';
import { Rows, Section, Unfold } from './section';

const kindLabels: Record<Appointment['kind'], string> = {
  mediation: 'Mise en relation',
  session: 'Séance',
  bilan: 'Bilan',
};

/** A bilan is read by those who may hold it. */
const readers: Record<Appointment['kind'], Role> = {
  mediation: 'consultation',
  session: 'consultation',
  bilan: 'animation',
};

type Props = Home['agenda'] & { today: string; onUnfold: () => void };

/** The rendez-vous of the day, then those of the days that come. */
export function Agenda({ appointments, folded, today, onUnfold }: Props) {
  const others = folded > 0 && (
    <Unfold onClick={onUnfold}>Voir {counted(folded, 'autre rendez-vous', 'autres rendez-vous')}</Unfold>
  );
  const now = appointments.filter(({ day }) => day === today);
  const later = appointments.filter(({ day }) => day > today);
  const days = [...new Set(later.map(({ day }) => day))];
  return (
    <>
      <Section title="Rendez-vous du jour">
        {now.length > 0 ? (
          <Rows>
            {now.map((it) => (
              <AppointmentLine key={`${it.kind} ${it.id} ${it.startsAt}`} appointment={it} />
            ))}
            {days.length === 0 && others}
          </Rows>
        ) : (
          <Typography color="textSecondary" sx={{ px: 2, py: 2 }}>
            La journée est libre.
          </Typography>
        )}
      </Section>
      {days.length > 0 && (
        <Section title="Les jours qui viennent">
          {days.map((day) => (
            <Box key={day} sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
              <Typography variant="h3" sx={{ px: 2, pt: 1.5, '&::first-letter': { textTransform: 'uppercase' } }}>
                {weekdayAndDay(day)}
              </Typography>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {later
                  .filter((it) => it.day === day)
                  .map((it) => (
                    <AppointmentLine key={`${it.kind} ${it.id} ${it.startsAt}`} appointment={it} />
                  ))}
              </Box>
            </Box>
          ))}
          {others && <Rows>{others}</Rows>}
        </Section>
      )}
    </>
  );
}

function AppointmentLine({ appointment }: { appointment: Appointment }) {
  const { can } = useSession();
  const { kind, time, title, people, siteName, place } = appointment;
  return (
    <Box
      component="li"
      sx={{ display: 'grid', gridTemplateColumns: '40px minmax(0, 1fr)', columnGap: 2, px: 2, py: 1.25 }}
    >
      <HomeIcon kind={kind} />
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" color="textSecondary">
          <Box component="span" sx={{ fontWeight: 650, color: 'text.primary', fontVariantNumeric: 'tabular-nums' }}>
            {clock(time)}
          </Box>{' '}
          · {kindLabels[kind]}
        </Typography>
        {can(readers[kind]) ? (
          <Link
            component={RouterLink}
            to={pathOfAppointment(appointment)}
            color="textPrimary"
            sx={{ lineHeight: 1.35 }}
          >
            {title}
          </Link>
        ) : (
          <Typography sx={{ fontWeight: 600, lineHeight: 1.35 }}>{title}</Typography>
        )}
        <Typography variant="body2" color="textSecondary">
          {enumerate(people)} · {place || siteName}
        </Typography>
      </Box>
    </Box>
  );
}
