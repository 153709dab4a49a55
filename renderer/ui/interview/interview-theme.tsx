import { createTheme, type Theme, ThemeProvider } from '@mui/material/styles';
import type { ReactNode } from 'react';

/** Smaller windows and high zooms keep the words large, and the screen usable. */
const small = '@media (max-width: 899px), (max-height: 599px)';
const size = (px: number, smallPx: number) => ({
  fontSize: `${px / 16}rem`,
  [small]: { fontSize: `${smallPx / 16}rem` },
});

/** Mode entretien: words that two people read from the same side of a table. */
const enlarged = (theme: Theme) =>
  createTheme(theme, {
    typography: {
      body1: { ...size(22, 19), lineHeight: 1.45 },
      body2: { ...size(18, 17), lineHeight: 1.45 },
      h1: { ...size(34, 27), lineHeight: 1.2 },
      h2: { ...size(26, 22), lineHeight: 1.3 },
      h3: { ...size(22, 20), lineHeight: 1.35 },
      button: { fontSize: '1.1875rem' },
    },
    components: {
      MuiButton: { styleOverrides: { root: { minHeight: 52, fontSize: '1.1875rem' }, sizeSmall: { minHeight: 44 } } },
      MuiAlert: { styleOverrides: { root: { fontSize: '1.125rem' } } },
      MuiFormHelperText: { styleOverrides: { root: { fontSize: '1rem' } } },
    },
  });

export const InterviewTheme = ({ children }: { children: ReactNode }) => (
  <ThemeProvider theme={enlarged}>{children}</ThemeProvider>
);
