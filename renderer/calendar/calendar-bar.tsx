import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined';
import {
  Button,
  IconButton,
  MenuItem,
  Stack,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Tooltip,
  useMediaQuery,
  useTheme,
} from '@mui/material';
import { useSession } from '../ui/session-context';
import { periodOf, shifted, stepLabels, type View, viewLabels, views } from './period';
import { ShortcutsButton } from './shortcuts-button';
import type { CalendarAddress } from './use-address';

/** Today, before, after; and how the days are laid out. */
export function CalendarBar({ choices: { view, day }, choose }: CalendarAddress) {
  const { today } = useSession();
  const { from, to } = periodOf(view, day);
  const isNow = from <= today() && today() <= to;
  const { before, after } = stepLabels[view];
  return (
    <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 2 }}>
      <Tooltip describeChild title="Revenir à aujourd’hui (T)">
        <Button
          variant="outlined"
          aria-current={isNow ? 'date' : undefined}
          onClick={() => choose({ day: today() })}
          sx={{ mr: 0.5 }}
        >
          Aujourd’hui
        </Button>
      </Tooltip>
      <Tooltip title={`${before} (←)`}>
        <IconButton aria-label={before} onClick={() => choose({ day: shifted(view, day, -1) })}>
          <ChevronLeftOutlined />
        </IconButton>
      </Tooltip>
      <Tooltip title={`${after} (→)`}>
        <IconButton aria-label={after} onClick={() => choose({ day: shifted(view, day, 1) })}>
          <ChevronRightOutlined />
        </IconButton>
      </Tooltip>
      <ShortcutsButton />
      <ViewChoice view={view} onChoose={(chosen) => choose({ view: chosen })} />
    </Stack>
  );
}

function ViewChoice({ view, onChoose }: { view: View; onChoose: (view: View) => void }) {
  const { breakpoints } = useTheme();
  const isWide = useMediaQuery(breakpoints.up('lg'));
  if (!isWide)
    return (
      <TextField
        select
        size="small"
        label="Vue"
        value={view}
        onChange={({ target }) => onChoose(target.value as View)}
        sx={{ ml: { sm: 'auto' }, minWidth: 190 }}
      >
        {views.map((it) => (
          <MenuItem key={it} value={it}>
            {viewLabels[it]}
          </MenuItem>
        ))}
      </TextField>
    );
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label="Vue"
      value={view}
      onChange={(_event, chosen: View | null) => chosen && onChoose(chosen)}
      sx={{ ml: 'auto' }}
    >
      {views.map((it) => (
        <ToggleButton key={it} value={it} sx={{ textTransform: 'none', fontSize: '1rem', px: 1.5 }}>
          {viewLabels[it]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
