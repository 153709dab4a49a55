import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { startTransition, useCallback, useDeferredValue, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { counted, quoted } from '../../domain/french/format';
import type { Kind } from '../../domain/listing/listing';
import type { ListingCard as Listing, BoardTheme as Theme } from '../../ipc/listing.contract';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { Failure } from '../ui/failure';
import { KindIcon } from '../ui/kind';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { BoardFilters } from './board-filters';
import { BoardTheme, type BoardThemeProps, columns } from './board-theme';
import { type LinkRole, ListingCard } from './listing-card';
import { ListingMenu, type OpenMenu } from './listing-menu';
import { useBoardFilter } from './use-board-filter';
import { canBeLinked, fits, useLinking } from './use-linking';

/** Offers and requests face to face, theme by theme. */
export function BoardPage() {
  const { can, today } = useSession();
  const board = useBoardFilter();
  const { filter, choices } = board;
  const { data, error, refetch } = useQuery({
    queryKey: ['listing', 'board', filter],
    queryFn: () => api.listing.board(filter),
    placeholderData: keepPreviousData,
  });
  const { chosen, take, accepts, choose, giveUp } = useLinking();
  // The bar shows at once, the cards follow.
  const linked = useDeferredValue(chosen);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const openMenu = useCallback((listing: Listing, button: HTMLElement) => setMenu({ listing, button }), []);
  const canLink = can('animation');
  const day = today();
  const themes = data?.filter(({ lacksOffer }) => lacksOffer || !choices.isLackingOnly);

  const roleOf = (listing: Listing): LinkRole => {
    if (!linked) return 'free';
    if (linked.id === listing.id) return 'chosen';
    return fits(linked, listing) ? 'target' : 'apart';
  };
  const card = (listing: Listing) => (
    <ListingCard
      key={listing.id}
      listing={listing}
      role={roleOf(listing)}
      today={day}
      canLink={canLink && canBeLinked(listing)}
      onTake={take}
      accepts={accepts}
      onLink={choose}
      onGiveUp={giveUp}
      onMenu={openMenu}
    />
  );
  return (
    <Page
      title="Bourse"
      lead={themes && summary(themes)}
      actions={
        <>
          <Button variant="outlined" component={Link} to="/reperages">
            Séances de repérage
          </Button>
          {can('saisie') && (
            <Button variant="contained" component={Link} to="/bourse/nouvelle">
              Ajouter une offre ou une demande
            </Button>
          )}
        </>
      }
    >
      <BoardFilters {...board} />
      <Failure error={error} onRetry={() => void refetch()} />
      {themes?.length === 0 && <NothingFound isNarrowed={board.isNarrowed} onClear={board.clear} />}
      {themes && themes.length > 0 && (
        <>
          {chosen ? <LinkingBar chosen={chosen} onGiveUp={giveUp} /> : <ColumnTitles />}
          <Themes themes={themes} card={card} onUnfold={board.unfold} />
        </>
      )}
      <ListingMenu open={menu} onClose={() => setMenu(null)} />
    </Page>
  );
}

const firstThemes = 6;

/** The themes that are in sight come first; the others follow without holding the page. */
function Themes({ themes, ...props }: { themes: readonly Theme[] } & Omit<BoardThemeProps, 'theme'>) {
  const [count, setCount] = useState(firstThemes);
  useEffect(() => startTransition(() => setCount(Number.POSITIVE_INFINITY)), []);
  return themes.slice(0, count).map((theme) => <BoardTheme key={theme.id} theme={theme} {...props} />);
}

const total = (themes: readonly Theme[], side: 'offers' | 'requests') =>
  themes.reduce((sum, theme) => sum + theme[side].total, 0);

const summary = (themes: readonly Theme[]) => {
  const lacking = themes.filter(({ lacksOffer }) => lacksOffer).length;
  return [
    counted(total(themes, 'offers'), 'offre'),
    counted(total(themes, 'requests'), 'demande'),
    ...(lacking ? [`${counted(lacking, 'thème')} sans offre`] : []),
  ].join(' · ');
};

const above = { position: 'sticky', top: 65, zIndex: 2, mb: 1 } as const;
const titles: Record<Kind, string> = { offer: 'Offres', request: 'Demandes' };

function ColumnTitles() {
  return (
    <Box
      aria-hidden
      sx={{ ...above, ...columns, bgcolor: 'background.default', py: 1, display: { xs: 'none', sm: 'grid' } }}
    >
      {(['offer', 'request'] as const).map((kind) => (
        <Stack
          key={kind}
          direction="row"
          spacing={1}
          sx={(theme) => ({
            alignItems: 'center',
            px: 2,
            py: 0.75,
            borderRadius: 2,
            bgcolor: theme.palette[kind].soft,
            color: theme.palette[kind].ink,
          })}
        >
          <KindIcon kind={kind} />
          <Typography variant="subtitle1">{titles[kind]}</Typography>
        </Stack>
      ))}
    </Box>
  );
}

/** Stays in sight until the second card is chosen. */
function LinkingBar({ chosen, onGiveUp }: { chosen: Listing; onGiveUp: () => void }) {
  useEffect(() => {
    const giveUpOnEscape = ({ key }: KeyboardEvent) => key === 'Escape' && onGiveUp();
    addEventListener('keydown', giveUpOnEscape);
    return () => removeEventListener('keydown', giveUpOnEscape);
  }, [onGiveUp]);
  return (
    <Paper
      variant="outlined"
      role="status"
      sx={(theme) => ({
        ...above,
        display: 'flex',
        gap: 2,
        alignItems: 'center',
        px: 2,
        py: 1,
        borderRadius: 3,
        borderWidth: 2,
        borderColor: theme.palette[chosen.kind].main,
      })}
    >
      <KindIcon kind={chosen.kind} />
      <Typography sx={{ flex: 1 }}>
        {chosen.kind === 'offer'
          ? `Choisissez la demande à rapprocher de l’offre ${quoted(chosen.title)} de ${chosen.memberName}.`
          : `Choisissez l’offre à rapprocher de la demande ${quoted(chosen.title)} de ${chosen.memberName}.`}
      </Typography>
      <Button onClick={onGiveUp}>Renoncer</Button>
    </Paper>
  );
}

function NothingFound({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  const { can, site } = useSession();
  if (isNarrowed)
    return (
      <EmptyState
        title="Rien ne répond à ces filtres"
        action={
          <Button variant="outlined" onClick={onClear}>
            Effacer les filtres
          </Button>
        }
      >
        Essayez un mot plus court, un autre thème, ou un autre état.
      </EmptyState>
    );
  return (
    <EmptyState
      title={site ? `La bourse de ${site.name} attend ses premiers savoirs` : 'La bourse attend ses premiers savoirs'}
      action={
        can('saisie') && (
          <Stack direction={{ xs: 'column', sm: 'row' }} spacing={1.5}>
            <Button variant="outlined" component={Link} to="/bourse/nouvelle?sorte=offre">
              Ajouter une offre
            </Button>
            <Button variant="outlined" component={Link} to="/bourse/nouvelle?sorte=demande">
              Ajouter une demande
            </Button>
          </Stack>
        )
      }
    >
      Chacun sait quelque chose : demandez ce que l’on fait chez soi, ce que le travail a appris, ce que les voisins
      demandent.
    </EmptyState>
  );
}
