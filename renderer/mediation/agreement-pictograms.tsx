import { Box, SvgIcon, type SvgIconProps } from '@mui/material';
import { clock } from '../../domain/french/format';
import { type AgreementPart, agreementPictograms, leafOf } from '../../domain/mediation/pictograms';

/** The same drawings as on the printed agreement. */
export const PartIcon = ({ part, ...props }: { part: AgreementPart } & SvgIconProps) => (
  <SvgIcon aria-hidden {...props}>
    <path d={agreementPictograms[part]} />
  </SvgIcon>
);

/** A day and an hour for those who read with difficulty: a leaf of the calendar, and a clock. */
export function Leaf({ at, zone }: { at: string; zone: string }) {
  const { weekday, number, month, time, hourHand, minuteHand } = leafOf(at, zone);
  return (
    <Box aria-hidden sx={{ display: 'flex', gap: 1.5, alignItems: 'stretch', lineHeight: 1.15, fontSize: '0.875rem' }}>
      <Box
        sx={{
          minWidth: 84,
          px: 0.5,
          textAlign: 'center',
          border: '2px solid',
          borderTopWidth: 6,
          borderColor: 'text.primary',
          borderRadius: 1.5,
          bgcolor: 'background.paper',
        }}
      >
        {weekday}
        <Box sx={{ fontSize: '1.5rem', fontWeight: 700, lineHeight: 1 }}>{number}</Box>
        {month}
      </Box>
      <Box sx={{ textAlign: 'center', fontWeight: 650, fontSize: '1rem' }}>
        <Box
          component="svg"
          viewBox="-12 -12 24 24"
          sx={{
            display: 'block',
            width: 40,
            height: 40,
            mx: 'auto',
            fill: 'none',
            stroke: 'currentColor',
            strokeWidth: 1.6,
            strokeLinecap: 'round',
          }}
        >
          <circle r="11" />
          <path d={`M0 0L${hourHand.x * 5.5} ${hourHand.y * 5.5}M0 0L${minuteHand.x * 8.5} ${minuteHand.y * 8.5}`} />
        </Box>
        {clock(time)}
      </Box>
    </Box>
  );
}
