import SearchOutlined from '@mui/icons-material/SearchOutlined';
import TableRowsOutlined from '@mui/icons-material/TableRowsOutlined';
import ViewAgendaOutlined from '@mui/icons-material/ViewAgendaOutlined';
import { Box, Button, InputAdornment, MenuItem, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { Age, ageLabels, ages, viewStatus } from '../../domain/listing/board';
import { Status, statuses, statusLabels } from '../../domain/listing/listing';
import { ThemePicker } from '../ui/theme-picker';
import type { BoardFilterState } from './use-board-filter';

const every = 'tous';

export function BoardFilters({ choices, choose, isNarrowed, clear }: BoardFilterState) {
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
        sx={{ width: 200 }}
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
      <Box sx={{ width: 230 }}>
        <ThemePicker size="small" withFamilies value={choices.themeId} onChange={(themeId) => choose({ themeId })} />
      </Box>
      {viewStatus[choices.view] === null && (
        <TextField
          select
          size="small"
          label="État"
          value={choices.status ?? every}
          onChange={({ target }) => choose({ status: Status.safeParse(target.value).data ?? null })}
          sx={{ width: 180 }}
        >
          {statuses.map((status) => (
            <MenuItem key={status} value={status}>
              {statusLabels[status]}
            </MenuItem>
          ))}
          <MenuItem value={every}>Tous les états</MenuItem>
        </TextField>
      )}
      <TextField
        select
        size="small"
        label="Ancienneté"
        value={choices.age ?? every}
        onChange={({ target }) => choose({ age: Age.safeParse(target.value).data ?? null })}
        sx={{ width: 210 }}
      >
        <MenuItem value={every}>Peu importe</MenuItem>
        {ages.map((age) => (
          <MenuItem key={age} value={age}>
            {ageLabels[age]}
          </MenuItem>
        ))}
      </TextField>
      {isNarrowed && <Button onClick={clear}>Effacer les filtres</Button>}
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label="Affichage"
        value={choices.isList ? 'list' : 'cards'}
        onChange={(_event, layout: 'list' | 'cards' | null) => layout && choose({ isList: layout === 'list' })}
        sx={{ ml: { md: 'auto' } }}
      >
        <ToggleButton value="cards" aria-label="Cartes face à face" title="Cartes face à face">
          <ViewAgendaOutlined fontSize="small" />
        </ToggleButton>
        <ToggleButton value="list" aria-label="Liste" title="Liste">
          <TableRowsOutlined fontSize="small" />
        </ToggleButton>
      </ToggleButtonGroup>
    </Box>
  );
}
