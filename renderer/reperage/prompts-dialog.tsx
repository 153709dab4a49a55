import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Tab, Tabs, Typography } from '@mui/material';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState } from 'react';
import { type Example, prompts } from '../../domain/reperage/prompts';

type Props = { isOpen: boolean; onClose: () => void; onTake: (example: Example) => void };

/** « Je n’ai rien à offrir »: one question at a time, each with examples; one of them may begin the entry. */
export function PromptsDialog({ isOpen, onClose, onTake }: Props) {
  const [chosen, setChosen] = useState(prompts[0]);
  const isNarrow = useMediaQuery('(max-width: 899px)');
  if (!chosen) return null;
  const { key, question, hint, examples } = chosen;
  return (
    <Dialog open={isOpen} onClose={onClose} fullWidth maxWidth="lg" aria-labelledby="prompts-title">
      <DialogTitle id="prompts-title" variant="h2">
        Tout le monde sait quelque chose
      </DialogTitle>
      <DialogContent
        sx={{ display: 'grid', gap: 3, gridTemplateColumns: isNarrow ? 'minmax(0, 1fr)' : '20rem minmax(0, 1fr)' }}
      >
        <Tabs
          orientation={isNarrow ? 'horizontal' : 'vertical'}
          variant="scrollable"
          allowScrollButtonsMobile
          value={key}
          onChange={(_event, next: string) => setChosen(prompts.find((prompt) => prompt.key === next))}
          aria-label="Questions"
          sx={{
            '& .MuiTab-root': {
              alignItems: 'flex-start',
              textAlign: 'left',
              textTransform: 'none',
              lineHeight: 1.3,
              fontSize: '1.125rem',
            },
          }}
        >
          {prompts.map((prompt) => (
            <Tab
              key={prompt.key}
              value={prompt.key}
              id={`prompt-${prompt.key}`}
              aria-controls="prompt-panel"
              label={prompt.question}
              autoFocus={prompt === chosen}
            />
          ))}
        </Tabs>
        <Box role="tabpanel" id="prompt-panel" aria-labelledby={`prompt-${key}`}>
          <Typography variant="h1" component="p" sx={{ mb: 1 }}>
            {question}
          </Typography>
          <Typography color="textSecondary" sx={{ mb: 2 }}>
            {hint}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
            {examples.map((example) => (
              <li key={example.words}>
                <Button
                  fullWidth
                  variant="outlined"
                  color="inherit"
                  onClick={() => onTake(example)}
                  sx={{ justifyContent: 'flex-start', textAlign: 'left' }}
                >
                  {example.words}
                </Button>
              </li>
            ))}
          </Box>
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Revenir à la saisie</Button>
      </DialogActions>
    </Dialog>
  );
}
