import ArrowBackOutlined from '@mui/icons-material/ArrowBackOutlined';
import ArrowForwardOutlined from '@mui/icons-material/ArrowForwardOutlined';
import { Box, Button } from '@mui/material';
import { useLayoutEffect } from 'react';

/** The width of the button that leads on, whatever it says: it stays under the hand. */
export const nextWidth = { minWidth: { md: 344 } };

type Moves = { previous: string | undefined; next: string | undefined; onGo: (step: string) => void };

/** Ctrl + Enter leads on, with Shift it leads back, from any field; not from a dialog, which is answered first. */
export function useMoveKeys({ previous, next, onGo }: Moves) {
  // With the screen itself, not after it: who goes fast would otherwise be led to where she is already.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isInDialog = event.target instanceof Element && event.target.closest('[role=dialog]') !== null;
      if (event.key !== 'Enter' || !event.ctrlKey || isInDialog) return;
      event.preventDefault();
      const step = event.shiftKey ? previous : next;
      if (step !== undefined) onGo(step);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

export const PreviousButton = ({ step, onGo }: { step: string | undefined; onGo: (step: string) => void }) => (
  <Button
    variant="outlined"
    color="inherit"
    startIcon={<ArrowBackOutlined />}
    disabled={step === undefined}
    aria-keyshortcuts="Control+Shift+Enter"
    onClick={() => step !== undefined && onGo(step)}
  >
    Précédent
  </Button>
);

/** @param name what comes next, said where there is room */
export const NextButton = ({ name, onClick }: { name: string; onClick: () => void }) => (
  <Button
    variant="contained"
    endIcon={<ArrowForwardOutlined />}
    aria-keyshortcuts="Control+Enter"
    title="Ctrl + Entrée"
    onClick={onClick}
    sx={nextWidth}
  >
    Suivant
    <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
      {`\u00a0: ${name}`}
    </Box>
  </Button>
);
