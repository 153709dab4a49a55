import { Card } from '@mui/material';
import type { Mediation } from '../../ipc/mediation.contract';
import { Participants } from './participants';

export function AgreedSummary({ mediation }: { mediation: Mediation }) {
  return (
    <Card sx={{ p: 3 }}>
      <Participants participants={mediation.participants} />
    </Card>
  );
}
