import BlockOutlined from '@mui/icons-material/BlockOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import HelpOutlineOutlined from '@mui/icons-material/HelpOutlineOutlined';
import MarkEmailReadOutlined from '@mui/icons-material/MarkEmailReadOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import { Box, Button, Stack, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { type AttendanceState, attendanceInFull, attendanceLabels } from '../../domain/exchange/exchange';
import type { Exchange, SessionView } from '../../ipc/exchange.contract';
import { api } from '../api';
import { useExchangeCommand } from './use-exchange';

/** What can be said of someone after a session; pressing again takes it back, to « à venir ». */
const answers = [
  { state: 'honoured', Icon: CheckCircleOutlined, colour: 'success.main' },
  { state: 'excused', Icon: MarkEmailReadOutlined, colour: 'info.main' },
  { state: 'unexcused', Icon: HelpOutlineOutlined, colour: 'warning.main' },
  { state: 'cancelled', Icon: BlockOutlined, colour: 'text.secondary' },
] as const;

const stateIcons = Object.fromEntries(answers.map(({ state, Icon, colour }) => [state, { Icon, colour }]));

type Props = { session: SessionView; exchange: Exchange };

const peopleOf = ({ session, exchange }: Props) =>
  exchange.participants.flatMap(({ memberId, name }) => {
    const attendance = session.attendance.find((it) => it.memberId === memberId);
    return attendance ? [{ memberId, name, state: attendance.state }] : [];
  });

/** Who came, in one line per person. */
export const AttendanceSummary = (props: Props) => (
  <Stack component="ul" spacing={0.5} sx={{ m: 0, mt: 1.5, p: 0, listStyle: 'none' }}>
    {peopleOf(props).map(({ memberId, name, state }) => {
      const { Icon = ScheduleOutlined, colour = 'text.secondary' } = stateIcons[state] ?? {};
      return (
        <Stack key={memberId} component="li" direction="row" spacing={1} sx={{ alignItems: 'center' }}>
          <Icon aria-hidden fontSize="small" sx={{ color: colour }} />
          <span>
            {name} : {attendanceInFull[state]}
          </span>
        </Stack>
      );
    })}
  </Stack>
);

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
      {people.map(({ memberId, name, state }) => (
        <Box key={memberId}>
          <Typography variant="subtitle1" component="p">
            {name}
          </Typography>
          <ToggleButtonGroup
            exclusive
            value={state}
            onChange={(_event, next: AttendanceState | null) => record([memberId], next ?? 'upcoming')}
            aria-label={`Présence de ${name}`}
            sx={{ flexWrap: 'wrap', gap: 1, mt: 0.5 }}
          >
            {answers.map(({ state: answer, Icon, colour }) => (
              <ToggleButton
                key={answer}
                value={answer}
                sx={(theme) => ({
                  minHeight: 44,
                  gap: 0.75,
                  px: 1.5,
                  textTransform: 'none',
                  fontSize: '0.9375rem',
                  color: 'text.primary',
                  border: `1px solid ${theme.palette.control} !important`,
                  borderRadius: '10px !important',
                  '&.Mui-selected': {
                    fontWeight: 650,
                    outline: `2px solid ${theme.palette.primary.main}`,
                    outlineOffset: -2,
                  },
                })}
              >
                <Icon fontSize="small" sx={{ color: colour }} />
                {attendanceLabels[answer]}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </Box>
      ))}
    </Stack>
  );
}
