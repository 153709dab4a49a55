import { type ExchangeStage, stageOf } from '../../domain/exchange/exchange';
import { clock, dayAndTime, enumerate, folded, longDay, weekdayAndDay } from '../../domain/french/format';
import { clockTimeOf, dayOf } from '../../domain/time/time';
import type { ExchangeRow } from '../../ipc/exchange.contract';
import type { MediationRow } from '../../ipc/mediation.contract';

/** One line of a list: who, what, and what comes next. */
export type Line = {
  id: string;
  to: string;
  pictogram: string;
  title: string;
  people: string;
  siteName: string;
  next: string;
  /** Something waits for the mediator. */
  isDue: boolean;
  /** « 2 séances sur 5 » */
  progress?: string;
  /** The instant or the day that places it in its list; empty when nothing is decided yet. */
  at: string;
};

export const tabs = ['a-tenir', 'en-cours', 'bilan', 'termines'] as const;
export type Tab = (typeof tabs)[number];
export const tabLabels: Record<Tab, string> = {
  'a-tenir': 'Mises en relation à tenir',
  'en-cours': 'En cours',
  bilan: 'Bilan à faire',
  termines: 'Terminés',
};
const tabOf: Record<ExchangeStage, Tab> = {
  ongoing: 'en-cours',
  'bilan-due': 'bilan',
  finished: 'termines',
  interrupted: 'termines',
};

const soon = (instant: string, zone: string) =>
  `${weekdayAndDay(dayOf(instant, zone))} à ${clock(clockTimeOf(instant, zone))}`;

function mediationNext(
  { status, startsAt, resumeOn, timeZone }: MediationRow,
  now: string,
): Pick<Line, 'next' | 'isDue'> {
  if (status === 'postponed' && resumeOn)
    return { next: `À reprendre le ${longDay(resumeOn)}`, isDue: resumeOn <= dayOf(now, timeZone) };
  if (!startsAt) return { next: 'Date à fixer', isDue: true };
  return startsAt < now
    ? { next: `Prévue le ${soon(startsAt, timeZone)} : à conclure`, isDue: true }
    : { next: `Le ${soon(startsAt, timeZone)}`, isDue: false };
}

function exchangeNext(row: ExchangeRow, stage: ExchangeStage, now: string): Pick<Line, 'next' | 'isDue'> {
  const { timeZone, nextSessionAt, bilanAt, endedAt } = row;
  switch (stage) {
    case 'ongoing':
      if (!nextSessionAt) return { next: 'Séance en cours', isDue: false };
      return nextSessionAt < now
        ? { next: `Présences à noter : ${soon(nextSessionAt, timeZone)}`, isDue: true }
        : { next: `Prochaine séance : ${soon(nextSessionAt, timeZone)}`, isDue: false };
    case 'bilan-due':
      if (!bilanAt) return { next: 'Bilan à fixer', isDue: true };
      return bilanAt < now
        ? { next: `Bilan en retard : prévu le ${dayAndTime(bilanAt, timeZone)}`, isDue: true }
        : { next: `Bilan le ${soon(bilanAt, timeZone)}`, isDue: false };
    case 'finished':
      return { next: endedAt ? `Terminé le ${longDay(dayOf(endedAt, timeZone))}` : 'Terminé', isDue: false };
    case 'interrupted':
      return { next: endedAt ? `Interrompu le ${longDay(dayOf(endedAt, timeZone))}` : 'Interrompu', isDue: false };
  }
}

const transmission = (offerers: readonly string[], requesters: readonly string[]) =>
  `${enumerate(offerers)} ${offerers.length > 1 ? 'transmettent' : 'transmet'} à ${enumerate(requesters)}`;

const nearestFirst = (one: Line, other: Line) =>
  (one.at || 'later').localeCompare(other.at || 'later') || one.title.localeCompare(other.title, 'fr');
const latestFirst = (one: Line, other: Line) => other.at.localeCompare(one.at);

/** The four lists of the page « Échanges », each in the order in which it asks for attention. */
export function linesByTab(
  mediations: readonly MediationRow[],
  exchanges: readonly ExchangeRow[],
  now: string,
): Record<Tab, Line[]> {
  const lines: Record<Tab, Line[]> = { 'a-tenir': [], 'en-cours': [], bilan: [], termines: [] };
  for (const row of mediations)
    lines['a-tenir'].push({
      id: row.id,
      to: `/mises-en-relation/${row.id}`,
      pictogram: row.pictogram,
      title: row.title,
      people: enumerate([...row.offerers, ...row.requesters]),
      siteName: row.siteName,
      at: (row.status === 'postponed' ? row.resumeOn : row.startsAt) ?? '',
      ...mediationNext(row, now),
    });
  for (const row of exchanges) {
    const stage = stageOf(row, now);
    lines[tabOf[stage]].push({
      id: row.id,
      to: `/echanges/${row.id}`,
      pictogram: row.pictogram,
      title: row.title,
      people: transmission(row.offerers, row.requesters),
      siteName: row.siteName,
      progress: `${row.heldCount} ${row.heldCount < 2 ? 'séance' : 'séances'} sur ${row.sessionCount}`,
      at: (stage === 'ongoing' ? row.nextSessionAt : stage === 'bilan-due' ? row.bilanAt : row.endedAt) ?? '',
      ...exchangeNext(row, stage, now),
    });
  }
  for (const name of tabs) lines[name].sort(name === 'termines' ? latestFirst : nearestFirst);
  return lines;
}

/** Every word typed begins a word of the line, accents and case set aside. */
export function isFound({ title, people, siteName }: Line, typed: string): boolean {
  const words = folded(`${title} ${people} ${siteName}`).split(/[^\p{L}\p{N}]+/u);
  return folded(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .every((start) => words.some((word) => word.startsWith(start)));
}
