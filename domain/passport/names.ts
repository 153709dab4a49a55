import { folded } from '../french/format';

/** The words by which people are called: « Jean-Marc Le Gall » gives jean-marc, jean, marc and gall. */
const calledBy = (names: readonly string[]): Set<string> =>
  new Set(
    names
      .flatMap((name) => folded(name).split(/\s+/))
      .flatMap((word) => [word, ...word.split('-')])
      .filter((word) => word.length > 2),
  );

const someone = 'quelqu’un';
/** A word with a capital, and what is elided before it: « d’Élise », « qu’Élise ». */
const capitalised = /(?:\b([dD]|[qQ]u)['’])?((?<![\p{L}\p{M}-])\p{Lu}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*)/gu;
const repeated = new RegExp(`${someone}(?:\\s+${someone})+`, 'gi');

/**
 * The same sentence without the names of other people: « J’ai montré à quelqu’un ». Only words with a capital are
 * names: « une rose » stays when Rose was there, and so does « Saint-Martin » when Martin was.
 * @param own the names of whom it is about: she may have the family name of the other one
 */
export function withoutNames(text: string, others: readonly string[], own: readonly string[] = []): string {
  const [named, hers] = [calledBy(others), calledBy(own)];
  return text
    .replace(capitalised, (all: string, elided: string | undefined, word: string, at: number) => {
      if (!named.has(folded(word)) || hers.has(folded(word))) return all;
      const before = elided ? `${elided}e ` : '';
      const isFirst = /(?:^|[.!?…\n])\s*$/.test(text.slice(0, at));
      const said = before + someone;
      return isFirst ? said.charAt(0).toLocaleUpperCase('fr') + said.slice(1) : said;
    })
    .replace(repeated, (all) => all.slice(0, someone.length));
}
