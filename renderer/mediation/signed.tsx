import { Box, Button, Stack, Typography } from '@mui/material';
import { isFullySigned } from '../../domain/mediation/signature';
import type { AgreementSignature, Mediation } from '../../ipc/mediation.contract';
import { AgreementActions } from './agreement-actions';
import { GivenSignature } from './given-signature';

type Props = {
  mediation: Mediation;
  signatures: readonly AgreementSignature[];
  /** Goes back to someone who has not signed. */
  onGo: (signer: AgreementSignature) => void;
};

/** Every signature side by side, as the paper will have them, and the paper itself. */
export function Signed({ mediation, signatures, onGo }: Props) {
  return (
    <Stack spacing={3}>
      <Typography color="textSecondary">
        {isFullySigned(signatures)
          ? 'Chaque personne peut emporter son exemplaire.'
          : 'Imprimez l’accord : il a une place pour chaque personne qui signe sur papier.'}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 264px), 1fr))' }}>
        {signatures.map((signer) => (
          <GivenSignature key={signer.memberId} signer={signer} timeZone={mediation.timeZone}>
            {signer.way === null && (
              <Button size="small" aria-label={`Signer : ${signer.name}`} onClick={() => onGo(signer)}>
                Signer
              </Button>
            )}
          </GivenSignature>
        ))}
      </Box>
      <AgreementActions mediation={mediation} />
    </Stack>
  );
}
