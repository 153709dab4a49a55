import EditOutlined from '@mui/icons-material/EditOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import type { AttendanceState } from '../../domain/exchange/exchange';
import type { Workshop, WorkshopDate } from '../../ipc/workshop.contract';
import { api } from '../api';
import { AttendanceChoice, AttendanceLines } from '../ui/attendance-choice';
import { MemberAdder } from '../ui/member-adder';
import { useSession } from '../ui/session-context';
import { peopleAt } from './date-people';
import { itself, useWorkshopCommand } from './use-workshop';

type Props = { workshop: Workshop; date: WorkshopDate };

/** Who came to a date: those who are enrolled, and those who simply came. */
export function DateAttendance({ workshop, date }: Props) {
  const { eventId } = workshop;
  const { occurrence } = date;
  const attendance = peopleAt(workshop, date);
  const { can } = useSession();
  const { mutate } = useWorkshopCommand(api.workshop.recordAttendance, itself);
  // What is noted folds next time; nothing moves under the hand that is noting.
  const isNoted = attendance.length > 0 && attendance.every(({ state }) => state !== 'upcoming');
  const [isNoting, setIsNoting] = useState(!isNoted);
  const record = (memberIds: readonly string[], state: AttendanceState) =>
    mutate({ eventId, occurrence, attendance: memberIds.map((memberId) => ({ memberId, state })) });
  if (!can('saisie') || !isNoting)
    return (
      <Box sx={{ mb: 2.5 }}>
        <AttendanceLines people={attendance} />
        {can('saisie') && (
          <Button size="small" startIcon={<EditOutlined />} onClick={() => setIsNoting(true)} sx={{ mt: 1, ml: -1 }}>
            Modifier les présences
          </Button>
        )}
      </Box>
    );
  return (
    <Stack spacing={1.5} sx={{ mb: 2.5 }}>
      {attendance.length === 0 && (
        <Typography color="textSecondary">Personne n’était inscrit. Ajoutez ci-dessous qui est venu.</Typography>
      )}
      {attendance.some(({ state }) => state !== 'honoured') && (
        <Button
          variant="outlined"
          startIcon={<GroupsOutlined />}
          onClick={() =>
            record(
              attendance.map(({ memberId }) => memberId),
              'honoured',
            )
          }
          sx={{ alignSelf: 'flex-start' }}
        >
          Tout le monde est venu
        </Button>
      )}
      {attendance.map((person) => (
        <AttendanceChoice
          key={person.memberId}
          person={person}
          onChange={(state) => record([person.memberId], state)}
        />
      ))}
      <Box sx={{ maxWidth: 420, pt: 0.5 }}>
        <MemberAdder
          size="small"
          label="Venue ou venu sans être inscrit"
          except={attendance.map(({ memberId }) => memberId)}
          onAdd={(memberId) => record([memberId], 'honoured')}
        />
      </Box>
    </Stack>
  );
}
