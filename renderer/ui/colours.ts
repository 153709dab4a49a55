import type { Preferences } from '../../domain/preferences/preferences';

export type Side = { main: string; soft: string; ink: string };

export type Tone = 'light' | 'dark' | 'contrast';

export type Colours = {
  paper: string;
  card: string;
  ink: string;
  muted: string;
  line: string;
  control: string;
  accent: Side;
  offer: Side;
  request: Side;
  bilan: Side;
  attention: Side;
  /** An atelier. */
  workshop: Side;
  /** What has no colour of its own. */
  neutral: Side;
  good: string;
  error: string;
};

/** Text ≥ 4.5:1 and controls ≥ 3:1 on paper and on card, computed. `soft` is a ground, `ink` the text upon it. */
export const colours: Record<Tone, Colours> = {
  light: {
    paper: '#FBF8F2',
    card: '#FFFFFF',
    ink: '#1F2A30',
    muted: '#56646B',
    line: '#E4DED2',
    control: '#7A857F',
    accent: { main: '#176B5B', soft: '#E3F0EC', ink: '#0F4A3F' },
    offer: { main: '#1F5F8B', soft: '#E4EEF6', ink: '#174867' },
    request: { main: '#A3480B', soft: '#FBEADF', ink: '#7C3608' },
    bilan: { main: '#6B3F86', soft: '#F0E8F5', ink: '#512F66' },
    attention: { main: '#8A5A00', soft: '#FFF3D6', ink: '#6B4600' },
    workshop: { main: '#9A2B58', soft: '#FAE7EE', ink: '#731F42' },
    neutral: { main: '#56646B', soft: '#EDF0EF', ink: '#37444A' },
    good: '#2E6B34',
    error: '#B3261E',
  },
  dark: {
    paper: '#14191C',
    card: '#1D2428',
    ink: '#EEF1EE',
    muted: '#A9B5B4',
    line: '#333D41',
    control: '#7F8D8B',
    accent: { main: '#6FD0B8', soft: '#1E3A34', ink: '#A9E6D6' },
    offer: { main: '#8CC4EE', soft: '#1D3447', ink: '#BFDFF7' },
    request: { main: '#F5B183', soft: '#43291A', ink: '#FAD3B8' },
    bilan: { main: '#D3B0EA', soft: '#372744', ink: '#E7D3F4' },
    attention: { main: '#F0C766', soft: '#3D3218', ink: '#F7DFA3' },
    workshop: { main: '#F2A6C3', soft: '#43222F', ink: '#F8CEDE' },
    neutral: { main: '#A9B5B4', soft: '#2A3236', ink: '#D6DEDC' },
    good: '#94D39A',
    error: '#FFB4AB',
  },
  contrast: {
    paper: '#FFFFFF',
    card: '#FFFFFF',
    ink: '#000000',
    muted: '#000000',
    line: '#000000',
    control: '#000000',
    accent: { main: '#004438', soft: '#FFFFFF', ink: '#000000' },
    offer: { main: '#003A61', soft: '#FFFFFF', ink: '#000000' },
    request: { main: '#6B2B00', soft: '#FFFFFF', ink: '#000000' },
    bilan: { main: '#43205B', soft: '#FFFFFF', ink: '#000000' },
    attention: { main: '#5C3B00', soft: '#FFFFFF', ink: '#000000' },
    workshop: { main: '#5E0030', soft: '#FFFFFF', ink: '#000000' },
    neutral: { main: '#000000', soft: '#FFFFFF', ink: '#000000' },
    good: '#0B4212',
    error: '#8C0009',
  },
};

/** What the system may ask of a page, as media queries. */
export const asked = {
  forcedColours: '(forced-colors: active)',
  moreContrast: '(prefers-contrast: more)',
  dark: '(prefers-color-scheme: dark)',
} as const;

/** Colours that the system imposes always win; its wishes count where nothing else was chosen here. */
export function toneOf(theme: Preferences['theme'], isAsked: Record<keyof typeof asked, boolean>): Tone {
  if (isAsked.forcedColours) return 'contrast';
  if (theme !== 'system') return theme;
  if (isAsked.moreContrast) return 'contrast';
  return isAsked.dark ? 'dark' : 'light';
}
