import AddOutlined from '@mui/icons-material/AddOutlined';
import ArrowDownwardOutlined from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, FormHelperText, IconButton, Stack, Typography } from '@mui/material';
import { type Control, useFieldArray, useFormState } from 'react-hook-form';
import { isEssentialChoice, newKey } from '../../domain/bilan/template';
import { TextInput } from '../ui/form/text-input';
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
  const button = { width: 44, height: 44 };
  const arrow = { ...button, '&[aria-disabled="true"]': { color: 'action.disabled', cursor: 'default' } };
  return (
    <Box role="group" aria-labelledby="choices-title">
      <Typography variant="h3" id="choices-title" sx={{ mb: 1.5 }}>
        Les réponses proposées
      </Typography>
      <Stack component="ol" spacing={2} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {fields.map(({ fieldId, key, label }, at) => (
          <Stack key={fieldId} component="li" direction={{ xs: 'column', sm: 'row' }} spacing={1} useFlexGap>
            <TextInput control={control} name={`choices.${at}.label`} label={`Réponse ${at + 1}`} />
            <TextInput control={control} name={`choices.${at}.example`} label="Exemple (facultatif)" />
            <Stack direction="row" sx={{ flexShrink: 0, alignItems: 'center' }}>
              <IconButton
                aria-label={`Monter la réponse ${at + 1}`}
                aria-disabled={at === 0}
                onClick={() => at > 0 && move(at, at - 1)}
                sx={arrow}
              >
                <ArrowUpwardOutlined />
              </IconButton>
              <IconButton
                aria-label={`Descendre la réponse ${at + 1}`}
                aria-disabled={at === fields.length - 1}
                onClick={() => at < fields.length - 1 && move(at, at + 1)}
                sx={arrow}
              >
                <ArrowDownwardOutlined />
              </IconButton>
              <IconButton
                aria-label={`Retirer la réponse ${at + 1}${label ? ` : ${label}` : ''}`}
                disabled={isEssentialChoice(question, key)}
                onClick={() => remove(at)}
                sx={button}
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
