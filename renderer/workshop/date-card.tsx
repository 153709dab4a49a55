import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined';
import { Box, ButtonBase, Card, Chip, Collapse, Typography } from '@mui/material';
import { capital, completeDay, fromTo } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { Workshop, WorkshopDate } from '../../ipc/workshop.contract';
import { DateAttendance } from './date-attendance';
import { DatePapers } from './date-papers';
import { isAwaited } from './date-people';

type Props = {
  workshop: Workshop;
  date: WorkshopDate;
  now: string;
  isUnfolded: boolean;
  /** False when it is the only one: it cannot be folded. */
  isFoldable: boolean;
  onFold: () => void;
};

/** « Mardi 1er décembre 2026 » */
export const dayWords = ({ day }: Pick<WorkshopDate, 'day'>): string => capital(completeDay(day));

/** One date of a workshop: its papers, who came. */
export function DateCard({ workshop, date, now, isUnfolded, isFoldable, onFold }: Props) {
  const { occurrence, status, day } = date;
  const isDayCome = status !== 'cancelled' && day <= dayOf(now, workshop.timeZone);
  const titleId = `date-${occurrence}`;
  const panelId = `${titleId}-panel`;
  const heading = <Heading workshop={workshop} date={date} now={now} />;
  return (
    <Card component="section" aria-labelledby={titleId}>
      <Typography variant="h3" id={titleId} component="h3" sx={{ m: 0 }}>
        {isFoldable ? (
          <ButtonBase
            aria-expanded={isUnfolded}
            aria-controls={panelId}
            onClick={onFold}
            sx={{ width: 1, textAlign: 'left', px: 2.5, py: 1.5, minHeight: 56, gap: 1, font: 'inherit' }}
          >
            {heading}
            <ExpandMoreOutlined sx={{ flexShrink: 0, transform: isUnfolded ? 'rotate(180deg)' : 'none' }} />
          </ButtonBase>
        ) : (
          <Box sx={{ px: 2.5, pt: 2 }}>{heading}</Box>
        )}
      </Typography>
      <Collapse in={isUnfolded} unmountOnExit>
        <Box id={panelId} sx={{ px: 2.5, pb: 2.5, pt: 0.5 }}>
          {isDayCome && <DateAttendance workshop={workshop} date={date} />}
          <DatePapers workshop={workshop} date={date} now={now} isDayCome={isDayCome} />
        </Box>
      </Collapse>
    </Card>
  );
}

function Heading({ workshop, date, now }: Pick<Props, 'workshop' | 'date' | 'now'>) {
  const { timeZone } = workshop;
  const { startsAt, endsAt, place, status } = date;
  const isCancelled = status === 'cancelled';
  return (
    <Box
      component="span"
      sx={{
        flex: 1,
        minWidth: 0,
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        justifyContent: 'space-between',
      }}
    >
      <span>
        <Box component="span" sx={{ display: 'block', ...(isCancelled && { textDecoration: 'line-through' }) }}>
          {dayWords(date)}
        </Box>
        <Typography component="span" variant="body2" color="textSecondary" sx={{ display: 'block' }}>
          {fromTo(startsAt, endsAt, timeZone)}
          {place && ` · ${place}`}
        </Typography>
      </span>
      <Standing workshop={workshop} date={date} now={now} />
    </Box>
  );
}

function Standing({ workshop, date, now }: Pick<Props, 'workshop' | 'date' | 'now'>) {
  const { status, endsAt, isSheetMissing } = date;
  const isUnsaid = endsAt <= now && isAwaited(workshop, date);
  if (status === 'cancelled') return <Chip size="small" variant="outlined" label="Annulée" />;
  if (isUnsaid) return <Chip size="small" variant="outlined" color="warning" label="Présences à noter" />;
  if (isSheetMissing) return <Chip size="small" variant="outlined" color="warning" label="Feuille manquante" />;
  if (status === 'held') return <Chip size="small" variant="outlined" color="success" label="Tenue" />;
  return null;
}
