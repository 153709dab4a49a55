import { enumerate, quoted } from '../french/format';
import { tooLong } from '../text';
import { z } from '../zod';
import type { AttestationKind } from './attestation';

/**
 * The words of an attestation are the structure's own. Each change makes a new version, that is never changed again: an
 * attestation keeps the words that it was issued with.
 */

/** What a template may quote, by the name that the person who writes it reads. */
export const variableLabels = {
  person: 'Nom de la personne',
  subject: 'Savoir',
  activity: 'Période, séances et heures',
  period: 'Période',
  sessions: 'Nombre de séances',
  hours: 'Heures',
  expected: 'Nombre de séances prévues',
  gatherings: 'Nombre de rencontres',
  attendance: 'Assiduité',
  exchanges: 'Nombre d’échanges',
  workshops: 'Nombre d’ateliers animés',
  reperages: 'Nombre de repérages aidés',
  commitment: 'Engagement',
  place: 'Lieu',
  structure: 'Structure',
  network: 'Réseau',
} as const;
export type Variable = keyof typeof variableLabels;
export const variables = Object.keys(variableLabels) as [Variable, ...Variable[]];

const marks = { bold: z.boolean(), italic: z.boolean() };
const Words = z.strictObject({ text: z.string().min(1).max(400, tooLong(400)), ...marks });
const Quote = z.strictObject({ variable: z.enum(variables), ...marks });
export const TemplatePart = z.union([Words, Quote]);
export type TemplatePart = z.infer<typeof TemplatePart>;

export const lineSizes = ['text', 'large', 'huge'] as const;
export type LineSize = (typeof lineSizes)[number];
export const lineSizeLabels: Record<LineSize, string> = { text: 'Texte', large: 'Grand', huge: 'Très grand' };

export const TemplateLine = z.strictObject({ size: z.enum(lineSizes), parts: z.array(TemplatePart).min(1).max(40) });
export type TemplateLine = z.infer<typeof TemplateLine>;

const mostLines = 12;
const mostCharacters = 800;

/** A line of which a variable has nothing to say is not printed. */
export const Template = z
  .strictObject({
    title: z
      .string()
      .trim()
      .min(1, 'Donnez un titre, par exemple « Attestation de participation ».')
      .max(60, tooLong(60)),
    lines: z
      .array(TemplateLine)
      .min(1, 'Écrivez au moins une ligne.')
      .max(mostLines, `Gardez ${mostLines} lignes au plus : une attestation tient sur une page.`),
  })
  .superRefine(({ lines }, { addIssue }) => {
    if (lengthOf(lines) > mostCharacters)
      addIssue({ code: 'custom', path: ['lines'], message: tooLong(mostCharacters) });
    if (!quotes(lines, 'person'))
      addIssue({
        code: 'custom',
        path: ['lines'],
        message: `Gardez ${quoted(variableLabels.person)} : l’attestation dit à qui elle est remise.`,
      });
  });
export type Template = z.infer<typeof Template>;

const partsOf = (lines: readonly TemplateLine[]) => lines.flatMap(({ parts }) => parts);
const lengthOf = (lines: readonly TemplateLine[]) =>
  partsOf(lines).reduce((total, part) => total + ('text' in part ? part.text.length : 20), 0);
const quotes = (lines: readonly TemplateLine[], variable: Variable) =>
  partsOf(lines).some((part) => 'variable' in part && part.variable === variable);

/** Kinds that are about one skill, which their paper names. */
export const aboutSkill = (kind: AttestationKind): boolean => kind === 'transmission' || kind === 'acquisition';

/** What prevents these words from being those of a kind; null when nothing does. */
export const templateProblem = (kind: AttestationKind, { lines }: Template): string | null =>
  aboutSkill(kind) && !quotes(lines, 'subject')
    ? `Gardez ${quoted(variableLabels.subject)} : cette attestation dit de quel savoir il s’agit.`
    : null;

/** What changed from one version to the next, in a few words; empty when nothing did. */
export function changesBetween(before: Template, after: Template): string {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const wordsOf = ({ lines }: Template) =>
    lines.map(({ parts }) => parts.map((part) => ('text' in part ? part.text : `{${part.variable}}`)).join(''));
  const hasSameLines = same(before.lines, after.lines);
  return enumerate([
    ...(before.title === after.title ? [] : ['le titre']),
    ...(hasSameLines ? [] : [same(wordsOf(before), wordsOf(after)) ? 'la présentation' : 'le texte']),
  ]);
}
