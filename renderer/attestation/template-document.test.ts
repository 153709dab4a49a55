import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attestationKinds } from '../../domain/attestation/attestation';
import { firstTemplates } from '../../domain/attestation/first-templates';
import { lineSizes, type TemplateLine, variables } from '../../domain/attestation/template';
import { documentOf, linesOf } from './template-document';

const marks = { bold: fc.boolean(), italic: fc.boolean() };
const words = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');
const part = fc.oneof(
  fc.record({ text: words, ...marks }),
  fc.record({ variable: fc.constantFrom(...variables), ...marks }),
);
const lines: fc.Arbitrary<TemplateLine[]> = fc.array(
  fc.record({ size: fc.constantFrom(...lineSizes), parts: fc.array(part, { minLength: 1, maxLength: 5 }) }),
);

describe('from the base to the editor, and back', () => {
  it('nothing is lost', () => {
    fc.assert(
      fc.property(lines, (some) => {
        expect(linesOf(documentOf(some))).toEqual(some);
      }),
    );
    for (const kind of attestationKinds)
      expect(linesOf(documentOf(firstTemplates[kind].lines))).toEqual(firstTemplates[kind].lines);
  });

  it('empty lines, and what is no part of ours, stay behind', () => {
    const said = { type: 'text', text: 'Merci' };
    const written = {
      type: 'doc',
      content: [
        { type: 'paragraph' },
        { type: 'paragraph', attrs: { size: 'giant' }, content: [said, { type: 'image', attrs: { src: 'x' } }] },
        { type: 'paragraph', content: [{ type: 'text', text: '  ' }] },
        { type: 'paragraph', content: [{ type: 'variable', attrs: { id: 'iban' } }] },
      ],
    };
    expect(linesOf(written)).toEqual([{ size: 'text', parts: [{ text: 'Merci', bold: false, italic: false }] }]);
    expect(linesOf({})).toEqual([]);
  });
});
