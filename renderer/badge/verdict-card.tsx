import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import HelpOutlined from '@mui/icons-material/HelpOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import { Alert, AlertTitle, Box, Button, Card, Link, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { type BadgeContent, type Verdict, type VerdictState, verdictTitles } from '../../domain/badge/verdict';
import { longDay } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import { api } from '../api';
import { useRefresh } from '../ui/refresh';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';

const looks: Record<VerdictState, { severity: 'success' | 'error' | 'warning' | 'info'; icon: ReactNode }> = {
  valid: { severity: 'success', icon: <CheckCircleOutlined /> },
  altered: { severity: 'error', icon: <ErrorOutlined /> },
  revoked: { severity: 'error', icon: <ErrorOutlined /> },
  expired: { severity: 'warning', icon: <WarningAmberOutlined /> },
  early: { severity: 'warning', icon: <WarningAmberOutlined /> },
  'unknown-issuer': { severity: 'info', icon: <HelpOutlined /> },
  unreadable: { severity: 'error', icon: <ErrorOutlined /> },
};

/** A badge knows its person by an address or by a name: the other one would never be recognised. */
function notTheirs(claimant: string, knownBy: Verdict['knownBy']): string {
  const isAddress = claimant.includes('@');
  if (knownBy === 'emailAddress' && !isAddress)
    return 'Ce badge reconnaît la personne à son adresse électronique : indiquez l’adresse plutôt que le nom.';
  if (knownBy === 'name' && isAddress)
    return 'Ce badge reconnaît la personne à son nom : indiquez son prénom et son nom plutôt que l’adresse.';
  return `Ce badge n’est pas celui de ${claimant}. Essayez son autre adresse, ou son nom comme il est écrit sur sa fiche.`;
}

type Props = { verdict: Verdict; fileName: string; claimant: string };

/** What is to be thought of a badge, in a word, then why, then what it says. */
export function VerdictCard({ verdict, fileName, claimant }: Props) {
  const { state, sentence, badge, isTheirs, knownBy, awardId } = verdict;
  const { severity, icon } = looks[state];
  return (
    <Stack spacing={2}>
      <Alert severity={severity} icon={icon} sx={{ '& .MuiAlert-icon': { fontSize: 28 } }}>
        <AlertTitle sx={{ fontSize: 20 }}>{verdictTitles[state]}</AlertTitle>
        {sentence}
        {fileName && (
          <Typography variant="body2" sx={{ mt: 0.5 }}>
            {fileName}
          </Typography>
        )}
      </Alert>
      {isTheirs !== null && (
        <Alert severity={isTheirs ? 'success' : 'warning'}>
          {isTheirs ? `C’est bien le badge de ${claimant.trim()}.` : notTheirs(claimant.trim(), knownBy)}
        </Alert>
      )}
      {badge && state !== 'altered' && <WhatItSays badge={badge} state={state} awardId={awardId} />}
    </Stack>
  );
}

function WhatItSays({ badge, state, awardId }: { badge: BadgeContent; state: VerdictState; awardId: string | null }) {
  const { can } = useSession();
  const { name, image, description, criteria, evidence, issuerDid, issuerName, validFrom, validUntil } = badge;
  return (
    <Card component="section" aria-label="Ce que dit le badge" sx={{ p: 2.5 }}>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2.5}>
        {image && <Box component="img" src={image} alt="" sx={{ width: 112, height: 112, flexShrink: 0 }} />}
        <Stack spacing={1} sx={{ alignItems: 'flex-start', minWidth: 0 }}>
          <Typography variant="h2">{name}</Typography>
          <Typography>{description}</Typography>
          {criteria && <Typography color="textSecondary">{criteria}</Typography>}
          {evidence.map(({ title, words }) => (
            <Box key={title + words} sx={{ pl: 1.5, borderLeft: 3, borderColor: 'divider' }}>
              <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
              <Typography>{words}</Typography>
            </Box>
          ))}
          <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {issuerName && `Se dit décerné par ${issuerName}. `}
            Depuis le {longDay(dayOf(validFrom))}
            {validUntil && `, jusqu’au ${longDay(dayOf(validUntil))}`}. Émetteur : {issuerDid}
          </Typography>
          {awardId && (
            <Link component={RouterLink} to={`/reconnaissance/badges/${awardId}`}>
              Ouvrir ce badge au registre
            </Link>
          )}
          {state === 'unknown-issuer' && can('coordination') && <Trust did={issuerDid} name={issuerName} />}
        </Stack>
      </Stack>
    </Card>
  );
}

function Trust({ did, name }: { did: string; name: string }) {
  const refresh = useRefresh();
  const { done, failed } = useToasts();
  const trust = useMutation({
    mutationFn: () => api.badge.trust({ did, name: name || 'Émetteur sans nom' }),
    onSuccess: async () => {
      await refresh('badge');
      done('L’émetteur est dans la liste de confiance. Déposez de nouveau le badge pour le vérifier.');
    },
    onError: failed,
  });
  return (
    <Button variant="outlined" disabled={trust.isPending || trust.isSuccess} onClick={() => trust.mutate()}>
      Ajouter cet émetteur à la liste de confiance
    </Button>
  );
}
