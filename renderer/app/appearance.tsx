import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useMemo } from 'react';
import { asked, toneOf } from '../ui/colours';
import { usePreferences } from '../ui/preferences';
import { themeFor } from './theme';

/** Light, dark or high contrast, at the size that eyes ask for. */
export function Appearance({ children }: { children: ReactNode }) {
  const forcedColours = useMediaQuery(asked.forcedColours, { noSsr: true });
  const moreContrast = useMediaQuery(asked.moreContrast, { noSsr: true });
  const dark = useMediaQuery(asked.dark, { noSsr: true });
  const { preferences } = usePreferences();
  const tone = toneOf(preferences.theme, { forcedColours, moreContrast, dark });
  const theme = useMemo(() => themeFor(tone, preferences.textSize), [tone, preferences.textSize]);
  return <ThemeProvider theme={theme}>{children}</ThemeProvider>;
}
