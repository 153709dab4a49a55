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
