import DrawOutlined from '@mui/icons-material/DrawOutlined';
import { Button, Card, Stack, Typography } from '@mui/material';
import { Link } from 'react-router';
import { isFullySigned, signaturesInWords } from '../../domain/mediation/signature';
import type { Mediation } from '../../ipc/mediation.contract';
import { useSession } from '../ui/session-context';

/** Who has signed the agreement, and the way to the screen where the others sign. */
export function SignaturesCard({ mediation: { id, signers } }: { mediation: Mediation }) {
  const { can } = useSession();
  return (
    <Card component="section" aria-labelledby="signatures" sx={{ p: { xs: 2, sm: 3 } }}>
      <Typography variant="h2" id="signatures" gutterBottom>
        Les signatures
      </Typography>
      <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
        <Typography>{signaturesInWords(signers)}</Typography>
        {can('animation') && !isFullySigned(signers) && (
          <Button
            component={Link}
            to={`/mises-en-relation/${id}/signature`}
            variant="outlined"
            startIcon={<DrawOutlined />}
          >
            Signer à l’écran
          </Button>
        )}
      </Stack>
    </Card>
  );
}
