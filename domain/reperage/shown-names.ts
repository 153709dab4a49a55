import { folded } from '../french/format';

/** A person by her full name, « Nadia Benali », and the first name in it. */
export type NamedPerson = { id: string; name: string; firstName: string };

/** « Nadia B. »: enough to tell two people apart on a wall, and not a surname. */
export const discreetName = ({ name, firstName }: Omit<NamedPerson, 'id'>): string => {
  const initial = name.slice(firstName.length).trim().charAt(0).toLocaleUpperCase('fr');
  return initial ? `${firstName} ${initial}.` : firstName;
};

/**
 * What a projected screen calls each person: her first name, an initial when two share it, a number when the initial
 * is the same too.
 */
export function projectedNames(people: readonly NamedPerson[]): Map<string, string> {
  const distinct = [...new Map(people.map((person) => [person.id, person])).values()];
  const sharing = (nameOf: (person: NamedPerson) => string, person: NamedPerson) =>
    distinct.filter((other) => folded(nameOf(other)) === folded(nameOf(person)));
  return new Map(
    distinct.map((person) => {
      if (sharing(({ firstName }) => firstName, person).length === 1) return [person.id, person.firstName];
      const alike = sharing(discreetName, person).sort((one, other) => (one.id < other.id ? -1 : 1));
      const rank = alike.indexOf(person);
      return [person.id, rank > 0 ? `${discreetName(person)} (${rank + 1})` : discreetName(person)];
    }),
  );
}
