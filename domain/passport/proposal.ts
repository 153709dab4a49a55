import { type Answer, answerWords, type Template } from '../bilan/question';
import { questionOf, saidTo, textSaid } from '../bilan/said';
import type { Side } from '../mediation/mediation';
import { cut } from '../text';
import { type Entry, type EntryKind, longestWords, type Shown, type SourceKind } from './entry';
import type { Wordings } from './vocabulary';

type Theme = { id: string; name: string };
type Held = { day: string; minutes: number };
/** A locked bilan of an exchange, with the answers of the person alone. */
export type BilanFact = { id: string; lockedAt: string; day: string; template: Template; answers: readonly Answer[] };
export type ExchangeFact = {
  id: string;
  title: string;
  theme: Theme;
  side: Side;
  /** Null while it goes on. */
  endedAt: string | null;
  /** The sessions to which she came. */
  sessions: readonly Held[];
  /** The earliest first. */
  bilans: readonly BilanFact[];
};
export type WorkshopFact = {
  id: string;
  title: string;
  theme: Theme;
  role: 'ran' | 'attended';
  sessions: readonly Held[];
  knownAt: string;
};
/** All that a person has done in the network, as far as her carnet goes. */
export type Facts = { memberId: string; exchanges: readonly ExchangeFact[]; workshops: readonly WorkshopFact[] };

export type Source =
  | { kind: 'exchange'; exchangeId: string }
  | { kind: 'bilan'; bilanId: string }
  | { kind: 'quality'; quality: string }
  | { kind: 'workshop'; eventId: string }
  | { kind: 'own' };
export type Proposal = { kind: EntryKind; source: Source; words: string };

/** What the person does alone now, or what she knows how to do. */
const knowHowQuestion: Record<Side, string> = { offerer: 'know-how', requester: 'alone' };
const qualityQuestion = 'savoir-etre';
const qualityWords = 'savoir-etre-words';

const said = ({ answers }: BilanFact, memberId: string, question: string) =>
  cut(textSaid(answers, memberId, question), longestWords);

/** The savoir-être that she chose at a bilan, and what its questions called them. */
function qualitiesOf({ answers, template }: BilanFact, memberId: string): { key: string; label: string }[] {
  const question = questionOf(template, qualityQuestion);
  const chosen = saidTo(answers, memberId, qualityQuestion);
  if (question?.kind !== 'choices' || !Array.isArray(chosen)) return [];
  return chosen.flatMap((key) => answerWords(question, [key]).map((label) => ({ key, label })));
}

/** An exchange is told by her own words at its last bilan, else by its title once it is done. */
function knowHowOf(exchange: ExchangeFact, memberId: string): Proposal | null {
  const told = exchange.bilans.map((bilan) => ({
    bilanId: bilan.id,
    words: said(bilan, memberId, knowHowQuestion[exchange.side]),
  }));
  const last = told.filter(({ words }) => words).at(-1);
  if (last) return { kind: 'savoir_faire', source: { kind: 'bilan', bilanId: last.bilanId }, words: last.words };
  if (exchange.endedAt === null) return null;
  return { kind: 'savoir_faire', source: { kind: 'exchange', exchangeId: exchange.id }, words: exchange.title };
}

/** What the base can say of a person's savoir-faire and savoir-être, the oldest first. */
export function proposalsOf({ memberId, exchanges, workshops }: Facts): Proposal[] {
  const bilans = exchanges.flatMap(({ bilans }) => bilans);
  const qualities = new Map(
    bilans.flatMap((bilan) => qualitiesOf(bilan, memberId).map(({ key, label }): [string, string] => [key, label])),
  );
  return [
    ...exchanges.flatMap((exchange) => knowHowOf(exchange, memberId) ?? []),
    ...workshops.map(
      ({ id, title }): Proposal => ({
        kind: 'savoir_faire',
        source: { kind: 'workshop', eventId: id },
        words: cut(title, longestWords),
      }),
    ),
    ...[...qualities].map(
      ([quality, words]): Proposal => ({ kind: 'savoir_etre', source: { kind: 'quality', quality }, words }),
    ),
    ...bilans.flatMap((bilan): Proposal[] => {
      const words = said(bilan, memberId, qualityWords);
      return words ? [{ kind: 'savoir_etre', source: { kind: 'bilan', bilanId: bilan.id }, words }] : [];
    }),
  ];
}

const total = (sessions: readonly Held[]) => ({
  firstDay: sessions[0]?.day ?? null,
  lastDay: sessions.at(-1)?.day ?? null,
  sessions: sessions.length,
  minutes: sessions.reduce((sum, { minutes }) => sum + minutes, 0),
});

