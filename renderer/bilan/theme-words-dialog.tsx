import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useForm } from 'react-hook-form';
import type { Theme } from '../../domain/bilan/question';
import { WrittenTheme } from '../../domain/bilan/template';
import type { z } from '../../domain/zod';
import { TextInput } from '../ui/form/text-input';

const Words = WrittenTheme.pick({ title: true, hint: true });
type Words = z.output<typeof Words>;
type Props = { theme: Theme; onClose: () => void; onKeep: (words: Words) => void };

/** What an interview screen is called, and what it says before its questions. */
export function ThemeWordsDialog({ theme: { title, hint }, onClose, onKeep }: Props) {
  const { control, handleSubmit } = useForm<z.input<typeof Words>, unknown, Words>({
    resolver: zodResolver(Words),
    defaultValues: { title, hint },
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="theme-words">
      <DialogTitle id="theme-words">Titre et conseil</DialogTitle>
      <form noValidate onSubmit={handleSubmit(onKeep)}>
        <DialogContent>
          <Stack spacing={2.5} sx={{ pt: 1 }}>
            <TextInput control={control} name="title" label="Titre de l’écran" autoFocus />
            <TextInput
              control={control}
              name="hint"
              label="Conseil (facultatif)"
              help="Dit à toute la table. Par exemple : Un geste, un mot, une astuce : tout compte."
              multiline
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Fermer</Button>
          <Button type="submit" variant="contained">
            Garder
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
