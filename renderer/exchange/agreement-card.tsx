import { Button, Stack, Typography } from '@mui/material';
import { Link } from 'react-router';
import { signaturesInWords } from '../../domain/mediation/signature';
import type { Exchange } from '../../ipc/exchange.contract';
import { SideCard } from './side-card';

/** What was agreed on, in short; the whole of it is one click away. */
export function AgreementCard({ exchange: { mediation } }: { exchange: Exchange }) {
  const lines = [
    { name: 'Objectif', text: mediation.goal },
    { name: 'Matériel', text: mediation.material },
    { name: 'Clefs', text: mediation.keys },
    { name: 'Conditions', text: mediation.conditions },
  ].filter(({ text }) => text);
  return (
    <SideCard title="L’accord">
      <Stack spacing={1.5} sx={{ alignItems: 'flex-start' }}>
        {lines.map(({ name, text }) => (
          <div key={name}>
            <Typography variant="subtitle2">{name}</Typography>
            <Typography sx={{ whiteSpace: 'pre-line' }}>{text}</Typography>
          </div>
        ))}
        <div>
          <Typography variant="subtitle2">Signatures</Typography>
          <Typography>{signaturesInWords(mediation.signers)}</Typography>
        </div>
        {mediation.mediatorName && (
          <Typography variant="body2" color="textSecondary">
            Mise en relation menée par {mediation.mediatorName}
          </Typography>
        )}
        <Button component={Link} to={`/mises-en-relation/${mediation.id}`} variant="outlined">
          Relire l’accord
        </Button>
      </Stack>
    </SideCard>
  );
}
