import { Box, Button, Divider, Stack, Typography } from '@mui/material';
import { quoted } from '../../domain/french/format';
import type { ManagedTheme } from '../../domain/theme/theme';
import { api } from '../api';
import { Pictogram } from '../ui/pictogram';
import { usesInWords } from './merge-dialog';
import { Section } from './section';
import { useThemeChange, versionOf } from './use-themes-management';

type Props = { all: readonly ManagedTheme[]; archived: readonly ManagedTheme[] };

/** Themes that left the list: archived ones can be taken back, merged ones parted. */
export function ArchivedThemes({ all, archived }: Props) {
  const { tryChange } = useThemeChange();
  if (archived.length === 0) return null;
  const nameOf = (id: string | null) => all.find((it) => it.id === id)?.name ?? '';
  const fate = (theme: ManagedTheme) =>
    theme.mergedInto
      ? `Réuni à ${quoted(nameOf(theme.mergedInto))}`
      : ['Archivé', nameOf(theme.parentId), usesInWords(theme)].filter(Boolean).join(' · ');
  const back = (theme: ManagedTheme) =>
    theme.mergedInto
      ? tryChange(() => api.theme.part(versionOf(theme)), {
          message: `${quoted(theme.name)} a retrouvé ce qu’il avait.`,
        })
      : tryChange(() => api.theme.restore(versionOf(theme)), {
          message: `${quoted(theme.name)} est de nouveau dans la liste.`,
        });
  return (
    <Section
      title="Archivés et réunis"
      lead="Ils ne sont plus proposés ; ce qui a été enregistré sous leur nom est gardé."
    >
      <Stack component="ul" divider={<Divider component="li" aria-hidden />} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {archived.map((theme) => (
          <Stack
            component="li"
            key={theme.id}
            direction={{ xs: 'column', sm: 'row' }}
            spacing={1.5}
            sx={{ py: 1, alignItems: { sm: 'center' } }}
          >
            <Pictogram name={theme.pictogram} sx={{ color: 'text.secondary' }} />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography sx={{ fontWeight: 600 }}>{theme.name}</Typography>
              <Typography variant="body2" color="textSecondary">
                {fate(theme)}
              </Typography>
            </Box>
            <Button
              aria-label={theme.mergedInto ? `Séparer ${theme.name}` : `Reprendre ${theme.name}`}
              onClick={() => void back(theme)}
              sx={{ flexShrink: 0, alignSelf: { xs: 'flex-start', sm: 'center' } }}
            >
              {theme.mergedInto ? 'Séparer' : 'Reprendre'}
            </Button>
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}
