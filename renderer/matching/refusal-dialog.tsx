import { zodResolver } from '@hookform/resolvers/zod';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControl,
  FormControlLabel,
  Radio,
  RadioGroup,
  Stack,
} from '@mui/material';
import { Controller, useForm } from 'react-hook-form';
import { matchSentence, RefusalReason, refusalReasons } from '../../domain/matching/match';
import { z } from '../../domain/zod';
import { Failure } from '../ui/failure';
import { TextInput } from '../ui/form/text-input';
import type { Pair, useDecisions } from './use-decisions';

const ownWords = 'own';

const reasonOf = ({ choice, words }: { choice: string; words: string }) => (choice === ownWords ? words : choice);

const Answer = z
  .object({ choice: z.string().min(1, 'Choisissez une raison, ou écrivez la vôtre.'), words: z.string() })
  .superRefine((answer, context) => {
    for (const { message } of RefusalReason.safeParse(reasonOf(answer)).error?.issues ?? [])
      context.addIssue({ code: 'custom', path: ['words'], message });
  });

type Props = { pair: Pair; refuse: ReturnType<typeof useDecisions>['refuse']; onClose: () => void };

/** Why a rapprochement is set aside: it will not be proposed again, so that the reason is kept with it. */
export function RefusalDialog({ pair, refuse, onClose }: Props) {
  const { control, handleSubmit, watch } = useForm({
    resolver: zodResolver(Answer),
    defaultValues: { choice: '', words: '' },
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="refusal-title">
      <Box
        component="form"
        noValidate
        onSubmit={handleSubmit((answer) => refuse.mutate({ pair, reason: reasonOf(answer) }, { onSuccess: onClose }))}
      >
        <DialogTitle id="refusal-title">Pourquoi écarter ce rapprochement ?</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>
            {matchSentence(pair.offer.memberName, pair, pair.request.memberName)}. Une fois écarté, il ne sera plus
            proposé ; la raison reste écrite.
          </DialogContentText>
          <Stack spacing={2}>
            <Failure error={refuse.error} />
            <Controller
              control={control}
              name="choice"
              render={({ field, fieldState }) => (
                <FormControl error={fieldState.invalid}>
                  <RadioGroup aria-label="Raison" {...field}>
                    {refusalReasons.map((reason) => (
                      <FormControlLabel key={reason} value={reason} control={<Radio />} label={reason} />
                    ))}
                    <FormControlLabel value={ownWords} control={<Radio />} label="Une autre raison" />
                  </RadioGroup>
                  <Box role="alert" sx={{ color: 'error.main' }}>
                    {fieldState.error?.message}
                  </Box>
                </FormControl>
              )}
            />
            {watch('choice') === ownWords && (
              <TextInput control={control} name="words" label="La raison" autoFocus multiline />
            )}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Revenir</Button>
          <Button type="submit" variant="contained" disabled={refuse.isPending}>
            Écarter
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
