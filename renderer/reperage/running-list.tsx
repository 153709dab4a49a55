import UndoOutlined from '@mui/icons-material/UndoOutlined';
import { Box, Button, Typography } from '@mui/material';
import { counted } from '../../domain/french/format';
import type { Reperage } from '../../ipc/reperage.contract';
import { KindIcon } from '../ui/kind';
import type { NameOf } from './use-names';

type Props = { reperage: Reperage; nameOf: NameOf; isProjected: boolean; onTakeBack: () => void };

/** What was heard in the séance, the latest first, in words that are read from a chair. */
export function RunningList({ reperage: { people, listings }, nameOf, isProjected, onTakeBack }: Props) {
  const authors = new Map(people.map((person) => [person.id, person]));
  const offers = listings.filter(({ kind }) => kind === 'offer').length;
  const large = isProjected ? '1.75rem' : '1.375rem';
  return (
    <Box component="section" aria-labelledby="heard" sx={{ minWidth: 0 }}>
      <Typography variant="h2" id="heard">
        Ce qui s’est dit
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {[
          counted(people.length, 'personne'),
          counted(offers, 'offre'),
          counted(listings.length - offers, 'demande'),
        ].join(' · ')}
      </Typography>
      {listings.length === 0 && (
        <Typography color="textSecondary" sx={{ py: 3 }}>
          Chacun sait quelque chose, chacun cherche quelque chose. Qui commence ?
        </Typography>
      )}
      <Box component="ol" reversed sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {listings.map(({ id, kind, title, themeName, memberId }, rank) => {
          const author = authors.get(memberId);
          return (
            <Box
              component="li"
              key={id}
              sx={({ palette }) => ({
                display: 'grid',
                gridTemplateColumns: '44px minmax(0, 1fr) auto',
                columnGap: 1.5,
                py: 1.25,
                px: 1.5,
                mb: 1,
                borderRadius: 2.5,
                bgcolor: palette[kind].soft,
                color: palette[kind].ink,
                borderLeft: `6px solid ${palette[kind].main}`,
                '& > span svg': { fontSize: '2.25rem' },
              })}
            >
              <KindIcon kind={kind} fontSize="large" />
              <Box sx={{ minWidth: 0 }}>
                <Typography sx={{ fontSize: large, lineHeight: 1.25, overflowWrap: 'anywhere' }}>
                  <strong>{author ? nameOf(author) : '…'}</strong> {title}
                </Typography>
                <Typography variant="body2">{themeName}</Typography>
              </Box>
              {rank === 0 && (
                <Button
                  size="small"
                  color="inherit"
                  startIcon={<UndoOutlined />}
                  onClick={onTakeBack}
                  aria-label="Annuler la dernière saisie"
                  aria-keyshortcuts="Z"
                  sx={{ alignSelf: 'center' }}
                >
                  Annuler
                </Button>
              )}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
