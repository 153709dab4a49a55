import type { AttestationKind } from '../attestation/attestation';
import { type Entry, type EntryKind, entryKinds, grouped, shownSentence } from './entry';

export type Badge = { name: string; awardedOn: string; criteria: string };
export type CarnetAttestation = { number: string; kind: AttestationKind; subject: string; issuedOn: string };

/** What the papers say: only what is shown, in order, and no name but hers. */
export type Carnet = {
  memberName: string;
  rereadOn: string | null;
  skills: { kind: EntryKind; groups: CarnetGroup[] }[];
  attestations: CarnetAttestation[];
  badges: Badge[];
};
export type CarnetGroup = { heading: string; entries: { words: string; shown: Entry['shown'] }[] };

type Read = Omit<Carnet, 'skills'> & { entries: readonly Entry[] };

/** An entry that says nothing, neither in words nor by its heading, is not there. */
const says = ({ isHidden, words, heading }: Entry) => !isHidden && (words.trim() !== '' || heading !== '');

export function carnetOf({ entries, ...carnet }: Read, withoutNames: (text: string) => string): Carnet {
  const told = entries.filter(says);
  const skills = entryKinds.map((kind) => ({
    kind,
    groups: grouped(told.filter((entry) => entry.kind === kind)).map(({ heading, entries }) => ({
      heading: withoutNames(heading),
      entries: entries.map(({ words, shown }) => ({ words: withoutNames(words.trim()), shown })),
    })),
  }));
  return {
    ...carnet,
    skills: skills.filter(({ groups }) => groups.length > 0),
    attestations: carnet.attestations.map((one) => ({ ...one, subject: withoutNames(one.subject) })),
    badges: carnet.badges.map((one) => ({ ...one, criteria: withoutNames(one.criteria) })),
  };
}

/** The sentences under her words, once each. */
export const shownSentences = (shown: Entry['shown'], kind: EntryKind): string[] => [
  ...new Set(shown.map((one) => shownSentence(one, kind))),
];
