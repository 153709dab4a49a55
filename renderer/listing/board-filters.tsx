import SearchOutlined from '@mui/icons-material/SearchOutlined';
import { Box, Button, FormControlLabel, InputAdornment, MenuItem, Switch, TextField } from '@mui/material';
import { Status, statuses, statusLabels } from '../../domain/listing/listing';
import { ThemePicker } from '../ui/theme-picker';
import type { useBoardFilter } from './use-board-filter';

const every = 'tous';

export function BoardFilters({ choices, choose, isNarrowed, clear }: ReturnType<typeof useBoardFilter>) {
  return (
    <Box
      role="search"
      aria-label="Filtrer la bourse"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 3, '& > *': { flex: '0 1 auto' } }}
    >
      <TextField
        size="small"
        label="Mots ou nom"
        value={choices.text}
        onChange={({ target }) => choose({ text: target.value.slice(0, 100) })}
        sx={{ width: 240 }}
        slotProps={{
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchOutlined fontSize="small" />
              </InputAdornment>
            ),
          },
        }}
      />
      <Box sx={{ width: 280 }}>
        <ThemePicker size="small" withFamilies value={choices.themeId} onChange={(themeId) => choose({ themeId })} />
      </Box>
      <TextField
        select
        size="small"
        label="État"
        value={choices.status ?? every}
        onChange={({ target }) => choose({ status: Status.safeParse(target.value).data ?? null })}
        sx={{ width: 210 }}
      >
        {statuses.map((status) => (
          <MenuItem key={status} value={status}>
            {statusLabels[status]}
          </MenuItem>
        ))}
        <MenuItem value={every}>Tous les états</MenuItem>
      </TextField>
      <FormControlLabel
        control={
          <Switch
            checked={choices.isLackingOnly}
            onChange={({ target }) => choose({ isLackingOnly: target.checked })}
          />
        }
        label="Demandes sans offre"
      />
      {isNarrowed && <Button onClick={clear}>Effacer les filtres</Button>}
    </Box>
  );
}
