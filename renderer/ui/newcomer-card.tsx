import PrintOutlined from '@mui/icons-material/PrintOutlined';
import {
  Alert,
  Box,
  Button,
  Checkbox,
  FormControl,
  FormControlLabel,
  FormHelperText,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Newcomer } from '../../domain/reperage/reperage';
import { api } from '../api';
import { useToasts } from './toasts';

/** The card of a person who comes for the first time, while it is filled. */
export type NewcomerValues = { firstName: string; lastName: string; isNoticeGiven: boolean };
type Props = {
  card: NewcomerValues;
  isProjected?: boolean;
  isPending: boolean;
  onChange: (card: NewcomerValues) => void;
  onWelcome: (newcomer: Newcomer) => void;
  /** Somebody of that name is known already. */
  onKnown: (id: string) => void;
  onGiveUp: () => void;
};

/** A person who comes for the first time: her name and the notice, three keys of Enter. */
export function NewcomerCard(props: Props) {
  const { card, isProjected = false, isPending, onChange, onWelcome, onKnown, onGiveUp } = props;
  const [errors, setErrors] = useState<Partial<Record<keyof NewcomerValues, string>>>({});
  const firstName = useRef<HTMLInputElement>(null);
  const lastName = useRef<HTMLInputElement>(null);
  const notice = useRef<HTMLInputElement>(null);
  const toasts = useToasts();
  const titleId = useId();
  const noticeId = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is missing first, once, as the card opens
  useEffect(
    () => (card.firstName && card.lastName ? notice : card.firstName ? lastName : firstName).current?.focus(),
    [],
  );
  const welcome = () => {
    const { data, error } = Newcomer.safeParse(card);
    if (data) return onWelcome(data);
    const found = Object.fromEntries(error.issues.map(({ path, message }) => [String(path[0]), message]));
    setErrors(found);
    const fields = { firstName, lastName, isNoticeGiven: notice };
    for (const [name, field] of Object.entries(fields)) if (found[name]) return field.current?.focus();
  };
  const next: Record<string, () => void> = {
    firstName: () => lastName.current?.focus(),
    lastName: () => notice.current?.focus(),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onGiveUp();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) (next[event.target.name] ?? welcome)();
    else return;
    event.preventDefault();
  };
  const field = (name: 'firstName' | 'lastName', label: string, ref: typeof firstName) => (
    <TextField
      fullWidth
      label={label}
      name={name}
      value={card[name]}
      inputRef={ref}
      autoComplete="off"
      error={errors[name] !== undefined}
      helperText={errors[name]}
      onChange={({ target }) => onChange({ ...card, [name]: target.value })}
    />
  );
  return (
    <Box
      role="group"
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      sx={{ border: 2, borderColor: 'primary.main', borderRadius: 3, p: 2, bgcolor: 'background.paper' }}
    >
      <Typography variant="h3" component="h2" id={titleId} sx={{ mb: 2 }}>
        Bienvenue !
      </Typography>
      <Stack spacing={2}>
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
          {field('firstName', 'Prénom', firstName)}
          <Box sx={{ width: 1 }}>
            {/* On a wall, a surname is written without being shown. */}
            <TextField
              fullWidth
              label="Nom de famille"
              name="lastName"
              type={isProjected ? 'password' : 'text'}
              value={card.lastName}
              inputRef={lastName}
              autoComplete="off"
              error={errors.lastName !== undefined}
              helperText={errors.lastName ?? (isProjected ? 'Caché pendant la projection.' : undefined)}
              onChange={({ target }) => onChange({ ...card, lastName: target.value })}
            />
          </Box>
        </Stack>
        <LookAlike card={card} onKnown={onKnown} />
        <FormControl error={errors.isNoticeGiven !== undefined}>
          <Stack direction="row" sx={{ flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}>
            <FormControlLabel
              label="Notice remise aujourd’hui"
              control={
                <Checkbox
                  checked={card.isNoticeGiven}
                  onChange={({ target }) => onChange({ ...card, isNoticeGiven: target.checked })}
                  slotProps={{
                    input: { ref: notice, 'aria-describedby': errors.isNoticeGiven ? noticeId : undefined },
                  }}
                />
              }
            />
            <Button
              size="small"
              startIcon={<PrintOutlined />}
              onClick={() => api.member.printNotice().catch(toasts.failed)}
            >
              Imprimer la notice
            </Button>
          </Stack>
          {errors.isNoticeGiven && <FormHelperText id={noticeId}>{errors.isNoticeGiven}</FormHelperText>}
        </FormControl>
        <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
          <Button variant="contained" disabled={isPending} onClick={welcome}>
            Inscrire
          </Button>
          <Button onClick={onGiveUp}>Renoncer</Button>
        </Stack>
      </Stack>
    </Box>
  );
}

/** Somebody may have come before, under the same name. */
function LookAlike({ card: { firstName, lastName }, onKnown }: { card: NewcomerValues; onKnown: Props['onKnown'] }) {
  const name = { firstName: firstName.trim(), lastName: lastName.trim() };
  const { data = [] } = useQuery({
    queryKey: ['member', 'look-alikes', name],
    queryFn: () => api.member.lookAlikes({ ...name, usedName: '', phone: '', email: '' }),
    enabled: name.firstName !== '' && name.lastName !== '',
  });
  const [known] = data;
  if (!known) return null;
  return (
    <Alert severity="info" action={<Button onClick={() => onKnown(known.id)}>C’est elle ou lui</Button>}>
      Ce nom est déjà inscrit, à {known.siteName}.
    </Alert>
  );
}
