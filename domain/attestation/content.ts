import { Pictogram, Tone } from '../badge/emblem';
import { capital, longDay } from '../french/format';
import { Logo, type Structure } from '../structure/structure';
import { z } from '../zod';
import { type Deeds, deedsInWords } from './activity';
import type { AttestationSketch } from './attestation';
import { lineSizes, type Template, type Variable } from './template';

/** A picture that is kept once for all the papers that show it, by the fingerprint of its bytes (SHA-256). */
export const PictureRef = z.string().regex(/^[0-9a-f]{64}$/);

const Run = z.object({ text: z.string(), bold: z.boolean(), italic: z.boolean() });
export const ContentLine = z.object({ size: z.enum(lineSizes), runs: z.array(Run) });
export type ContentLine = z.infer<typeof ContentLine>;

/** Of the code of a badge, in millimetres: as wide as a reader of 150 dots per inch needs. */
export const badgeCodeSide = 40;

/** A badge on a paper: its emblem, and the text of the code that proves it. */
const ShownBadge = z.object({ name: z.string(), pictogram: Pictogram, tone: Tone, code: z.string() });
export type ShownBadge = z.infer<typeof ShownBadge>;

/** What the paper says, word for word: it stays as it was on the day of its number. */
export const AttestationContent = z.object({
  number: z.string(),
  title: z.string(),
  structure: z.object({
    network: z.string(),
    name: z.string(),
    address: z.string(),
    /** The papers of the first versions hold the picture itself. */
    logo: z.union([PictureRef, Logo]).nullable(),
  }),
  memberName: z.string(),
  /** The skill that it is about; '' when it is about none. */
  subject: z.string(),
  lines: z.array(ContentLine),
  words: z.string(),
  done: z.string(),
  signatoryName: z.string(),
  signatoryTitle: z.string(),
  signature: PictureRef.nullable(),
  stamp: PictureRef.nullable(),
  badge: ShownBadge.nullable(),
  /** Whether it bears a code; the papers of the first versions have none. */
  isVerifiable: z.boolean(),
});
export type AttestationContent = z.infer<typeof AttestationContent>;

/** As it was kept before the templates. */
const FirstContent = AttestationContent.omit({
  lines: true,
  signature: true,
  stamp: true,
  badge: true,
  isVerifiable: true,
}).extend({
  sentence: z.string(),
  activity: z.string(),
});

/** The content of a row, of any version: a paper of the past says what it said. */
export function readContent(json: string): AttestationContent {
  const kept: unknown = JSON.parse(json);
  const first = FirstContent.safeParse(kept);
  if (!first.success) return AttestationContent.parse(kept);
  const { sentence, activity, ...rest } = first.data;
  const line = (size: ContentLine['size'], text: string): ContentLine[] =>
    text ? [{ size, runs: [{ text, bold: false, italic: false }] }] : [];
  return {
    ...rest,
    lines: [
      ...line('text', 'Le réseau atteste que'),
      ...line('huge', rest.memberName),
      ...line('text', sentence),
      ...line('large', rest.subject),
      ...line('text', activity),
    ],
    signature: null,
    stamp: null,
    badge: null,
    isVerifiable: false,
  };
}

export type Facts = {
  number: string;
  memberName: string;
  structure: Structure;
  deeds: Deeds;
  badge: ShownBadge | null;
  template: Template;
  pictures: { logo: string | null; signature: string | null; stamp: string | null };
};

/** A period at the head of a line begins with a capital; a name or a skill stays as it was typed. */
const written: readonly Variable[] = ['person', 'subject', 'place', 'structure', 'network'];

/** The lines of a template for one person: a line of which a variable has nothing to say is left out. */
function linesOf({ lines }: Template, values: Record<Variable, string>): ContentLine[] {
  const said = lines.map(({ size, parts }): ContentLine => {
    const runs = parts.map(({ bold, italic, ...part }, place) => {
      const text = 'text' in part ? part.text : values[part.variable];
      const isHead = place === 0 && 'variable' in part && !written.includes(part.variable);
      return { text: isHead ? capital(text) : text, bold, italic };
    });
    return { size, runs };
  });
  return said.filter(({ runs }) => runs.every(({ text }) => text !== ''));
}

/** Words of a sketch and what the base knows, as they will be printed. */
export function writeAttestation(sketch: AttestationSketch, facts: Facts): AttestationContent {
  const { structure, template, pictures, memberName } = facts;
  return {
    number: facts.number,
    title: template.title,
    structure: {
      network: structure.networkName,
      name: structure.name === structure.networkName ? '' : structure.name,
      address: [structure.address, `${structure.postcode} ${structure.commune}`.trim()].filter(Boolean).join(', '),
      logo: pictures.logo,
    },
    memberName,
    subject: sketch.subject,
    lines: linesOf(template, {
      ...deedsInWords(sketch, facts.deeds),
      person: memberName,
      subject: sketch.subject,
      place: sketch.place,
      structure: structure.name,
      network: structure.networkName,
    }),
    words: sketch.words,
    done: `Fait à ${sketch.place || '…'}, le ${longDay(sketch.issuedOn)}`,
    signatoryName: sketch.signatoryName,
    signatoryTitle: sketch.signatoryTitle,
    signature: sketch.showsSignature ? pictures.signature : null,
    stamp: sketch.showsSignature ? pictures.stamp : null,
    badge: facts.badge,
    isVerifiable: true,
  };
}
