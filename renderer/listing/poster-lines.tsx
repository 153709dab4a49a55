import { Box, Card, CardContent, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { giveawayLabels, type PosterChoice } from '../../domain/listing/poster';
import type { PosterLine } from '../../ipc/listing.contract';
import { KindIcon } from '../ui/kind';

type Props = {
  lines: readonly PosterLine[];
  choice: PosterChoice;
  onChoose: (changes: Partial<PosterChoice>) => void;
};

const toggled = (ids: readonly string[], id: string, isIn: boolean) =>
  isIn ? [...ids, id] : ids.filter((other) => other !== id);

/** What could stand on the poster: each can be left out; what seems to name someone is in only once read again. */
export function PosterLines({ lines, choice, onChoose }: Props) {
  const { leftOut, confirmed } = choice;
  const isShown = ({ id, giveaway }: PosterLine) => !leftOut.includes(id) && (!giveaway || confirmed.includes(id));
  const show = ({ id, giveaway }: PosterLine, isIn: boolean) =>
    onChoose(giveaway ? { confirmed: toggled(confirmed, id, isIn) } : { leftOut: toggled(leftOut, id, !isIn) });
  return (
    <Card component="section" aria-labelledby="poster-lines">
      <CardContent>
        <Typography variant="h2" id="poster-lines" sx={{ mb: 1 }}>
          {lines.filter(isShown).length} sur {lines.length} affichées
        </Typography>
        {lines.length === 0 && (
          <Typography color="textSecondary">
            Aucune annonce n’est disponible ici : choisissez un autre lieu ou un autre thème.
          </Typography>
        )}
        <Box
          component="ul"
          tabIndex={0}
          aria-label="Annonces à afficher"
          sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: { lg: 520 }, overflowY: 'auto' }}
        >
          {lines.map((line) => (
            <Box component="li" key={line.id} sx={{ py: 0.5 }}>
              <FormControlLabel
                sx={{ alignItems: 'flex-start', mr: 0 }}
                control={
                  <Checkbox
                    checked={isShown(line)}
                    onChange={(_event, isIn) => show(line, isIn)}
                    sx={{ pt: 0.25, pb: 0.25 }}
                  />
                }
                label={
                  <>
                    <Box component="span" sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
                      <KindIcon kind={line.kind} />
                      <span>{line.title}</span>
                    </Box>
                    <Typography variant="body2" component="span" color="textSecondary">
                      {line.themeName}
                    </Typography>
                    {line.giveaway && (
                      <Typography
                        variant="body2"
                        component="span"
                        sx={{ display: 'block', fontWeight: 600, color: (theme) => theme.palette.attention.ink }}
                      >
                        {`Ce texte ${giveawayLabels[line.giveaway]}.`}
                      </Typography>
                    )}
                  </>
                }
              />
            </Box>
          ))}
        </Box>
      </CardContent>
    </Card>
  );
}
