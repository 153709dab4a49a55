import { zodResolver } from '@hookform/resolvers/zod';
import {
  Box,
  Button,
  FormControlLabel,
  Stack,
  Switch,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { type ReactNode, useId } from 'react';
import { type Control, Controller, type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { type Kind, levelLabels, levels, NewListing } from '../../domain/listing/listing';
import type { z } from '../../domain/zod';
import { AvailabilityGrid } from '../ui/availability-grid';
import { Failure } from '../ui/failure';
import { DateInput } from '../ui/form/date-input';
import { useDraftKeeping } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { SelectInput } from '../ui/form/select-input';
import { TextInput } from '../ui/form/text-input';
import { KindIcon } from '../ui/kind';
import { MemberPicker } from '../ui/member-picker';
import { ThemePicker } from '../ui/theme-picker';
import { CharterNotice } from './charter-notice';

export type ListingValues = Required<z.input<typeof NewListing>>;

export const emptyListing: ListingValues = {
  memberId: '',
  kind: 'offer',
  themeId: '',
  title: '',
  details: '',
  goal: '',
  level: 'any',
  availability: null,
  validUntil: null,
  charterNote: '',
};

type Words = { title: string; details: string; save: string };
const words: Record<Kind, Words> = {
  offer: { title: 'Ce qui est offert, en quelques mots', details: 'Précisions', save: 'Enregistrer l’offre' },
  request: { title: 'Ce qui est demandé, en quelques mots', details: 'Précisions', save: 'Enregistrer la demande' },
};

type Props = {
  /** The name under which what is typed is kept. */
  draft: string;
  values: ListingValues;
  /** An offer or a request that is already recorded keeps its author and its kind. */
  isNew: boolean;
  /** Sends the listing; what is refused is said beside its field. */
  onSave: (listing: z.output<typeof NewListing>) => Promise<void>;
  onLeave: () => void;
};

export function ListingForm({ draft, values, isNew, onSave, onLeave }: Props) {
  const form = useForm<ListingValues, unknown, z.output<typeof NewListing>>({
    resolver: zodResolver(NewListing),
    defaultValues: values,
  });
  const { control, handleSubmit, setError, formState } = form;
  const { discard } = useDraftKeeping(draft, form as unknown as UseFormReturn<ListingValues>);
  const kind = useWatch({ control, name: 'kind' });
}
