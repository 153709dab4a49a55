import SearchOutlined from '@mui/icons-material/SearchOutlined';
import { Box, Button, IconButton, Tooltip } from '@mui/material';
import { useEffect, useState } from 'react';
import { type Place, SearchPalette } from './search-palette';

/** « Rechercher ou faire… », or Ctrl+K from anywhere. */
export function SearchEverywhere({ places }: { places: readonly Place[] }) {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'k')
        return;
      event.preventDefault();
      setIsOpen(true);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        aria-keyshortcuts="Control+K"
        onClick={() => setIsOpen(true)}
        startIcon={<SearchOutlined />}
        sx={{
          display: { xs: 'none', md: 'inline-flex' },
          flex: '0 1 20rem',
          minWidth: 0,
          overflow: 'hidden',
          justifyContent: 'flex-start',
          fontWeight: 400,
          color: 'text.secondary',
          bgcolor: 'background.paper',
          whiteSpace: 'nowrap',
        }}
      >
        Rechercher ou faire…
        <Box component="kbd" aria-hidden sx={{ ml: 'auto', pl: 2, fontFamily: 'inherit', fontSize: '0.875rem' }}>
          Ctrl+K
        </Box>
      </Button>
      <Tooltip title="Rechercher ou faire… (Ctrl+K)">
        <IconButton
          aria-label="Rechercher ou faire…"
          aria-keyshortcuts="Control+K"
          onClick={() => setIsOpen(true)}
          sx={{ display: { md: 'none' } }}
        >
          <SearchOutlined />
        </IconButton>
      </Tooltip>
      {isOpen && <SearchPalette places={places} onClose={() => setIsOpen(false)} />}
    </>
  );
}
