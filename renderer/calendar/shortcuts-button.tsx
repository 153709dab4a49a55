import KeyboardOutlined from '@mui/icons-material/KeyboardOutlined';
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, IconButton, Tooltip } from '@mui/material';
import { useState } from 'react';
import { shortcutWords } from './use-shortcuts';

/** The keys of the calendar, for who does not use the mouse. */
export function ShortcutsButton() {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Tooltip title="Raccourcis du clavier">
        <IconButton aria-label="Raccourcis du clavier" onClick={() => setIsOpen(true)}>
          <KeyboardOutlined />
        </IconButton>
      </Tooltip>
      <Dialog open={isOpen} onClose={close} fullWidth maxWidth="xs" aria-labelledby="shortcuts-title">
        <DialogTitle id="shortcuts-title">Raccourcis du clavier</DialogTitle>
        <DialogContent>
          <Box
            component="dl"
            sx={{
              m: 0,
              display: 'grid',
              gridTemplateColumns: 'auto 1fr',
              columnGap: 2,
              rowGap: 1,
              alignItems: 'baseline',
            }}
          >
            {shortcutWords.map(([keys, words]) => (
              <Box key={keys} sx={{ display: 'contents' }}>
                <Box component="dt" sx={{ fontWeight: 650, whiteSpace: 'nowrap' }}>
                  {keys}
                </Box>
                <Box component="dd" sx={{ m: 0 }}>
                  {words}
                </Box>
              </Box>
            ))}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>Fermer</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
