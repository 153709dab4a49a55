import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { useForm, useWatch } from 'react-hook-form';
import type { Question } from '../../domain/bilan/question';
import { newKey, usedBy, WrittenQuestion } from '../../domain/bilan/template';
import { CheckboxInput } from '../ui/form/checkbox-input';
import { RadioInput } from '../ui/form/radio-input';
import { TextInput } from '../ui/form/text-input';
import { ChoicesField } from './choices-field';
import { kindChoices } from './question-kinds';

/** All that a question may hold, whatever its kind: what the kind has no use for is dropped when it is kept. */
export type QuestionValues = {
  key: string;
  kind: Question['kind'];
  wording: string;
  hint: string;
  isRequired: boolean;
  example: string;
  choices: { key: string; label: string; pictogram: string; example: string }[];
};

type Props = {
  /** Null for a new one. */
  question: Question | null;
  keys: readonly string[];
  onClose: () => void;
  onKeep: (question: Question) => void;
};

/** The words of a question and, where it has them, its answers. */
export function QuestionDialog({ question, keys, onClose, onKeep }: Props) {
  const { control, handleSubmit } = useForm<QuestionValues>({
    // A new question gets its key from its words, once they are there.
    resolver: (values, context, options) =>
      zodResolver(WrittenQuestion)(
        { ...values, key: values.key || newKey(values.wording, keys) } as never,
        context,
        options as never,
      ) as never,
    defaultValues: {
      key: '',
      kind: 'text',
      wording: '',
      hint: '',
      isRequired: false,
      example: '',
      choices: [],
      ...question,
    },
  });
  const kind = useWatch({ control, name: 'kind' });
  const use = question && usedBy(question.key);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="question-title">
      <DialogTitle id="question-title">{question ? 'Modifier la question' : 'Ajouter une question'}</DialogTitle>
      <form noValidate onSubmit={handleSubmit((written) => onKeep(written as unknown as Question))}>
        <DialogContent>
          <Stack spacing={2.5} sx={{ pt: 1 }}>
            {use && (
              <Typography color="textSecondary">
                Cette question sert pour {use} : changez ses mots en gardant son sens.
              </Typography>
            )}
            <TextInput
              control={control}
              name="wording"
              label="La question"
              help="Elle se dit à haute voix : « Nadia, qu’avez-vous appris ? »"
              multiline
              autoFocus
            />
            <TextInput control={control} name="hint" label="Conseil (facultatif)" multiline />
            {!question && (
              <RadioInput control={control} name="kind" label="Comment on y répond" choices={kindChoices} />
            )}
            {kind === 'text' && (
              <TextInput
                control={control}
                name="example"
                label="Exemple de réponse (facultatif)"
                help="Une phrase qu’une personne pourrait dire."
                multiline
              />
            )}
            {(kind === 'choice' || kind === 'choices') && (
              <ChoicesField control={control} question={question?.key ?? ''} />
            )}
            <CheckboxInput
              control={control}
              name="isRequired"
              label="Une réponse est demandée pour terminer le bilan"
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Fermer</Button>
          <Button type="submit" variant="contained">
            Garder la question
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
