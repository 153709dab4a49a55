import { frFR } from '@mui/material/locale';
import { alpha, createTheme, type Theme } from '@mui/material/styles';
import { frFR as gridWords } from '@mui/x-data-grid/locales';
import { frFR as pickerWords } from '@mui/x-date-pickers/locales';
import type {} from '@mui/x-date-pickers/themeAugmentation';
import type { Preferences } from '../../domain/preferences/preferences';
import { colours, type Side, type Tone } from '../ui/colours';

declare module '@mui/material/styles' {
  interface Palette {
    offer: Side;
    request: Side;
    bilan: Side;
    attention: Side;
    accent: Side;
    workshop: Side;
    neutral: Side;
    control: string;
  }
  interface PaletteOptions {
    offer: Side;
    request: Side;
    bilan: Side;
    attention: Side;
    accent: Side;
    workshop: Side;
    neutral: Side;
    control: string;
  }
}

/** A quiet office: paper, wood, one plant. One accent; offre and demande keep their own colour everywhere. */
export function themeFor(tone: Tone, textSize: Preferences['textSize']): Theme {
  const c = colours[tone];
  const lineWidth = tone === 'contrast' ? 2 : 1;
  const line = `${lineWidth}px solid ${c.line}`;
  const focus = { outline: `3px solid ${c.accent.main}`, outlineOffset: 2 };
  return createTheme(
    {
      palette: {
        mode: tone === 'dark' ? 'dark' : 'light',
        background: { default: c.paper, paper: c.card },
        text: { primary: c.ink, secondary: c.muted },
        divider: c.line,
        primary: { main: c.accent.main, contrastText: tone === 'dark' ? '#0B1F1A' : '#FFFFFF' },
        secondary: { main: c.bilan.main },
        success: { main: c.good },
        warning: { main: c.attention.main },
        error: { main: c.error },
        info: { main: c.offer.main },
        offer: c.offer,
        request: c.request,
        bilan: c.bilan,
        attention: c.attention,
        accent: c.accent,
        workshop: c.workshop,
        neutral: c.neutral,
        control: c.control,
        action: {
          hover: tone === 'contrast' ? '#EDEDED' : alpha(c.accent.main, 0.06),
          selected: tone === 'contrast' ? '#E0E0E0' : c.accent.soft,
        },
      },
      shape: { borderRadius: 4 }, // so that « borderRadius: 3 » is the 12 px of a card
      spacing: 8,
      typography: {
        fontFamily: '"Atkinson Hyperlegible Next Variable", "Segoe UI", system-ui, sans-serif',
        htmlFontSize: 16,
        body1: { fontSize: '1rem', lineHeight: 1.5 },
        body2: { fontSize: '0.875rem', lineHeight: 1.45 },
        h1: { fontSize: '1.75rem', lineHeight: 34 / 28, fontWeight: 650, letterSpacing: '-0.01em' },
        h2: { fontSize: '1.25rem', lineHeight: 1.4, fontWeight: 650 },
        h3: { fontSize: '1.0625rem', lineHeight: 1.4, fontWeight: 650 },
        subtitle1: { fontSize: '1rem', fontWeight: 600 },
        subtitle2: { fontSize: '0.875rem', fontWeight: 600 },
        caption: { fontSize: '0.875rem', lineHeight: 1.4 },
        overline: { fontSize: '0.875rem', letterSpacing: 0, textTransform: 'none', fontWeight: 600 },
        button: { fontSize: '1rem', fontWeight: 600, textTransform: 'none' },
      },
      transitions: {
        duration: {
          shortest: 80,
          shorter: 100,
          short: 120,
          standard: 140,
          complex: 150,
          enteringScreen: 140,
          leavingScreen: 100,
        },
      },
      components: {
        MuiCssBaseline: {
          styleOverrides: {
            // What the keyboard reaches comes to rest between the bars that stay in place, not behind them.
            html: { fontSize: `${textSize}%`, scrollPaddingBlock: '5.5rem' },
            body: { scrollbarGutter: 'stable', overflowWrap: 'break-word' },
            ':focus-visible': focus,
            '@media (prefers-reduced-motion: reduce)': {
              '*, *::before, *::after': { animation: 'none !important', transition: 'none !important' },
            },
          },
        },
        MuiButtonBase: {
          defaultProps: { disableRipple: true },
          styleOverrides: { root: { '&.Mui-focusVisible': focus } },
        },
        MuiButton: {
          defaultProps: { disableElevation: true },
          styleOverrides: {
            root: { minHeight: 40, paddingInline: 18, borderRadius: 10 },
            outlined: { borderColor: c.control, borderWidth: lineWidth },
            sizeSmall: { minHeight: 32, paddingInline: 12, fontSize: '0.9375rem' },
            sizeLarge: { minHeight: 52, paddingInline: 26, fontSize: '1.125rem' },
          },
        },
        MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
        MuiCard: {
          defaultProps: { variant: 'outlined' },
          styleOverrides: { root: { borderRadius: 12, border: line } },
        },
        MuiDialog: { styleOverrides: { paper: { borderRadius: 16, border: line } } },
        MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.25rem', fontWeight: 650, paddingTop: 20 } } },
        MuiDialogActions: { styleOverrides: { root: { padding: '12px 24px 20px', gap: 8 } } },
        MuiOutlinedInput: {
          styleOverrides: {
            root: {
              borderRadius: 10,
              backgroundColor: c.card,
              '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderWidth: 2 },
            },
            notchedOutline: { borderColor: c.control, borderWidth: lineWidth, '& legend': { fontSize: '0.875em' } },
          },
        },
        MuiAutocomplete: { styleOverrides: { paper: { border: line, borderRadius: 12 } } },
        MuiPickersOutlinedInput: {
          styleOverrides: {
            root: { borderRadius: 10, backgroundColor: c.card },
            notchedOutline: { borderColor: c.control, borderWidth: lineWidth, '& legend': { fontSize: '0.875em' } },
          },
        },
        MuiFormHelperText: { styleOverrides: { root: { fontSize: '0.875rem', marginInline: 2, lineHeight: 1.4 } } },
        // Small text is 14 px, labels above their field too: the notch of the outline follows.
        MuiInputLabel: {
          styleOverrides: {
            root: { color: c.muted },
            // Its width, once it is smaller, is that of the field.
            outlined: {
              '&.MuiInputLabel-shrink': {
                transform: 'translate(14px, -10px) scale(0.875)',
                maxWidth: 'calc(100% / 0.875 - 32px)',
              },
            },
          },
        },
        MuiCardActionArea: { styleOverrides: { focusHighlight: { backgroundColor: c.accent.main } } },
        MuiStepIcon: { styleOverrides: { root: { '&:not(.Mui-active, .Mui-completed)': { color: c.control } } } },
        MuiStepLabel: { styleOverrides: { label: { '&.MuiStepLabel-alternativeLabel': { color: c.muted } } } },
        MuiChip: {
          styleOverrides: {
            root: { borderRadius: 8, fontSize: '0.875rem', height: 28 },
            outlined: { borderColor: c.control },
          },
        },
        // A subtitle is not a heading: headings follow each other in order on every page.
        MuiTypography: { defaultProps: { variantMapping: { subtitle1: 'p', subtitle2: 'p' } } },
        MuiTooltip: {
          defaultProps: { enterDelay: 400 },
          styleOverrides: {
            tooltip: { fontSize: '0.875rem', backgroundColor: c.ink, color: c.paper, borderRadius: 8 },
          },
        },
        MuiLink: { defaultProps: { underline: 'hover' }, styleOverrides: { root: { fontWeight: 600 } } },
        MuiTableCell: { styleOverrides: { root: { borderColor: c.line }, head: { fontWeight: 650, color: c.muted } } },
        // Where there is no room beside what is said, the action goes below.
        MuiAlert: {
          styleOverrides: {
            root: { borderRadius: 12, fontSize: '1rem', alignItems: 'center', flexWrap: 'wrap' },
            message: { flex: '1 1 8rem' },
          },
        },
        MuiTab: { styleOverrides: { root: { minHeight: 44, fontSize: '1rem' } } },
        MuiListItemButton: { styleOverrides: { root: { borderRadius: 10 } } },
        MuiMenu: { styleOverrides: { paper: { border: line, borderRadius: 12 } } },
        MuiSkeleton: { defaultProps: { animation: false } },
      },
    },
    frFR,
    gridWords,
    pickerWords,
  );
}
