import { Stack } from '@mui/material';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { CheckboxInput } from '../ui/form/checkbox-input';
import { DateInput } from '../ui/form/date-input';
import { TextInput } from '../ui/form/text-input';

type Field = 'words' | 'place' | 'issuedOn' | 'signatoryName' | 'signatoryTitle' | 'showsSignature';
type Props<Values extends FieldValues> = {
  control: Control<Values>;
  /** Whether the structure has a picture to sign with. */
  canSign: boolean;
};

/** Of the foot of the page: a few words, where and when, and who signs. */
export function FootFields<Values extends FieldValues & Record<Field, unknown>>({ control, canSign }: Props<Values>) {
  const name = (field: Field) => field as FieldPath<Values>;
  return (
    <>
      <TextInput
        control={control}
        name={name('words')}
        label="Quelques mots (facultatif)"
        help="Par exemple : Votre patience a donné confiance à chacun."
        multiline
        minRows={2}
      />
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
        <TextInput control={control} name={name('place')} label="Fait à" />
        <DateInput control={control} name={name('issuedOn')} label="Le" />
      </Stack>
      <TextInput control={control} name={name('signatoryName')} label="Signataire" />
      <TextInput
        control={control}
        name={name('signatoryTitle')}
        label="En qualité de"
        help="Par exemple : médiatrice."
      />
      {canSign && (
        <CheckboxInput
          control={control}
          name={name('showsSignature')}
          label="Imprimer la signature et le tampon"
          help="Ceux que les réglages de la structure gardent."
        />
      )}
    </>
  );
}
