import { Box, Button, Link, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { longDay, shortDay } from '../../domain/french/format';
import { slotNames } from '../../domain/member/availability';
import { ageText, birthText } from '../../domain/member/birth';
import type { Member } from '../../domain/member/member';
import { fullName } from '../../domain/member/name';
import {
  arrivalLabels,
  type MemberStatus,
  memberStatuses,
  memberStatusLabels,
  mobilityLabels,
  readingEaseLabels,
  situationLabels,
} from '../../domain/member/profile';
import type { MemberFile } from '../../ipc/member.contract';
import { api } from '../api';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';

/** Who she is: what was answered, and nothing of what was not. */
export function MemberIdentity({ member, referrer }: Pick<MemberFile, 'member' | 'referrer'>) {
  const { can, today } = useSession();
  const address = [member.address, `${member.postcode} ${member.commune}`.trim()].filter(Boolean);
  const slots = slotNames(member.availability);
  const arrival = member.arrival && arrivalLabels[member.arrival];
  const facts: [string, ReactNode][] = [
    ['Téléphone', member.phone],
    ['Courriel', member.email],
    ['Adresse', address.join('\n')],
    ['Nom de famille', member.usedName && member.lastName],
    ['Naissance', member.birth && `${birthText(member.birth)} (${ageText(member.birth, today())})`],
    ['Situation', member.situation && situationLabels[member.situation]],
    ['Pour venir', member.mobility && mobilityLabels[member.mobility]],
    ['Disponibilités', slots.join(', ')],
    ['Avec l’écrit', member.readingEase && readingEaseLabels[member.readingEase]],
    ['Arrivée', referrer ? `${arrival ?? 'Par un prescripteur'} : ${referrer}` : arrival],
    ['Notice remise', longDay(member.noticeGivenOn)],
    ['Charte signée', member.charterSignedOn && longDay(member.charterSignedOn)],
    ['Notes', member.notes],
  ];
  return (
    <Stack spacing={2}>
      {can('saisie') && <Standing member={member} />}
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 14rem), 1fr))',
        }}
      >
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <Typography component="dt" variant="body2" color="textSecondary">
                {label}
              </Typography>
              <Typography component="dd" sx={{ m: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {value}
              </Typography>
            </div>
          ))}
      </Box>
      {can('saisie') && (
        <Link component={RouterLink} to={`/membres/${member.id}/modifier`}>
          Compléter la fiche
        </Link>
      )}
    </Stack>
  );
}

/** Where she stands in the network, and when she was last seen: both change at once, and both can be undone. */
function Standing({ member }: { member: Member }) {
  const { today } = useSession();
  const { done, failed } = useToasts();
  const client = useQueryClient();
  const shown = () => client.invalidateQueries({ queryKey: ['member'] });
  const name = fullName(member);

  const status = useMutation({
    mutationFn: (next: MemberStatus) => api.member.changeStatus({ ...keyOf(member), status: next }),
    onSuccess: (saved) => {
      done(`${name} : ${memberStatusLabels[saved.status].toLowerCase()}.`, async () => {
        await api.member.changeStatus({ ...keyOf(saved), status: member.status });
        await shown();
      });
      return shown();
    },
    onError: failed,
  });
  const contact = useMutation({
    mutationFn: () => api.member.recordContact({ ...keyOf(member), on: today() }),
    onSuccess: (saved) => {
      done(`Contact d’aujourd’hui noté pour ${name}.`, async () => {
        await api.member.recordContact({ ...keyOf(saved), on: member.lastContactOn });
        await shown();
      });
      return shown();
    },
    onError: failed,
  });

  return (
    <Stack spacing={1.5}>
      <TextField
        select
        size="small"
        label="Place dans le réseau"
        value={member.status}
        disabled={status.isPending}
        onChange={({ target }) => status.mutate(target.value as MemberStatus)}
      >
        {memberStatuses.map((value) => (
          <MenuItem key={value} value={value}>
            {memberStatusLabels[value]}
          </MenuItem>
        ))}
      </TextField>
      <Box>
        <Typography variant="body2" color="textSecondary">
          Dernier contact
        </Typography>
        <Typography>{member.lastContactOn === today() ? 'Aujourd’hui' : shortDay(member.lastContactOn)}</Typography>
        {member.lastContactOn < today() && (
          <Button
            size="small"
            variant="outlined"
            sx={{ mt: 0.5 }}
            disabled={contact.isPending}
            onClick={() => contact.mutate()}
          >
            Contact aujourd’hui
          </Button>
        )}
      </Box>
    </Stack>
  );
}

const keyOf = ({ id, version }: Member) => ({ id, version });
