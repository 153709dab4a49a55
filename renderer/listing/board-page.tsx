import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import { Box, Button, Skeleton, Stack, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, startTransition, useCallback, useDeferredValue, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { counted } from '../../domain/french/format';
import type { Kind } from '../../domain/listing/listing';
import type { ListingCard as Listing, BoardTheme as Theme } from '../../ipc/listing.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { KindIcon } from '../ui/kind';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { BoardFilters } from './board-filters';
import { above, BoardTheme, type BoardThemeProps, columns } from './board-theme';
import { BoardViews } from './board-views';
import { LinkingBar } from './linking-bar';
import { type LinkRole, ListingCard } from './listing-card';
import { ListingMenu, type OpenMenu } from './listing-menu';
import { NothingFound } from './nothing-found';
import { useBoardFilter } from './use-board-filter';
import { canBeLinked, fits, useLinking } from './use-linking';

const ListingList = lazy(() => import('./listing-list').then((it) => ({ default: it.ListingList })));

/** Offers and requests face to face, theme by theme; or one under the other. */
export function BoardPage() {
  const { can, today } = useSession();
  const board = useBoardFilter();
  const { filter, choices } = board;
  const { data, error, refetch } = useQuery({
    queryKey: ['listing', 'board', filter],
    queryFn: () => api.listing.board(filter),
    placeholderData: keepPreviousData,
    enabled: !choices.isList,
  });
  const { chosen, take, accepts, choose, giveUp } = useLinking();
  // The bar shows at once, the cards follow.
  const linked = useDeferredValue(chosen);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const openMenu = useCallback((listing: Listing, button: HTMLElement) => setMenu({ listing, button }), []);
  const canLink = can('animation');
  const day = today();
  const themes = choices.isList ? undefined : data;

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
          <Button
            variant="outlined"
            startIcon={<CampaignOutlined />}
            component={Link}
            to={posterAddress(choices.themeId)}
          >
            Faire une affiche
          </Button>
          {can('saisie') && (
            <Button variant="contained" component={Link} to="/bourse/nouvelle">
              Ajouter une offre ou une demande
            </Button>
          )}
        </>
      }
    >
      <BoardViews view={choices.view} onChoose={(view) => board.choose({ view, status: 'available' })} />
      <BoardFilters {...board} />
      <Box role="tabpanel" id="annonces" aria-labelledby={`vue-${choices.view}`}>
        <Failure error={error} onRetry={() => void refetch()} />
        {choices.isList && (
          <Suspense fallback={<Skeleton variant="rounded" height={400} />}>
            <ListingList filter={filter} />
          </Suspense>
        )}
        {themes?.length === 0 && (
          <NothingFound view={choices.view} isNarrowed={board.isNarrowed} onClear={board.clear} />
        )}
        {themes && themes.length > 0 && (
          <>
            {chosen ? <LinkingBar chosen={chosen} onGiveUp={giveUp} /> : <ColumnTitles />}
            <Themes themes={themes} card={card} onUnfold={board.unfold} />
          </>
        )}
      </Box>
      <ListingMenu open={menu} onClose={() => setMenu(null)} />
    </Page>
  );
}

const posterAddress = (themeId: string | null) => `/bourse/affiche${themeId ? `?theme=${themeId}` : ''}`;

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
