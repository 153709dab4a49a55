import { Alert, Box, Link } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { Link as RouterLink } from 'react-router';
import { normalisePhone } from '../../domain/french/phone';
import type { LookAlike } from '../../ipc/member.contract';
import { api } from '../api';
import type { MemberValues } from './member-values';

const reasons: Record<LookAlike['reason'], string> = {
  name: 'même nom',
  phone: 'même téléphone',
  email: 'même courriel',
};

/** Files that may already be this person's: shown, with a link; nothing is forbidden, homonyms exist. */
export function LookAlikes({ control, exceptId }: { control: Control<MemberValues>; exceptId: string | null }) {
  const typed = useWatch({ control, name: ['firstName', 'lastName', 'usedName', 'phone', 'email'] });
  const [firstName = '', lastName = '', usedName = '', phone = '', email = ''] = useDeferredValue(typed);
  const likeness = {
    firstName: firstName.trim(),
    lastName: lastName.trim(),
    usedName: usedName.trim(),
    phone: normalisePhone(phone) ?? '',
    email: email.includes('@') ? email.trim() : '',
    exceptId,
  };
  const { data = [] } = useQuery({
    queryKey: ['member', 'look-alikes', likeness],
    queryFn: () => api.member.lookAlikes(likeness),
    placeholderData: keepPreviousData,
    enabled: Boolean((likeness.firstName && likeness.lastName) || likeness.phone || likeness.email),
  });
  return (
    <Box role="status">
      {data.map(({ id, name, siteName, reason }) => (
        <Alert
          key={id}
          severity="info"
          sx={{ mb: 1 }}
          action={
            <Link component={RouterLink} to={`/membres/${id}`} sx={{ p: 1 }}>
              Voir sa fiche
            </Link>
          }
        >
          Une fiche existe déjà : {name}, {siteName} ({reasons[reason]}). C’est peut-être la même personne.
        </Alert>
      ))}
    </Box>
  );
}
