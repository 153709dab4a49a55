import { Card, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { dayAndTime } from '../../domain/french/format';
import type { AgreementSignature } from '../../ipc/mediation.contract';
import { SignatureView } from './signature-view';

const said: Record<NonNullable<AgreementSignature['way']>, string> = {
  drawn: 'Signé à l’écran',
  typed: 'Signé en écrivant son nom',
  paper: 'Signe sur papier',
};

type Props = { signer: AgreementSignature; timeZone: string; children?: ReactNode };

/** What one person has done, and when. */
export function GivenSignature({ signer: { name, way, signedAt, signature }, timeZone, children }: Props) {
  return (
    <Card component="article" aria-label={name} sx={{ p: 2 }}>
      <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
        <Typography variant="h3" component="h2">
          {name}
        </Typography>
        {signature && <SignatureView signature={signature} />}
        <Typography variant="body2" color="textSecondary">
          {way && signedAt
            ? `${said[way]}${way === 'paper' ? '' : `, ${dayAndTime(signedAt, timeZone)}`}.`
            : 'Pas encore signé.'}
        </Typography>
        {children}
      </Stack>
    </Card>
  );
}
