import BlockOutlined from '@mui/icons-material/BlockOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HelpOutlineOutlined from '@mui/icons-material/HelpOutlineOutlined';
import MarkEmailReadOutlined from '@mui/icons-material/MarkEmailReadOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import { Box, Stack, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { type AttendanceState, attendanceInFull, attendanceLabels } from '../../domain/exchange/exchange';
import { of } from '../../domain/french/format';

/** What can be said of someone after a session; pressing again takes it back, to « à venir ». */
const answers = [
  { state: 'honoured', Icon: CheckCircleOutlined, colour: 'success.main' },
  { state: 'excused', Icon: MarkEmailReadOutlined, colour: 'info.main' },
  { state: 'unexcused', Icon: HelpOutlineOutlined, colour: 'warning.main' },
  { state: 'cancelled', Icon: BlockOutlined, colour: 'text.secondary' },
] as const;

const stateIcons = Object.fromEntries(answers.map(({ state, Icon, colour }) => [state, { Icon, colour }]));

type Person = { memberId: string; name: string; state: AttendanceState };

/** Who came, in one line per person. */
export const AttendanceLines = ({ people }: { people: readonly Person[] }) => (
  <Stack component="ul" spacing={0.5} sx={{ m: 0, mt: 1.5, p: 0, listStyle: 'none' }}>
    {people.map(({ memberId, name, state }) => {
      const { Icon = ScheduleOutlined, colour = 'text.secondary' } = stateIcons[state] ?? {};
      return (
        <Stack key={memberId} component="li" direction="row" spacing={1} sx={{ alignItems: 'center' }}>
          <Icon aria-hidden fontSize="small" sx={{ color: colour }} />
          <span>
            {name} : {attendanceInFull[state]}
          </span>
        </Stack>
      );
    })}
  </Stack>
);

type Props = { person: Person; onChange: (state: AttendanceState) => void };

/** One person: a big toggle for each answer. */
export function AttendanceChoice({ person: { name, state }, onChange }: Props) {
  return (
    <Box>
      <Typography variant="subtitle1" component="p">
        {name}
      </Typography>
      <ToggleButtonGroup
        exclusive
        value={state}
        onChange={(_event, next: AttendanceState | null) => onChange(next ?? 'upcoming')}
        aria-label={`Présence ${of(name)}`}
        sx={{ flexWrap: 'wrap', gap: 1, mt: 0.5 }}
      >
        {answers.map(({ state: answer, Icon, colour }) => (
          <ToggleButton
            key={answer}
            value={answer}
            sx={(theme) => ({
              minHeight: 44,
              gap: 0.75,
              px: 1.25,
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
  );
}
