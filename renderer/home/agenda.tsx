import { Box, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import type { Role } from '../../domain/account/role';
import { calendarKindLabels } from '../../domain/calendar/event';
import { clock, counted, enumerate, weekdayAndDay } from '../../domain/french/format';
import type { Appointment, Home } from '../../ipc/home.contract';
import { useSession } from '../ui/session-context';
import { HomeIcon } from './home-icon';
import { pathOfAppointment } from './links';
import { Rows, Section, Unfold } from './section';

const kindLabels: Record<Appointment['kind'], string> = {
  ...calendarKindLabels,
  session: 'Séance',
  other: 'Rendez-vous',
};

/** A bilan is read by those who may hold it. */
const readers: Record<Appointment['kind'], Role> = {
  mediation: 'consultation',
  session: 'consultation',
  bilan: 'animation',
  reperage: 'consultation',
  gathering: 'consultation',
  workshop: 'consultation',
  other: 'consultation',
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
              <Rows>
                {later
                  .filter((it) => it.day === day)
                  .map((it) => (
                    <AppointmentLine key={`${it.kind} ${it.id} ${it.startsAt}`} appointment={it} />
                  ))}
              </Rows>
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
    <li className="row row--appointment">
      <HomeIcon kind={kind} />
      <div>
        <p className="row__small">
          <span className="row__time">{clock(time)}</span> · {kindLabels[kind]}
        </p>
        {can(readers[kind]) ? (
          <RouterLink to={pathOfAppointment(appointment)} className="row__what">
            {title}
          </RouterLink>
        ) : (
          <p className="row__what">{title}</p>
        )}
        <p className="row__small">{[enumerate(people), place || siteName].filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  );
}
