import AddOutlined from '@mui/icons-material/AddOutlined';
import { Box, Button, Stack, TextField } from '@mui/material';
import { useRef, useState } from 'react';
import { folded } from '../../domain/french/format';
import type { ManagedTheme } from '../../domain/theme/theme';
import { Announcement } from '../ui/announcement';
import { Failure } from '../ui/failure';
import { ArchivedThemes } from './archived-themes';
import { MergeDialog, type MergeTarget } from './merge-dialog';
import { Section } from './section';
import { type EditedTheme, ThemeDialog } from './theme-dialog';
import { ThemeFamily } from './theme-family';
import { ThemeMenu } from './theme-menu';
import type { OpenThemeMenu } from './theme-row';
import { useThemeOrder } from './use-theme-order';
import { useManagedThemes } from './use-themes-management';

/** The two-level list of what is exchanged here, as the structure makes it. */
export function ThemesSection() {
  const themes = useManagedThemes();
  const { families, under } = themes;
  const [sought, setSought] = useState('');
  const [edited, setEdited] = useState<EditedTheme | null>(null);
  const [merged, setMerged] = useState<ManagedTheme | null>(null);
  const [menu, setMenu] = useState<OpenThemeMenu | null>(null);
  const dragging = useRef<ManagedTheme | null>(null);
  const order = useThemeOrder(families);

  const isSought = ({ name, words }: ManagedTheme) => folded(`${name} ${words}`).includes(folded(sought.trim()));
  const found = sought.trim() === '' ? null : new Set(themes.all.filter(isSought).map(({ id }) => id));
  const shownFamilies = found
    ? families.filter((family) => found.has(family.id) || under(family).some(({ id }) => found.has(id)))
    : families;

  /** A theme goes to a theme, a family to a family; a family without themes is a theme. */
  const targetsOf = (theme: ManagedTheme): MergeTarget[] =>
    under(theme).length > 0
      ? families
          .filter((it) => it.id !== theme.id && under(it).length > 0)
          .map(({ id, name }) => ({ id, name, familyName: 'Familles' }))
      : families.flatMap((family) => {
          const own = under(family);
          const leaves = own.length ? own : [family];
          return leaves
            .filter(({ id }) => id !== theme.id)
            .map(({ id, name }) => ({ id, name, familyName: family.name }));
        });

  return (
    <>
      <Section
        title="Les thèmes"
        lead="Ce que l’on échange ici, par familles. Pour changer l’ordre, glissez une ligne ou servez-vous des flèches."
        action={
          <Button
            variant="contained"
            startIcon={<AddOutlined />}
            onClick={() => setEdited('new-family')}
            sx={{ flexShrink: 0 }}
          >
            Ajouter une famille
          </Button>
        }
      >
        <Failure error={themes.error} onRetry={() => void themes.refetch()} />
        {themes.isReady && (
          <Stack spacing={2}>
            <TextField
              type="search"
              size="small"
              label="Chercher un thème"
              value={sought}
              onChange={({ target }) => setSought(target.value)}
              autoComplete="off"
              sx={{ maxWidth: 360 }}
            />
            <Box component="ul" aria-label="Familles de thèmes" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {shownFamilies.map((family) => (
                <ThemeFamily
                  key={family.id}
                  family={family}
                  themes={under(family)}
                  found={found}
                  place={families.indexOf(family)}
                  count={families.length}
                  dragging={dragging}
                  order={order}
                  onMenu={setMenu}
                  onAdd={() => setEdited({ family })}
                />
              ))}
            </Box>
            {shownFamilies.length === 0 && <span role="status">Aucun thème ne répond à ce mot.</span>}
            <Announcement>{order.told}</Announcement>
          </Stack>
        )}
      </Section>
      <ArchivedThemes all={themes.all} archived={themes.archived} />
      {menu && (
        <ThemeMenu
          open={menu}
          all={themes.all}
          onClose={() => setMenu(null)}
          onEdit={setEdited}
          onAdd={(family) => setEdited({ family })}
          onMerge={setMerged}
        />
      )}
      {edited && <ThemeDialog edited={edited} families={families} onClose={() => setEdited(null)} />}
      {merged && (
        <MergeDialog
          theme={merged}
          themes={under(merged)}
          targets={targetsOf(merged)}
          onClose={() => setMerged(null)}
        />
      )}
    </>
  );
}
