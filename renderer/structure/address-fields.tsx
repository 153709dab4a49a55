import { Stack } from '@mui/material';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { TextInput } from '../ui/form/text-input';

type Addressed = FieldValues & { address: string; postcode: string; commune: string; phone: string };

/** Where, and how to call: the same for a structure and for a site. */
export function AddressFields<Values extends Addressed>({ control }: { control: Control<Values> }) {
  const field = (name: keyof Addressed & string) => ({ control, name: name as FieldPath<Values> });
  return (
    <>
      <TextInput {...field('address')} label="Adresse" />
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
        <TextInput {...field('postcode')} label="Code postal" sx={{ maxWidth: { sm: 160 } }} />
        <TextInput {...field('commune')} label="Commune" />
        <TextInput {...field('phone')} label="Téléphone" />
      </Stack>
    </>
  );
}
