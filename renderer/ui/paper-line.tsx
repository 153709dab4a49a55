import { Box, Button, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useToasts } from './toasts';

type Props = {
  name: string;
  text: string;
  print: () => Promise<void>;
  /** False when the person gave up choosing where. */
  savePdf: () => Promise<{ isSaved: boolean }>;
};

/** A paper, in one click: on the printer, or in a file. */
export function PaperLine({ name, text, print, savePdf }: Props) {
  const { done, failed } = useToasts();
  const printing = useMutation({ mutationFn: print, onError: failed });
  const saving = useMutation({
    mutationFn: savePdf,
    onSuccess: ({ isSaved }) => isSaved && done('Le document est enregistré.'),
    onError: failed,
  });
  const isBusy = printing.isPending || saving.isPending;
  return (
    <Box>
      <Typography variant="subtitle1">{name}</Typography>
      <Typography variant="body2" color="textSecondary">
        {text}
      </Typography>
      <Stack direction="row" spacing={1} sx={{ mt: 0.75 }}>
        <Button
          size="small"
          variant="outlined"
          disabled={isBusy}
          aria-label={`Imprimer : ${name}`}
          onClick={() => printing.mutate()}
        >
          Imprimer
        </Button>
        <Button size="small" disabled={isBusy} aria-label={`PDF : ${name}`} onClick={() => saving.mutate()}>
          PDF
        </Button>
      </Stack>
    </Box>
  );
}
