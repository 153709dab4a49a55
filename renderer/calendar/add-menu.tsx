import { Divider, ListItemIcon, ListItemText, Menu, MenuItem, Typography } from '@mui/material';
import { Link } from 'react-router';
import type { CalendarKind } from '../../domain/calendar/event';
import { clock, weekdayAndDay } from '../../domain/french/format';
import { kindColours, kindIcon } from '../ui/event/kinds';

export type NewAt = {
  day: string;
  time: string | null;
  minutes: number | null;
  at: HTMLElement | { left: number; top: number };
};

const choices: readonly { kind: CalendarKind; label: string; path: string }[] = [
  { kind: 'gathering', label: 'Une rencontre', path: '/calendrier/nouveau' },
  { kind: 'workshop', label: 'Un atelier', path: '/ateliers/nouveau' },
  { kind: 'reperage', label: 'Une séance de repérage', path: '/reperages/nouvelle' },
  { kind: 'other', label: 'Autre chose', path: '/calendrier/nouveau' },
];

function pathFor(kind: CalendarKind, path: string, { day, time, minutes }: NewAt, siteId: string | null): string {
  const words = new URLSearchParams({
    ...(path === '/calendrier/nouveau' ? { sorte: kind } : {}),
    jour: day,
    ...(time ? { heure: time } : {}),
    ...(minutes ? { minutes: String(minutes) } : {}),
    ...(siteId ? { lieu: siteId } : {}),
  });
  return `${path}?${words}`;
}

type Props = { asked: NewAt | null; siteId: string | null; onClose: () => void };

/** What may be added at a time that was pressed, drawn, or chosen. */
export function AddMenu({ asked, siteId, onClose }: Props) {
  const anchor = asked?.at instanceof HTMLElement ? asked.at : null;
  return (
    <Menu
      open={asked !== null}
      onClose={onClose}
      anchorEl={anchor}
      {...(asked && !anchor
        ? { anchorReference: 'anchorPosition' as const, anchorPosition: asked.at as { left: number; top: number } }
        : {})}
      slotProps={{ list: { 'aria-label': 'Ajouter au calendrier' } }}
    >
      {asked && (
        <Typography component="li" role="presentation" variant="subtitle2" sx={{ px: 2, pb: 0.5 }}>
          {asked.time ? `${weekdayAndDay(asked.day)}, ${clock(asked.time)}` : `Ajouter le ${weekdayAndDay(asked.day)}`}
        </Typography>
      )}
      {asked &&
        choices.map(({ kind, label, path }) => {
          const Icon = kindIcon(kind);
          return (
            <MenuItem key={kind} component={Link} to={pathFor(kind, path, asked, siteId)} onClick={onClose}>
              <ListItemIcon sx={({ palette }) => ({ '& svg': { color: kindColours(palette, kind).main } })}>
                <Icon fontSize="small" />
              </ListItemIcon>
              <ListItemText primary={label} />
            </MenuItem>
          );
        })}
      <Divider role="presentation" component="li" />
      <Typography
        component="li"
        role="presentation"
        variant="body2"
        color="textSecondary"
        sx={{ px: 2, pt: 0.5, maxWidth: 320 }}
      >
        Une mise en relation naît d’un rapprochement, une séance et un bilan de leur échange.
      </Typography>
    </Menu>
  );
}
