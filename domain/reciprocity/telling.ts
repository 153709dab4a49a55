/** What was passed on at one step: by whom, to whom, in words (« a transmis la couture »). */
export type Told = { from: string; to: string; words: string };
/** A part of a sentence; with `person`, it is that person's name. */
export type Part = { text: string; person?: string };

/** What was passed on from one person to the next, the same thing once: « a transmis la couture et transmet le chant ». */
function stepWords(passings: readonly Told[], from: string, to: string): string {
  const words = passings.filter((it) => it.from === from && it.to === to).map((it) => it.words);
  return [...new Set(words)].join(' et ');
}

/**
 * A way in words: « Nadia a transmis la couture à Jacques, qui a transmis le jardinage à Léa. » A loop ends where it began.
 */
export function tell(
  way: readonly string[],
  isLoop: boolean,
  passings: readonly Told[],
  nameOf: (person: string) => string,
): Part[] {
  const [first] = way;
  if (first === undefined) return [];
  const people = isLoop ? [...way, first] : way;
  const name = (person: string): Part => ({ text: nameOf(person), person });
  return [
    name(first),
    ...people.slice(1).flatMap((to, index) => {
      const words = stepWords(passings, people[index] ?? '', to);
      return [{ text: `${index === 0 ? ' ' : ', qui '}${words} à ` }, name(to)];
    }),
    { text: '.' },
  ];
}

export type Way = { people: readonly string[]; parts: Part[] };
export type WayGroup = { title: 'Boucles' | 'Chaînes' | 'Autres échanges'; ways: Way[] };
type Linked = {
  people: readonly { id: string; name: string }[];
  passings: readonly Told[];
  loops: readonly (readonly string[])[];
  chains: readonly (readonly string[])[];
};

/** Whether a step is one of a loop: from each person to the next, and from the last to the first. */
export const isInLoop = (loops: Linked['loops'], from: string, to: string): boolean =>
  loops.some((loop) => loop.includes(from) && loop[(loop.indexOf(from) + 1) % loop.length] === to);
const isInChain = (chains: Linked['chains'], from: string, to: string): boolean =>
  chains.some((chain) => chain.includes(from) && chain[chain.indexOf(from) + 1] === to);

/** All that links some people, told: the loops, the chains, and what belongs to neither. */
export function tellAll({ people, passings, loops, chains }: Linked): WayGroup[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const wayOf = (isLoop: boolean) => (way: readonly string[]) => ({
    people: way,
    parts: tell(way, isLoop, passings, (person) => names.get(person) ?? ''),
  });
  const others = new Map(
    passings
      .filter(({ from, to }) => !isInLoop(loops, from, to) && !isInChain(chains, from, to))
      .map(({ from, to }) => [`${from} ${to}`, [from, to]]),
  );
  const groups: WayGroup[] = [
    { title: 'Boucles', ways: loops.map(wayOf(true)) },
    { title: 'Chaînes', ways: chains.map(wayOf(false)) },
    { title: 'Autres échanges', ways: [...others.values()].map(wayOf(false)) },
  ];
  return groups.filter(({ ways }) => ways.length > 0);
}

export const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('');
