import { type AutocompleteRenderGroupParams, Box, ListSubheader } from '@mui/material';

/** The options of one group of an Autocomplete, as a screen reader understands them: its own are lists inside a list. */
export const renderOptionGroup = ({ key, group, children }: AutocompleteRenderGroupParams) => (
  <Box component="li" key={key} role="presentation">
    <ListSubheader component="div" aria-hidden sx={{ top: -8 }}>
      {group}
    </ListSubheader>
    <Box component="ul" role="group" aria-label={group} sx={{ p: 0, '& > .MuiAutocomplete-option': { pl: '24px' } }}>
      {children}
    </Box>
  </Box>
);
