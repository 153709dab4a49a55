/** Someone has passed something on to someone else. */
export type Passing = { from: string; to: string };

type Steps = ReadonlyMap<string, readonly string[]>;

/** To whom each person has passed something on, each once, in the order of the passings. */
function stepsOf(passings: readonly Passing[]): Steps {
  const steps = new Map<string, Set<string>>();
  for (const { from, to } of passings) {
    if (from === to) continue;
    const known = steps.get(from);
    if (known) known.add(to);
    else steps.set(from, new Set([to]));
  }
  return new Map([...steps].map(([from, to]) => [from, [...to]]));
}

/** The shortest way from one person to another in at most `most` steps, both included; null when there is none. */
function wayBetween(steps: Steps, from: string, to: string, most: number): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  let reached = [from];
  for (let step = 0; step < most && reached.length > 0; step++) {
    const next: string[] = [];
    for (const person of reached)
      for (const other of steps.get(person) ?? []) {
        if (cameFrom.has(other)) continue;
        cameFrom.set(other, person);
        if (other === to) return wayBack(cameFrom, to);
        next.push(other);
      }
    reached = next;
  }
  return null;
}

function wayBack(cameFrom: ReadonlyMap<string, string | null>, to: string): string[] {
  const way: string[] = [];
  for (let person: string | null = to; person !== null; person = cameFrom.get(person) ?? null) way.unshift(person);
  return way;
}

/** The same loop, told from the person who comes first in the alphabet of the ids. */
function fromFirst(loop: readonly string[]): string[] {
  const start = loop.indexOf(loop.reduce((first, person) => (person < first ? person : first)));
  return [...loop.slice(start), ...loop.slice(0, start)];
}

/** More people than that make no loop that one can tell. */
export const longestLoop = 6;

/**
 * Where what was passed on comes back: A→B→C→A, each loop once, the longest first. Every passing that is part of a loop
 * is in the shortest one it closes.
 */
export function loopsIn(passings: readonly Passing[]): string[][] {
  const steps = stepsOf(passings);
  const loops = new Map<string, string[]>();
  for (const [from, others] of steps)
    for (const to of others) {
      const way = wayBetween(steps, to, from, longestLoop - 1);
      if (!way) continue;
      const loop = fromFirst(way);
      loops.set(loop.join(' '), loop);
    }
  return [...loops.values()].sort((one, other) => other.length - one.length || (one.join() < other.join() ? -1 : 1));
}

/** The longest way through the people that are left; a step that would come back to someone of the same way is left out. */
function longestChain(steps: Steps, isLeft: (person: string) => boolean): string[] {
  const lengths = new Map<string, number>();
  const nexts = new Map<string, string | null>();
  const open = new Set<string>();
  let best: string | null = null;

  const visit = (start: string) => {
    const path = [{ person: start, at: 0 }];
    open.add(start);
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const other = steps.get(here.person)?.[here.at++];
      if (other !== undefined) {
        if (!isLeft(other) || open.has(other) || lengths.has(other)) continue;
        open.add(other);
        path.push({ person: other, at: 0 });
        continue;
      }
      // Everyone after this person is measured, but those by whom the way would turn round.
      const { person } = here;
      const ahead = (steps.get(person) ?? []).filter((it) => isLeft(it) && lengths.has(it));
      const length = (it: string) => lengths.get(it) ?? 0;
      const next = ahead.reduce<string | null>((most, it) => (most && length(most) >= length(it) ? most : it), null);
      lengths.set(person, 1 + (next ? length(next) : 0));
      nexts.set(person, next);
      if (!best || length(person) > length(best)) best = person;
      open.delete(person);
      path.pop();
    }
  };
  for (const person of steps.keys()) if (isLeft(person) && !lengths.has(person)) visit(person);

  const chain: string[] = [];
  for (let person: string | null = best; person; person = nexts.get(person) ?? null) chain.push(person);
  return chain;
}

/** Two people are an exchange; a chain begins when the one who received passes something on. */
export const shortestChain = 3;

/** More people than that cannot be told in one breath: the chain is told up to there. */
export const longestTold = 12;

/** The longest chains A→B→C, nobody in two of them, the longest first. */
export function chainsIn(passings: readonly Passing[], most: number): string[][] {
  const steps = stepsOf(passings);
  const told = new Set<string>();
  const chains: string[][] = [];
  while (chains.length < most) {
    const chain = longestChain(steps, (person) => !told.has(person)).slice(0, longestTold);
    if (chain.length < shortestChain) break;
    chains.push(chain);
    for (const person of chain) told.add(person);
  }
  return chains;
}

/** The people within some steps of one person, whichever way things went; the nearest first, and whether some were left out. */
export function around(
  passings: readonly Passing[],
  person: string,
  { depth, most }: { depth: number; most: number },
): { people: string[]; isCut: boolean } {
  const steps = stepsOf(
    passings.flatMap(({ from, to }) => [
      { from, to },
      { from: to, to: from },
    ]),
  );
  const people = new Set([person]);
  let reached = [person];
  for (let step = 0; step < depth; step++) {
    const next: string[] = [];
    for (const other of reached.flatMap((it) => steps.get(it) ?? [])) {
      if (people.has(other)) continue;
      if (people.size === most) return { people: [...people], isCut: true };
      people.add(other);
      next.push(other);
    }
    reached = next;
  }
  return { people: [...people], isCut: false };
}
