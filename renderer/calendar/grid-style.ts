import type { CalendarOptions } from '@fullcalendar/react';
import { alpha, type Theme } from '@mui/material/styles';
import { kindColours, type ShownKind } from '../ui/event/kinds';
import { shownKinds } from './use-address';

/** The library hashes its own class names: these are ours, one for each part that we dress. */
export const gridClasses = {
  viewClass: 'cal-view',
  tableHeaderClass: 'cal-head',
  dayHeaderRowClass: 'cal-row',
  dayRowClass: 'cal-row',
  dayHeaderClass: ({ isToday }) => `cal-day-header${isToday ? ' is-today' : ''}`,
  dayHeaderInnerClass: 'cal-day-name',
  dayHeaderAlign: 'center',
  dayHeaderDividerClass: 'cal-divider',
  dayCellTopClass: 'cal-cell-top',
  dayCellTopInnerClass: ({ isOther }) => `cal-number${isOther ? ' is-other' : ''}`,
  dayCellInnerClass: 'cal-cell-events',
  dayCellBottomClass: 'cal-cell-bottom',
  dayLaneInnerClass: 'cal-lane',
  slotLaneClass: ({ isMinor }) => `cal-slot${isMinor ? ' is-half' : ''}`,
  slotHeaderClass: 'cal-slot-header',
  slotHeaderInnerClass: 'cal-hour',
  slotHeaderAlign: 'end',
  slotHeaderDividerClass: 'cal-divider-x',
  allDayHeaderClass: 'cal-slot-header',
  allDayHeaderInnerClass: 'cal-hour',
  allDayDividerClass: 'cal-divider',
  fillerClass: 'cal-filler',
  highlightClass: 'cal-highlight',
  navLinkClass: 'cal-link',
  eventInnerClass: 'cal-inner',
  columnEventClass: ({ isShort }) => (isShort ? 'cal-column is-short' : 'cal-column'),
  columnEventAfterClass: ({ isEndResizable }) => (isEndResizable ? 'cal-resizer' : ''),
  rowEventClass: 'cal-line',
  listItemEventClass: 'cal-list-item',
  listDayClass: 'cal-list-day',
  listDayHeaderClass: 'cal-list-header',
  listDayHeaderInnerClass: ({ level }) => (level === 0 ? 'cal-list-name' : 'cal-none'), // the day once is enough
  noEventsClass: 'cal-empty',
  moreLinkClass: 'cal-more',
  nowIndicatorLineClass: 'cal-now',
} satisfies CalendarOptions;

const chipColours = (theme: Theme, kind: ShownKind) => {
  const { main, soft, ink } = kindColours(theme.palette, kind);
  const isPlain = soft === theme.palette.background.paper; // high contrast: the line alone tells a chip
  return {
    backgroundColor: soft,
    color: ink,
    border: `${isPlain ? 2 : 1}px solid ${main}`,
    borderLeft: `${isPlain ? 7 : 5}px solid ${main}`,
    '& .cal-icon': { color: main },
  };
};

