import { describe, expect, it } from 'vitest';
import { attestationKinds } from './attestation';
import { firstTemplates } from './first-templates';
import { changesBetween, Template, type TemplatePart, templateProblem } from './template';

const plain = { bold: false, italic: false };
const person: TemplatePart = { variable: 'person', ...plain };
const words = (text: string): TemplatePart => ({ text, ...plain });
const template = (...parts: TemplatePart[]): Template => ({ title: 'Attestation', lines: [{ size: 'text', parts }] });

describe('the words of an attestation', () => {
  it.each(attestationKinds)('that come with the software hold: %s', (kind) => {
    expect(Template.parse(firstTemplates[kind])).toEqual(firstTemplates[kind]);
    expect(templateProblem(kind, firstTemplates[kind])).toBeNull();
  });

  it.each<[string, unknown, RegExp]>([
    ['nobody', template(words('Bonjour')), /«\sNom de la personne\s»/],
    ['no line', { title: 'Attestation', lines: [] }, /au moins une ligne/],
    ['no title', { ...template(person), title: ' ' }, /Donnez un titre/],
    ['a title without end', { ...template(person), title: 'a'.repeat(61) }, /60 caractères/],
    ['too much', template(person, words('a'.repeat(400)), words('b'.repeat(400))), /800 caractères/],
    [
      'too many lines',
      { title: 'Attestation', lines: Array.from({ length: 13 }, () => template(person).lines[0]) },
      /tient sur une page/,
    ],
  ])('are refused: %s', (_case, written, message) => {
    const issues = Template.safeParse(written).error?.issues ?? [];
    expect(issues.map((issue) => issue.message).join()).toMatch(message);
  });

  it.each([
    ['an unknown variable', template(person, { variable: 'iban', ...plain } as never)],
    ['something else', template(person, { html: '<b>', ...plain } as never)],
    ['an unknown size', { title: 'Attestation', lines: [{ size: 'giant', parts: [person] }] }],
    ['an empty line', { title: 'Attestation', lines: [{ size: 'text', parts: [] }] }],
  ])('are refused: %s', (_case, written) => {
    expect(Template.safeParse(written).success).toBe(false);
  });

  it('name the skill, where they are about one', () => {
    expect(templateProblem('participation', template(person))).toBeNull();
    for (const kind of ['transmission', 'acquisition'] as const)
      expect(templateProblem(kind, template(person))).toMatch(/«\sSavoir\s»/);
  });

  it.each<[string, Template, string]>([
    ['nothing', template(person), ''],
    ['the title', { ...template(person), title: 'Autre' }, 'le titre'],
    ['the words', template(person, words(' merci')), 'le texte'],
    ['the look', template({ ...person, bold: true }), 'la présentation'],
    ['both', { ...template(words('À '), person), title: 'Autre' }, 'le titre et le texte'],
  ])('tell what changed: %s', (_case, after, changes) => {
    expect(changesBetween(template(person), after)).toBe(changes);
  });
});
