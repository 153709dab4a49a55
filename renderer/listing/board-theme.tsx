import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined';
import { Box, Button, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { counted } from '../../domain/french/format';
import type { Kind } from '../../domain/listing/listing';
import type { ListingCard as Listing, BoardTheme as Theme } from '../../ipc/listing.contract';
import { Pictogram } from '../ui/pictogram';

export type BoardThemeProps = {
  theme: Theme;
  card: (listing: Listing) => ReactNode;
  onUnfold: (id: string) => void;
};

/** Stays in sight above the cards. */
export const above = { position: 'sticky', top: 65, zIndex: 2, mb: 1 } as const;
export const columns = { display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } } as const;

/** One theme of the board: its offers and its requests face to face. */
export function BoardTheme({ theme, card, onUnfold }: BoardThemeProps) {
  const { id, name, parentName, pictogram, lacksOffer } = theme;
  return (
    <Box
      component="section"
      aria-labelledby={`theme-${id}`}
      // Themes out of sight are neither laid out nor painted: the board stays fast with thousands of cards.
      sx={{ contentVisibility: 'auto', containIntrinsicSize: 'auto 320px', pt: 1, pb: 3 }}
    >
      <Stack direction="row" spacing={1.25} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap', mb: 1.5 }}>
        <Pictogram name={pictogram} sx={{ color: 'primary.main' }} />
        <Typography variant="h2" id={`theme-${id}`}>
          {name}
        </Typography>
        {parentName && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {parentName}
          </Typography>
        )}
      </Stack>
      <Box sx={columns}>
        <Column theme={theme} kind="offer" card={card} onUnfold={onUnfold}>
          {lacksOffer ? <OfferLacking theme={theme} /> : <Nothing>Aucune offre affichée</Nothing>}
        </Column>
        <Column theme={theme} kind="request" card={card} onUnfold={onUnfold}>
          <Nothing>Aucune demande affichée</Nothing>
        </Column>
      </Box>
    </Box>
  );
}

function Column({ theme, kind, card, onUnfold, children }: BoardThemeProps & { kind: Kind; children: ReactNode }) {
  const { total, cards } = kind === 'offer' ? theme.offers : theme.requests;
  const hidden = total - cards.length;
  if (total === 0) return <div>{children}</div>;
  return (
    <Stack spacing={1.25} component="div">
      {cards.map(card)}
      {hidden > 0 && (
        <Button
          onClick={() => onUnfold(theme.id)}
          aria-label={`Voir les autres ${kind === 'offer' ? 'offres' : 'demandes'} : ${theme.name}`}
          sx={{ alignSelf: 'flex-start' }}
        >
          {hidden === 1 ? 'Voir la dernière' : `Voir les ${hidden.toLocaleString('fr-FR')} autres`}
        </Button>
      )}
    </Stack>
  );
}

const Nothing = ({ children }: { children: ReactNode }) => (
  <Typography variant="body2" sx={{ color: 'text.secondary', py: 1 }}>
    {children}
  </Typography>
);

function OfferLacking({ theme: { offersElsewhere } }: { theme: Theme }) {
  return (
    <Stack
      direction="row"
      spacing={1.25}
      sx={(theme) => ({
        p: 2,
        borderRadius: 3,
        border: `2px dashed ${theme.palette.attention.main}`,
        bgcolor: theme.palette.attention.soft,
        color: theme.palette.attention.ink,
      })}
    >
      <ErrorOutlineOutlined aria-hidden />
      <div>
        <Typography variant="subtitle1">Demande sans offre</Typography>
        <Typography variant="body2">
          {offersElsewhere
            ? `${counted(offersElsewhere, 'offre')} dans un autre lieu : choisissez « Tous les lieux » pour la voir.`
            : 'Personne ne propose encore ce savoir : parlez-en à la prochaine rencontre.'}
        </Typography>
      </div>
    </Stack>
  );
}
