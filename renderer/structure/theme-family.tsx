import AddOutlined from '@mui/icons-material/AddOutlined';
import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined';
import { Box, Button, ButtonBase, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { counted, quoted } from '../../domain/french/format';
import { passingOn } from '../../domain/theme/in-a-sentence';
import type { ManagedTheme } from '../../domain/theme/theme';
import { api } from '../api';
import { Announcement } from '../ui/announcement';
import { usesInWords } from './merge-dialog';
import { type Dragging, type OpenThemeMenu, ThemeRow } from './theme-row';
import { useThemeOrder } from './use-theme-order';
import { detailsOf, useThemeChange, versionOf } from './use-themes-management';

type Props = {
  family: ManagedTheme;
  themes: readonly ManagedTheme[];
  /** What a search has found; null when nothing is sought. */
  found: ReadonlySet<string> | null;
  place: number;
  count: number;
  dragging: Dragging;
  /** That of the families. */
  order: ReturnType<typeof useThemeOrder>;
  onMenu: (open: OpenThemeMenu) => void;
  onAdd: () => void;
};

/** A family, and its themes once it is unfolded; a theme of another family may be dropped on it. */
export function ThemeFamily(props: Props) {
  const { family, themes, found, place, count, dragging, order, onMenu, onAdd } = props;
  const [isUnfolded, setIsUnfolded] = useState(false);
  const { tryChange } = useThemeChange();
  const own = useThemeOrder(themes);
  const listId = useId();
  const isOpen = isUnfolded || found !== null;
  const shown = found && !found.has(family.id) ? themes.filter(({ id }) => found.has(id)) : themes;

  const take = (theme: ManagedTheme) =>
    theme.parentId === null
      ? order.drop(theme, family)
      : void tryChange(() => api.theme.save({ ...detailsOf(theme), ...versionOf(theme), parentId: family.id }), {
          message: `${quoted(theme.name)} est maintenant dans ${quoted(family.name)}.`,
        });

  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider' }}>
      <ThemeRow
        theme={family}
        place={place}
        count={count}
        dragging={dragging}
        accepts={({ id, parentId }) => id !== family.id && parentId !== family.id}
        onDrop={take}
        onMove={order.move}
        onMenu={onMenu}
      >
        <Typography variant="h3">
          <ButtonBase
            aria-expanded={isOpen}
            aria-controls={isOpen ? listId : undefined}
            disabled={found !== null}
            onClick={() => setIsUnfolded(!isUnfolded)}
            sx={{ font: 'inherit', gap: 0.5, py: 0.75, px: 0.5, borderRadius: 2, textAlign: 'left' }}
          >
            {family.name}
            <ExpandMoreOutlined aria-hidden sx={{ transform: isOpen ? 'rotate(180deg)' : 'none' }} />
          </ButtonBase>
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ px: 0.5 }}>
          {themes.length ? counted(themes.length, 'thème') : usesInWords(family) || 'Aucun thème'}
        </Typography>
      </ThemeRow>
      {isOpen && (
        <Box id={listId} sx={{ pl: { xs: 1, sm: 4 }, pb: 1.5 }}>
          <Box component="ul" aria-label={`Thèmes de ${family.name}`} sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {shown.map((theme) => (
              <Box component="li" key={theme.id}>
                <ThemeRow
                  theme={theme}
                  place={themes.indexOf(theme)}
                  count={themes.length}
                  dragging={dragging}
                  accepts={({ id, parentId }) => id !== theme.id && parentId === family.id}
                  onDrop={(dragged) => own.drop(dragged, theme)}
                  onMove={own.move}
                  onMenu={onMenu}
                >
                  <Typography sx={{ fontWeight: 600 }}>{theme.name}</Typography>
                  <Typography variant="body2" color="textSecondary">
                    {[passingOn(theme.name, theme.act), usesInWords(theme)].filter(Boolean).join(' · ')}
                  </Typography>
                </ThemeRow>
              </Box>
            ))}
          </Box>
          <Button
            size="small"
            startIcon={<AddOutlined />}
            onClick={onAdd}
            aria-label={`Ajouter un thème à ${family.name}`}
          >
            Ajouter un thème
          </Button>
          <Announcement>{own.told}</Announcement>
        </Box>
      )}
    </Box>
  );
}
