import { AttestationKind } from '../domain/attestation/attestation';
import { Id } from '../domain/id';
import { Entry, EntryKind, Heading, Words } from '../domain/passport/entry';
import { Wording, WrittenVocabulary } from '../domain/passport/vocabulary';
import { Day, Instant } from '../domain/time/time';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

const ById = z.object({ id: Id });
const OfMember = z.object({ memberId: Id });

/** A person's carnet, with nothing of anyone else. */
export const Passport = z.object({
  memberId: Id,
  memberName: z.string(),
  firstName: z.string(),
  timeZone: z.string(),
  entries: z.array(Entry),
  /** The latest first. */
  rereadings: z.array(z.object({ id: Id, on: Day, by: z.string() })),
  attestations: z.array(
    z.object({ id: Id, number: z.string(), kind: AttestationKind, subject: z.string(), issuedOn: Day }),
  ),
  badges: z.array(z.object({ name: z.string(), awardedOn: Day, criteria: z.string() })),
  /** What an entry may be put under, in the words of the structure. */
  headings: z.record(EntryKind, z.array(z.string())),
});
export type Passport = z.infer<typeof Passport>;

export const PassportRow = z.object({
  memberId: Id,
  memberName: z.string(),
  siteName: z.string(),
  rereadOn: Day.nullable(),
});
export type PassportRow = z.infer<typeof PassportRow>;

/** What the settings show of the vocabulary. */
export const Vocabulary = z.object({
  qualities: z.array(z.object({ key: z.string(), label: z.string(), wording: Wording, firstWording: z.string() })),
  families: z.array(
    z.object({ name: z.string(), themes: z.array(z.object({ id: Id, name: z.string(), wording: Wording })) }),
  ),
});
export type Vocabulary = z.infer<typeof Vocabulary>;

const Saved = z.object({ isSaved: z.boolean() });

export const passportContract = {
  /** The people whose carnet was opened already, the last one read again first. */
  list: { kind: 'query', role: 'animation', input: z.void(), output: z.array(PassportRow) },
  /** Gathers what the network has learnt of the person since, and gives the whole of it. */
  open: { kind: 'command', role: 'animation', input: OfMember, output: Passport },
  add: {
    kind: 'command',
    role: 'animation',
    input: OfMember.extend({
      kind: EntryKind,
      words: Words.min(2, 'Écrivez quelques mots, par exemple « Tenir une caisse ».'),
      heading: Heading,
    }),
    output: Passport,
  },
  /** Each keystroke; what was proposed stays beside it. */
  reword: {
    kind: 'command',
    role: 'animation',
    input: ById.extend({ words: Words }),
    output: z.object({ savedAt: Instant, namesSomeone: z.boolean() }),
  },
  /** '' gives back the heading of the vocabulary. */
  setHeading: { kind: 'command', role: 'animation', input: ById.extend({ heading: Heading }), output: Passport },
  hide: { kind: 'command', role: 'animation', input: ById.extend({ isHidden: z.boolean() }), output: Passport },
  /** The order of one kind: entries that are not named stay behind the others. */
  order: {
    kind: 'command',
    role: 'animation',
    input: OfMember.extend({ kind: EntryKind, ids: z.array(Id).max(1000) }),
    output: Passport,
  },
  /** Only what was added with the person; the rest is hidden. */
  remove: { kind: 'command', role: 'animation', input: ById, output: Passport },
  reread: { kind: 'command', role: 'animation', input: OfMember, output: Passport },
  takeBackRereading: { kind: 'command', role: 'animation', input: ById, output: Passport },
  /** The booklet as it would be printed, by sides of A4 sheets. */
  preview: {
    kind: 'action',
    role: 'animation',
    input: OfMember,
    output: z.object({ url: z.string(), sides: z.int(), pages: z.int() }),
  },
  print: { kind: 'action', role: 'animation', input: OfMember, output: z.void() },
  saveBooklet: { kind: 'action', role: 'animation', input: OfMember, output: Saved },
  /** The same in reading order, on A4. */
  savePdf: { kind: 'action', role: 'animation', input: OfMember, output: Saved },
  /** For other software: domain/passport/export.ts. */
  saveJson: { kind: 'action', role: 'animation', input: OfMember, output: Saved },
  vocabulary: { kind: 'query', role: 'coordination', input: z.void(), output: Vocabulary },
  saveVocabulary: { kind: 'command', role: 'coordination', input: WrittenVocabulary, output: Vocabulary },
} satisfies FeatureContract;
