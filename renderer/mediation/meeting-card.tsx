import EventOutlined from '@mui/icons-material/EventOutlined';
import { Button, Card, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { capital, dayAndTime, longDay } from '../../domain/french/format';
import type { Mediation } from '../../ipc/mediation.contract';
import { MeetingDialog } from './meeting-dialog';

const sentence = ({ status, startsAt, timeZone, mediator, notes }: Mediation): string => {
  const who = mediator ? `, avec ${mediator.name}` : '';
  if (status === 'postponed' && notes.resumeOn) return `À reprendre le ${longDay(notes.resumeOn)}${who}`;
  return startsAt ? `${dayAndTime(startsAt, timeZone)}${who}` : 'La date reste à fixer.';
};

/** When everyone meets, and who holds the meeting. */
export function MeetingCard({ mediation, isEditable }: { mediation: Mediation; isEditable: boolean }) {
  const [isPlanning, setIsPlanning] = useState(false);
  const text = sentence(mediation);
  return (
    <Card sx={{ p: 2 }}>
      <Stack
        direction={{ xs: 'column', sm: 'row' }}
        spacing={2}
        sx={{ alignItems: { sm: 'center' }, justifyContent: 'space-between' }}
      >
        <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
          <EventOutlined color="primary" />
          <Typography variant="subtitle1">{capital(text)}</Typography>
        </Stack>
        {isEditable && (
          <Button
            variant={mediation.status === 'planned' ? 'text' : 'contained'}
            onClick={() => setIsPlanning(true)}
            sx={{ flexShrink: 0 }}
          >
            {mediation.status === 'planned' ? 'Changer la date' : 'Fixer la mise en relation'}
          </Button>
        )}
      </Stack>
      <MeetingDialog mediation={mediation} isOpen={isPlanning} onClose={() => setIsPlanning(false)} />
    </Card>
  );
}
