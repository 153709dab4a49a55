import AddOutlined from '@mui/icons-material/AddOutlined';
import FormatQuoteOutlined from '@mui/icons-material/FormatQuoteOutlined';
import { Box, Button, Card, FormHelperText, Stack, Typography } from '@mui/material';
import { useFieldArray, useWatch } from 'react-hook-form';
import { type Evidence, mostEvidence } from '../../domain/badge/award';
import { TextInput } from '../ui/form/text-input';
import type { AwardFormValues } from './award-form';

type Props = { form: AwardFormValues; suggestions: Evidence[] };

/** What shows the quality: taken from what was said, or written with the person. */
export function EvidenceFields({ form: { control, formState }, suggestions }: Props) {
  const { fields, append, remove } = useFieldArray({ control, name: 'evidence' });
  const written = useWatch({ control, name: 'evidence' });
  const left = suggestions.filter(({ words }) => words && !written.some((evidence) => evidence.words === words));
  const isFull = fields.length >= mostEvidence;
  const refusal = formState.errors.evidence?.root?.message ?? formState.errors.evidence?.message;
  return (
    <Box component="section" aria-labelledby="award-evidence">
      <Typography id="award-evidence" variant="h2">
        Ce qui le montre
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        Une phrase simple, avec les mots de la personne. Ne nommez personne d’autre.
      </Typography>
      <Stack spacing={2}>
        {fields.map(({ id }, index) => (
          <Card key={id} component="fieldset" aria-label={`Preuve ${index + 1}`} sx={{ p: 2, m: 0 }}>
            <Stack spacing={2}>
              <TextInput
                control={control}
                name={`evidence.${index}.title`}
                label="Où cela s’est vu"
                help="Par exemple : atelier de couture, octobre 2026."
              />
              <TextInput
                control={control}
                name={`evidence.${index}.words`}
                label="Ce que la personne a fait"
                help="Par exemple : a repris le geste autant de fois qu’il le fallait, sans s’impatienter."
                multiline
                minRows={2}
              />
              {fields.length > 1 && (
                <Button onClick={() => remove(index)} sx={{ alignSelf: 'flex-start', ml: -1 }}>
                  Retirer cette preuve
                </Button>
              )}
            </Stack>
          </Card>
        ))}
        {refusal && (
          <FormHelperText error sx={{ fontSize: 14 }}>
            {refusal}
          </FormHelperText>
        )}
        {!isFull && left.length > 0 && (
          <Box>
            <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
              Dit au bilan : touchez une phrase pour l’ajouter.
            </Typography>
            <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
              {left.map((evidence) => (
                <Button
                  key={evidence.words}
                  variant="outlined"
                  startIcon={<FormatQuoteOutlined />}
                  onClick={() => append(evidence)}
                  sx={{ textAlign: 'left', fontWeight: 400 }}
                >
                  {evidence.words}
                </Button>
              ))}
            </Stack>
          </Box>
        )}
        {!isFull && (
          <Button
            startIcon={<AddOutlined />}
            onClick={() => append({ title: '', words: '' })}
            sx={{ alignSelf: 'flex-start', ml: -1 }}
          >
            Ajouter une preuve
          </Button>
        )}
      </Stack>
    </Box>
  );
}