const exchangeShown = (exchange: ExchangeFact, bilan: BilanFact | null): Shown => ({
  role: exchange.side === 'offerer' ? 'passed-on' : 'acquired',
  title: exchange.title,
  ...total(exchange.sessions),
  bilanOn: bilan?.day ?? null,
  knownAt: bilan?.lockedAt ?? exchange.endedAt ?? '',
});

/** Where it was shown, and the theme it is of. */
function evidenceOf(
  source: Source,
  { memberId, exchanges, workshops }: Facts,
): { shown: Shown[]; theme: Theme | null } {
  switch (source.kind) {
    case 'exchange': {
      const exchange = exchanges.find(({ id }) => id === source.exchangeId);
      return { shown: exchange ? [exchangeShown(exchange, null)] : [], theme: exchange?.theme ?? null };
    }
    case 'bilan': {
      const exchange = exchanges.find(({ bilans }) => bilans.some(({ id }) => id === source.bilanId));
      const bilan = exchange?.bilans.find(({ id }) => id === source.bilanId);
      return { shown: exchange && bilan ? [exchangeShown(exchange, bilan)] : [], theme: exchange?.theme ?? null };
    }
    case 'quality': {
      const shown = exchanges.flatMap((exchange) => {
        const bilan = exchange.bilans
          .filter((it) => qualitiesOf(it, memberId).some(({ key }) => key === source.quality))
          .at(-1);
        return bilan ? [exchangeShown(exchange, bilan)] : [];
      });
      return { shown, theme: null };
    }
    case 'workshop': {
      const workshop = workshops.find(({ id }) => id === source.eventId);
      if (!workshop) return { shown: [], theme: null };
      const { role, title, theme, knownAt } = workshop;
      return { shown: [{ role, title, ...total(workshop.sessions), bilanOn: null, knownAt }], theme };
    }
    case 'own':
      return { shown: [], theme: null };
  }
}

/** An entry as the base keeps it. */
export type KeptEntry = Pick<Entry, 'id' | 'kind' | 'words' | 'originalWords' | 'heading' | 'isHidden'> & {
  source: Source;
  gatheredAt: string;
};

/** The heading of an entry for which none was chosen. */
function usualHeading({ kind, source }: KeptEntry, theme: Theme | null, { qualities, themes }: Wordings): string {
  if (source.kind === 'quality') return qualities.get(source.quality) ?? '';
  return theme && kind === 'savoir_faire' ? themes.get(theme.id) || theme.name : '';
}

type Reading = {
  facts: Facts;
  wordings: Wordings;
  rereadAt: string | null /** Takes the names of other people out. */;
  withoutNames: (text: string) => string;
};

/** The kept entries with what the base knows of each. Nothing is new before the first rereading: all of it is. */
export function entriesOf(kept: readonly KeptEntry[], { facts, wordings, rereadAt, withoutNames }: Reading): Entry[] {
  return kept.map((entry) => {
    const { source, gatheredAt, ...words } = entry;
    const { shown, theme } = evidenceOf(source, facts);
    const times = source.kind === 'own' ? [] : [gatheredAt, ...shown.map(({ knownAt }) => knownAt)];
    return {
      ...words,
      source: source.kind satisfies SourceKind,
      heading: entry.heading || usualHeading(entry, theme, wordings),
      isNew: rereadAt !== null && times.some((at) => at > rereadAt),
      namesSomeone: withoutNames(entry.words) !== entry.words,
      shown: shown.map((one) => ({ ...one, title: withoutNames(one.title) })),
    };
  });
}

const isSame = (one: Source, other: Source): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * What has to be written so that the carnet holds all that the base proposes. What an exchange said before its last
 * bilan goes, unless the person has made it hers: reworded, put under another heading, or hidden.
 */
export function gather(kept: readonly KeptEntry[], facts: Facts): { added: Proposal[]; removed: string[] } {
  const proposals = proposalsOf(facts);
  const isProposed = ({ kind, source }: KeptEntry) =>
    proposals.some((proposal) => proposal.kind === kind && isSame(proposal.source, source));
  const isUntouched = ({ words, originalWords, heading, isHidden }: KeptEntry) =>
    words === originalWords && heading === '' && !isHidden;
  const isOfExchange = ({ kind, source }: KeptEntry) =>
    kind === 'savoir_faire' && (source.kind === 'bilan' || source.kind === 'exchange');
  return {
    added: proposals.filter(
      ({ kind, source }) => !kept.some((entry) => entry.kind === kind && isSame(entry.source, source)),
    ),
    removed: kept.flatMap((entry) =>
      isOfExchange(entry) && !isProposed(entry) && isUntouched(entry) ? [entry.id] : [],
    ),
  };
}
