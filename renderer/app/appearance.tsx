import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useMemo } from 'react';
import { toneOf } from '../ui/colours';
import { usePreferences } from '../ui/preferences';
import { themeFor } from './theme';

/** Light, dark or high contrast, at the size that eyes ask for. */
export function Appearance({ children }: { children: ReactNode }) {
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const prefersContrast = useMediaQuery('(forced-colors: active)', { noSsr: true });
  const { preferences } = usePreferences();
  const tone = prefersContrast ? 'contrast' : toneOf(preferences.theme, prefersDark);
  const theme = useMemo(() => themeFor(tone, preferences.textSize), [tone, preferences.textSize]);
  return <ThemeProvider theme={theme}>{children}</ThemeProvider>;
}
