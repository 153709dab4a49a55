import MilitaryTechOutlined from '@mui/icons-material/MilitaryTechOutlined';
import { Button, Card, Stack, Typography } from '@mui/material';
import { Link } from 'react-router';
import type { Workshop } from '../../ipc/workshop.contract';

/** Who proposed an atelier, then who came to it, each once: what was seen there may be recognised by a badge. */
export function RecogniseCard({ workshop: { eventId, proposer, dates } }: { workshop: Workshop }) {
  const came = dates.flatMap(({ attendance }) => attendance.filter(({ state }) => state === 'honoured'));
  if (came.length === 0) return null;
  const people = new Map([
    [proposer.id, proposer.name],
    ...came.map(({ memberId, name }): [string, string] => [memberId, name]),
  ]);
  return (
    <Card component="section" aria-labelledby="recognise" sx={{ p: 2.5 }}>
      <Typography variant="h2" id="recognise">
        Décerner un badge
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 1 }}>
        Une qualité s’est vue pendant cet atelier ? Choisissez la personne.
      </Typography>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        {[...people].map(([memberId, name]) => (
          <Button
            key={memberId}
            size="small"
            variant="outlined"
            startIcon={<MilitaryTechOutlined />}
            component={Link}
            to={`/reconnaissance/badges/decerner?membre=${memberId}&atelier=${eventId}`}
          >
            {name}
          </Button>
        ))}
      </Stack>
    </Card>
  );
}
