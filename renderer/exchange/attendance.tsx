import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import { Button, Stack } from '@mui/material';
import type { AttendanceState } from '../../domain/exchange/exchange';
import type { Exchange, SessionView } from '../../ipc/exchange.contract';
import { api } from '../api';
import { AttendanceChoice, AttendanceLines } from '../ui/attendance-choice';
import { useExchangeCommand } from './use-exchange';

type Props = { session: SessionView; exchange: Exchange };

const peopleOf = ({ session, exchange }: Props) =>
  exchange.participants.flatMap(({ memberId, name }) => {
    const attendance = session.attendance.find((it) => it.memberId === memberId);
    return attendance ? [{ memberId, name, state: attendance.state }] : [];
  });

/** Who came, in one line per person. */
export const AttendanceSummary = (props: Props) => <AttendanceLines people={peopleOf(props)} />;

/** Who came: one big toggle per person, and one for all. */
export function AttendanceForm(props: Props) {
  const { session } = props;
  const { mutate } = useExchangeCommand(api.exchange.recordAttendance);
  const record = (memberIds: readonly string[], state: AttendanceState) =>
    mutate({ sessionId: session.id, attendance: memberIds.map((memberId) => ({ memberId, state })) });
  const people = peopleOf(props);
  const isEveryoneThere = people.every(({ state }) => state === 'honoured');
  return (
    <Stack spacing={1.5} sx={{ mt: 2 }}>
      {!isEveryoneThere && (
        <Button
          variant="outlined"
          startIcon={<GroupsOutlined />}
          onClick={() =>
            record(
              people.map(({ memberId }) => memberId),
              'honoured',
            )
          }
          sx={{ alignSelf: 'flex-start' }}
        >
          Tout le monde est venu
        </Button>
      )}
      {people.map((person) => (
        <AttendanceChoice
          key={person.memberId}
          person={person}
          onChange={(state) => record([person.memberId], state)}
        />
      ))}
    </Stack>
  );
}
