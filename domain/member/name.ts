export type MemberName = { firstName: string; lastName: string; usedName: string };

/** « Nadia Benali »: the name a person uses, her family name otherwise. */
export const fullName = ({ firstName, lastName, usedName }: MemberName): string =>
  `${firstName} ${usedName || lastName}`;

/** « NB », for the round mark beside a name. */
export const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toLocaleUpperCase('fr'))
    .filter((_letter, index, letters) => index === 0 || index === letters.length - 1)
    .join('');
