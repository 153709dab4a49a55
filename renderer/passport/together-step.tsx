import { Box, Button, Card, Stack, Typography } from '@mui/material';
import { attestationKindLabels } from '../../domain/attestation/attestation';
import { longDay } from '../../domain/french/format';
import { type EntryKind, entryKindLabels, entryKinds, grouped, groupTitle } from '../../domain/passport/entry';
import type { Passport } from '../../ipc/passport.contract';

type Props = { passport: Passport; onGo: (kind: EntryKind) => void };

/** The whole of what will be printed, to read aloud. */
export function TogetherStep({ passport, onGo }: Props) {
  const { entries, attestations, badges } = passport;
  return (
    <Stack spacing={3}>
      <Typography color="textSecondary">
        Lisez à voix haute. Tout ce qui est ici sera imprimé, et rien d’autre.
      </Typography>
      {entryKinds.map((kind) => {
        const told = entries.filter((entry) => entry.kind === kind && !entry.isHidden);
        return (
          <Card component="section" key={kind} aria-labelledby={kind} sx={{ p: 2.5 }}>
            <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', mb: 1 }}>
              <Typography variant="h2" id={kind}>
                {entryKindLabels[kind]}
              </Typography>
              <Button size="small" onClick={() => onGo(kind)} aria-label={`Corriger\u00a0: ${entryKindLabels[kind]}`}>
                Corriger
              </Button>
            </Stack>
            {told.length === 0 && <Typography color="textSecondary">Rien n’est écrit ici.</Typography>}
            {grouped(told).map(({ heading, entries: own }, _place, groups) => (
              <Box key={heading} sx={{ mb: 2 }}>
                {groupTitle({ heading }, groups) && (
                  <Typography variant="h3" sx={{ fontWeight: 650 }}>
                    {groupTitle({ heading }, groups)}
                  </Typography>
                )}
                <Box component="ul" sx={{ m: 0, pl: 3 }}>
                  {own.map(({ id, words }) => (
                    <Typography component="li" key={id} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                      {words || '…'}
                    </Typography>
                  ))}
                </Box>
              </Box>
            ))}
          </Card>
        );
      })}
      {attestations.length + badges.length > 0 && (
        <Card component="section" aria-labelledby="reconnaissances" sx={{ p: 2.5 }}>
          <Typography variant="h2" id="reconnaissances" sx={{ mb: 1 }}>
            Attestations et badges
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 3 }}>
            {attestations.map(({ id, kind, subject, issuedOn }) => (
              <Typography component="li" key={id}>
                {[attestationKindLabels[kind], subject].filter(Boolean).join('\u00a0: ')}, le {longDay(issuedOn)}
              </Typography>
            ))}
            {badges.map(({ name, awardedOn }) => (
              <Typography component="li" key={`${name} ${awardedOn}`}>
                {name}, le {longDay(awardedOn)}
              </Typography>
            ))}
          </Box>
        </Card>
      )}
    </Stack>
  );
}
