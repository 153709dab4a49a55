import { useMemo } from 'react';
import { discreetName, type NamedPerson, projectedNames } from '../../domain/reperage/shown-names';

export type NameOf = (person: NamedPerson) => string;

/** What the screen calls each person: her name, or, on a wall, no surname. */
export function useNames(people: readonly NamedPerson[], isProjected: boolean): NameOf {
  const names = useMemo(() => projectedNames(people), [people]);
  return (person) => (isProjected ? (names.get(person.id) ?? discreetName(person)) : person.name);
}
