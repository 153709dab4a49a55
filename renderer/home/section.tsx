import { Box, Button, Card, Typography } from '@mui/material';
import { styled } from '@mui/material/styles';
import { type ReactNode, useId } from 'react';
import { kindColourNames } from '../ui/event/kinds';

type Props = { title: string; count?: number | undefined; aside?: ReactNode; children: ReactNode };

/** A titled list in a card of its own. */
export function Section({ title, count, aside, children }: Props) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1, mb: 1, minHeight: 32 }}>
        <Typography variant="h2" id={id}>
          {title}
        </Typography>
        {count !== undefined && (
          <Typography component="span" color="textSecondary" aria-hidden>
            {count}
          </Typography>
        )}
        <Box sx={{ flex: 1 }} />
        {aside}
      </Box>
      <Card>{children}</Card>
    </Box>
  );
}

/** Beside what is due there is room for its button. */
export const roomy = '@container (min-width: 28rem)';

/**
 * Rows parted by a line. They are the first thing painted after the password, dozens at a time: their parts are plain
 * elements, and the one rule of styles is here.
 */
export const Rows = styled('ul')(({ theme }) => ({
  containerType: 'inline-size', // a row is set by the room of its list
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
  '& p': { margin: 0 },
  '& .row': {
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr)',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '10px 16px',
  },
  '& .row--appointment': { alignItems: 'start' },
  '& .row--more': { gridTemplateColumns: 'minmax(0, 1fr)' },
  '& .row__button': { gridColumn: 2, justifySelf: 'start' },
  [roomy]: {
    '& .row--due': { gridTemplateColumns: '40px minmax(0, 1fr) auto' },
    '& .row--due .row__button': { gridColumn: 'auto', whiteSpace: 'nowrap', minWidth: '10.75rem' },
  },
  '& .row__what': { fontWeight: 600, lineHeight: 1.35, color: 'inherit', textDecoration: 'none' },
  '& a.row__what:hover': { textDecoration: 'underline' },
  '& .row__small': { ...theme.typography.body2, color: theme.palette.text.secondary },
  '& .row__time': { fontWeight: 650, color: theme.palette.text.primary, fontVariantNumeric: 'tabular-nums' },
  '& .row__pressing': { fontWeight: 600, color: theme.palette.attention.ink },
  '& .row__mark': {
    width: 40,
    height: 40,
    borderRadius: '50%',
    display: 'grid',
    placeItems: 'center',
    backgroundColor: 'color-mix(in srgb, currentColor 11%, transparent)',
    border: '1px solid color-mix(in srgb, currentColor 24%, transparent)',
  },
  '& .row--request': { gridTemplateColumns: '24px minmax(0, 1fr)', columnGap: 12, alignItems: 'start' },
  ...Object.fromEntries(kindColourNames.map((side) => [`& .of-${side}`, { color: theme.palette[side].main }])),
}));

/** The last row of a list that is longer than what it shows. */
export function Unfold({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Box component="li" sx={{ px: 1, py: 0.75, borderTop: 1, borderColor: 'divider' }}>
      <Button size="small" onClick={onClick}>
        {children}
      </Button>
    </Box>
  );
}