const chips = (theme: Theme) => ({
  '& .cal-event': {
    borderRadius: '6px',
    minHeight: 26,
    cursor: 'pointer',
    overflow: 'hidden',
    position: 'relative',
    fontSize: '0.875rem',
    lineHeight: 1.3,
    '&:focus-visible': { outline: `3px solid ${theme.palette.primary.main}`, outlineOffset: 1, zIndex: 5 },
    '&:hover': { filter: theme.palette.mode === 'dark' ? 'brightness(1.12)' : 'brightness(0.97)' },
  },
  ...Object.fromEntries(shownKinds.map((kind) => [`& .cal-${kind}.cal-event`, chipColours(theme, kind)])),
  '& .cal-outside.cal-event': {
    ...chipColours(theme, 'outside'),
    backgroundColor: theme.palette.background.paper,
    borderStyle: 'dashed',
    borderLeftStyle: 'double',
  },
  '& .is-cancelled.cal-event': {
    borderStyle: 'dashed',
    borderLeftStyle: 'solid',
    backgroundColor: theme.palette.background.paper,
    color: theme.palette.text.secondary,
    '& .cal-title': { textDecoration: 'line-through' },
  },
  '& .cal-status': { fontWeight: 650 },
  '& .cal-none': { display: 'none' },
  '& .cal-icon': { fontSize: '1.125rem', flexShrink: 0 },
  '& .cal-time': { fontWeight: 650, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  '& .cal-inner': { minWidth: 0, overflow: 'hidden' },
  '& .cal-words': {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  '& .cal-seen': { display: 'flex', columnGap: '4px', minWidth: 0 },
  // In the hours, one above the other; on one line of a month or in half an hour, one after the other.
  '& .cal-column .cal-seen': { flexWrap: 'wrap', alignContent: 'flex-start', padding: '3px 4px' },
  '& .cal-column .cal-title': { width: '100%', hyphens: 'auto', overflowWrap: 'normal' },
  '& .cal-column': { margin: '0 2px 1px 1px', containerType: 'size' },
  // In an hour, one line of words: not the half of a second one.
  '@container (max-height: 60px)': {
    '& .cal-title': { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  },
  // Side by side in one column of a week: the pictogram and the words, the place says the hour.
  '@container (max-width: 64px)': { '& .cal-time': { display: 'none' } },
  '& .is-short .cal-seen, & .cal-line .cal-seen': {
    flexWrap: 'nowrap',
    alignItems: 'center',
    padding: '1px 4px',
    minHeight: 24,
  },
  '& .is-short .cal-title, & .cal-line .cal-title': {
    width: 'auto',
    flex: 1,
    minWidth: 0,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& .cal-line': { margin: '0 3px 2px' },
  '& .cal-resizer': { position: 'absolute', bottom: 0, insetInline: 0, height: '8px' },
  '& .cal-shaded': {
    fontSize: '0.875rem',
    padding: '1px 6px',
    minHeight: 24,
    margin: '0 1px 2px',
    borderRadius: '6px',
    cursor: 'default',
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    '& .cal-title': { fontWeight: 600 },
  },
  '& .cal-holiday, & .cal-closure': {
    backgroundColor: theme.palette.attention.soft,
    color: theme.palette.attention.ink,
  },
  '& .cal-more': {
    margin: '0 3px 2px',
    padding: '2px 6px',
    minHeight: 24,
    borderRadius: '6px',
    fontSize: '0.875rem',
    fontWeight: 600,
    color: theme.palette.primary.main,
    cursor: 'pointer',
    '&:hover': { textDecoration: 'underline' },
  },
});

const cells = (theme: Theme) => {
  const line = `1px solid ${theme.palette.divider}`;
  const hatch = alpha(theme.palette.text.secondary, theme.palette.mode === 'dark' ? 0.14 : 0.1);
  return {
    '& .cal-view': {
      border: line,
      borderRadius: '12px',
      overflow: 'hidden',
      backgroundColor: theme.palette.background.paper,
    },
    '& .cal-row': { borderTop: line, '&:first-of-type': { borderTop: 0 } },
    '& .cal-divider': { borderBottom: line },
    '& .cal-divider-x': { borderRight: line },
    '& .cal-cell, & .cal-day-header': { borderLeft: line, '&:first-of-type': { borderLeft: 0 } },
    '& .cal-cell': { minHeight: 0 },
    '& .cal-cell.is-today': { backgroundColor: alpha(theme.palette.primary.main, 0.05) },
    '& .cal-cell.is-school': {
      backgroundImage: `radial-gradient(${hatch} 1px, transparent 1.5px)`,
      backgroundSize: '8px 8px',
    },
    '& .cal-cell.is-off': {
      backgroundImage: `repeating-linear-gradient(135deg, ${hatch} 0 4px, transparent 4px 10px)`,
    },
    '& .cal-head': { backgroundColor: theme.palette.background.default },
    '& .cal-day-name': {
      padding: '8px 4px',
      fontSize: '0.9375rem',
      fontWeight: 600,
      color: theme.palette.text.secondary,
    },
    '& .is-today .cal-day-name': { color: theme.palette.primary.main, textDecoration: 'underline', fontWeight: 700 },
    '& .cal-link': {
      cursor: 'pointer',
      borderRadius: '6px',
      '&:hover': { textDecoration: 'underline' },
      '&:focus-visible': { outline: `3px solid ${theme.palette.primary.main}`, outlineOffset: -3 },
    },
    '& .cal-cell-top': { display: 'flex', justifyContent: 'flex-end' },
    '& .cal-number': {
      minWidth: 28,
      minHeight: 24,
      padding: '2px 8px',
      fontSize: '0.9375rem',
      fontWeight: 600,
      textAlign: 'right',
    },
    '& .cal-number.is-other': { color: theme.palette.text.secondary, fontWeight: 400 },
    '& .is-today > .cal-cell-top .cal-number': {
      backgroundColor: theme.palette.primary.main,
      color: theme.palette.primary.contrastText,
    },
    '& .cal-cell-bottom': { minHeight: 14 },
    '& .cal-slot': { borderTop: line, '&.is-half': { borderTopStyle: 'dotted' } },
    '& .cal-slot-header': { borderTop: `1px solid transparent` },
    '& .cal-hour': {
      padding: '0 8px',
      fontSize: '0.875rem',
      color: theme.palette.text.secondary,
      whiteSpace: 'nowrap',
    },
    '& .cal-highlight': { backgroundColor: theme.palette.action.selected, opacity: 0.8 },
    '& .cal-now': { borderTop: `2px solid ${theme.palette.error.main}` },
  };
};

const list = (theme: Theme) => ({
  '& .cal-list-header': {
    padding: '10px 16px',
    backgroundColor: theme.palette.background.default,
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  '& .cal-list-day + .cal-list-day': { borderTop: `1px solid ${theme.palette.divider}` },
  '& .cal-list-name': {
    display: 'inline-block',
    minHeight: 24,
    fontWeight: 650,
    '&::first-letter': { textTransform: 'uppercase' },
  },
  '& .cal-list-item': { margin: '6px 12px', minHeight: 44, alignItems: 'center' },
  '& .cal-list-item .cal-seen': {
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '10px',
    padding: '6px 10px',
    fontSize: '1rem',
  },
  '& .cal-list-item .cal-time': { minWidth: '8.5em' },
  '& .cal-place': { fontSize: '0.875rem' },
  '& .cal-list-item.cal-shaded': { minHeight: 28, padding: '3px 10px' },
  '& .cal-empty': { padding: '48px 16px', textAlign: 'center', color: theme.palette.text.secondary },
});

/** Paper, one line of 1 px, no default look: the classes above, dressed by the theme in use. */
export const gridStyle = (theme: Theme) => ({ ...cells(theme), ...chips(theme), ...list(theme) });
