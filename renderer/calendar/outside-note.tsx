import { Popover, Typography } from '@mui/material';
import { completeDay } from '../../domain/french/format';
import type { OutsideItem } from '../../ipc/calendar.contract';
import { hoursInWords } from './chip-words';

type Props = { shown: { item: OutsideItem; chip: HTMLElement } | null; onClose: () => void };

/** An event of an imported calendar: it can only be looked at. */
export function OutsideNote({ shown, onClose }: Props) {
  return (
    <Popover
      open={shown !== null}
      anchorEl={shown?.chip ?? null}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-label': shown?.item.title ?? '',
          tabIndex: -1,
          sx: { p: 2, maxWidth: 320, border: 1, borderColor: 'divider', borderRadius: 3 },
        },
      }}
    >
      {shown && (
        <>
          <Typography sx={{ fontWeight: 650 }}>{shown.item.title}</Typography>
          <Typography sx={{ '&::first-letter': { textTransform: 'uppercase' } }}>
            {completeDay(shown.item.day)}
            {shown.item.isAllDay ? '' : `, ${hoursInWords(shown.item)}`}
          </Typography>
          {shown.item.place && <Typography>{shown.item.place}</Typography>}
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
            Calendrier importé «&#160;{shown.item.calendarName}&#160;»&#160;: à consulter seulement.
          </Typography>
        </>
      )}
    </Popover>
  );
}
