import type { Civility } from './profile';

type Addressee = {
  civility: Civility | null;
  firstName: string;
  lastName: string;
  usedName: string;
  address: string;
  postcode: string;
  commune: string;
};

/** Norm NF Z 10-011: six lines of 38 characters, the last in capitals without accents. */
const width = 38;
const addressLines = 4;
const titles: Record<Civility, string> = { madame: 'Mme', monsieur: 'M.' };

const fits = (text: string) => text.length <= width;
const joined = (...words: string[]) => words.filter(Boolean).join(' ');

/** As many words on each line as it holds; a word longer than a line is cut. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.slice(0, width));
  }
  return lines;
}

function addresseeLine({ civility, firstName, lastName, usedName }: Addressee): string {
  const title = civility ? titles[civility] : '';
  const name = usedName || lastName;
  const initials = firstName.replace(/(\p{L})\p{L}*/gu, '$1.');
  const choices = [joined(title, firstName, name), joined(firstName, name), joined(title, initials, name)];
  return choices.find(fits) ?? joined(initials, name).slice(0, width).trim();
}

/** The parts of an address stand on their own lines while there is room, then follow each other. */
function streetLines(address: string): string[] {
  const parts = address.split(/\s*[\n,]\s*/).flatMap(wrapped);
  return parts.length <= addressLines ? parts : wrapped(parts.join(' ')).slice(0, addressLines);
}

function communeLine(postcode: string, commune: string): string {
  const capitals = (name: string) =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toUpperCase()
      .replace(/Œ/g, 'OE')
      .replace(/[^0-9A-Z]+/g, ' ')
      .trim();
  const line = joined(postcode, capitals(commune));
  return fits(line)
    ? line
    : line
        .replace(/\bSAINT(E?)\b/g, 'ST$1')
        .slice(0, width)
        .trim();
}

/** What an envelope shows: the person, her street, her commune; lines that would be empty are left out. */
export const postalLabel = (addressee: Addressee): string[] =>
  [
    addresseeLine(addressee),
    ...streetLines(addressee.address),
    communeLine(addressee.postcode, addressee.commune),
  ].filter(Boolean);
