import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, FormHelperText, IconButton, Stack, Typography } from '@mui/material';
import { type Control, useFieldArray, useFormState } from 'react-hook-form';
import { isEssentialChoice, newKey } from '../../domain/bilan/template';
import { TextInput } from '../ui/form/text-input';
import { MoveButton } from '../ui/move-button';
import type { QuestionValues } from './question-dialog';

type Props = {
  control: Control<QuestionValues>;
  /** The key of the question, empty for a new one. */
  question: string;
};

/** The answers that are offered, each with an example that a person could have said. */
export function ChoicesField({ control, question }: Props) {
  const { fields, append, remove, move } = useFieldArray({ control, name: 'choices', keyName: 'fieldId' });
  const { errors } = useFormState({ control });
  const problem = errors.choices?.root?.message ?? errors.choices?.message;
  return (
    <Box role="group" aria-labelledby="choices-title">
      <Typography variant="h3" id="choices-title" sx={{ mb: 1.5 }}>
        Les réponses proposées
      </Typography>
      <Stack component="ol" spacing={2} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {fields.map(({ fieldId, key, label }, at) => (
          <Stack key={fieldId} component="li" direction={{ xs: 'column', md: 'row' }} spacing={1} useFlexGap>
            <TextInput control={control} name={`choices.${at}.label`} label={`Réponse ${at + 1}`} />
            <TextInput control={control} name={`choices.${at}.example`} label="Exemple (facultatif)" multiline />
            <Stack direction="row" sx={{ flexShrink: 0, alignItems: 'center' }}>
              <MoveButton
                direction="up"
                what={`la réponse ${at + 1}`}
                isEnd={at === 0}
                onMove={() => move(at, at - 1)}
              />
              <MoveButton
                direction="down"
                what={`la réponse ${at + 1}`}
                isEnd={at === fields.length - 1}
                onMove={() => move(at, at + 1)}
              />
              <IconButton
                aria-label={`Retirer la réponse ${at + 1}${label ? ` : ${label}` : ''}`}
                disabled={isEssentialChoice(question, key)}
                onClick={() => remove(at)}
                sx={{ width: 44, height: 44 }}
              >
                <DeleteOutlined />
              </IconButton>
            </Stack>
          </Stack>
        ))}
      </Stack>
      {problem && <FormHelperText error>{problem}</FormHelperText>}
      <Button
        startIcon={<AddOutlined />}
        onClick={() =>
          append({
            key: newKey(
              'reponse',
              fields.map((choice) => choice.key),
            ),
            label: '',
            pictogram: 'star',
            example: '',
          })
        }
        sx={{ mt: 1, ml: -1 }}
      >
        Ajouter une réponse
      </Button>
    </Box>
  );
}
