import NotificationsActiveOutlined from '@mui/icons-material/NotificationsActiveOutlined';
import { Box, Button, Card, Link, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { Pictogram } from '../ui/pictogram';
import type { Line } from './exchange-lists';

const shownAtOnce = 50;

/** What stands in one step of the way, one line each. */
export function ExchangeLines({ lines }: { lines: readonly Line[] }) {
  const [shown, setShown] = useState(shownAtOnce);
  return (
    <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
      <Card component="ul" sx={{ m: 0, p: 0, listStyle: 'none', width: 1 }}>
        {lines.slice(0, shown).map((line) => (
          <LineItem key={line.id} line={line} />
        ))}
      </Card>
      {lines.length > shown && (
        <Button variant="outlined" onClick={() => setShown(shown + shownAtOnce)}>
          Afficher la suite ({lines.length - shown})
        </Button>
      )}
    </Stack>
  );
}

/** The whole line is the link's target; its name is the title alone. */
const LineItem = ({ line }: { line: Line }) => (
  <Box
    component="li"
    sx={{
      position: 'relative',
      display: 'grid',
      gridTemplateColumns: { xs: '32px 1fr', md: '32px minmax(0, 3fr) minmax(0, 2fr)' },
      columnGap: 2,
      rowGap: 0.5,
      alignItems: 'center',
      px: 2,
      py: 1.5,
      '& + &': { borderTop: 1, borderColor: 'divider' },
      '&:hover': { bgcolor: 'action.hover' },
    }}
  >
    <Pictogram name={line.pictogram} color="primary" />
    <Box sx={{ minWidth: 0 }}>
      <Link
        component={RouterLink}
        to={line.to}
        variant="subtitle1"
        color="textPrimary"
        sx={{ '&::after': { content: '""', position: 'absolute', inset: 0 } }}
      >
        {line.title}
      </Link>
      <Typography variant="body2" color="textSecondary">
        {line.people} · {line.siteName}
      </Typography>
    </Box>
    <Box sx={{ gridColumn: { xs: 2, md: 'auto' } }}>
      <Stack
        direction="row"
        spacing={1}
        sx={(theme) => ({
          alignItems: 'center',
          color: line.isDue ? theme.palette.attention.main : 'text.primary',
          fontWeight: line.isDue ? 600 : 400,
        })}
      >
        {line.isDue && <NotificationsActiveOutlined fontSize="small" titleAccess="À faire" />}
        <span>{line.next}</span>
      </Stack>
      {line.progress && (
        <Typography variant="body2" color="textSecondary">
          {line.progress}
        </Typography>
      )}
    </Box>
  </Box>
);
