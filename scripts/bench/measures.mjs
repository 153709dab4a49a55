import { calendarNames, measureCalendar } from './calendar.mjs';
import { measureMoulinette, moulinetteNames } from './moulinette/moulinette.mjs';
import { measureOperations, operationNames } from './operations.mjs';
import { measureStart, startNames } from './start.mjs';
import { measureUnlock } from './unlock.mjs';

/** What is measured, in the order of a day. Bars: docs/bench.md. */
export const measures = [
  { names: startNames, run: measureStart },
  { names: ['déverrouillage'], run: measureUnlock },
  { names: operationNames, run: measureOperations },
  { names: calendarNames, run: measureCalendar },
  { names: moulinetteNames, run: measureMoulinette },
];
