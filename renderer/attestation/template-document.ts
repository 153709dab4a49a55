import type { JSONContent } from '@tiptap/core';
import {
  type LineSize,
  lineSizes,
  type TemplateLine,
  type TemplatePart,
  type Variable,
  variables,
} from '../../domain/attestation/template';

/** What the editor holds, and what the base keeps: nothing of the editor's own goes further than this file. */

const isSize = (size: unknown): size is LineSize => lineSizes.includes(size as LineSize);
const isVariable = (id: unknown): id is Variable => variables.includes(id as Variable);

const marksOf = ({ bold, italic }: TemplatePart) => [
  ...(bold ? [{ type: 'bold' }] : []),
  ...(italic ? [{ type: 'italic' }] : []),
];

export const documentOf = (lines: readonly TemplateLine[]): JSONContent => ({
  type: 'doc',
  content: lines.map(({ size, parts }) => ({
    type: 'paragraph',
    attrs: { size },
    content: parts.map((part) => ({
      ...('text' in part ? { type: 'text', text: part.text } : { type: 'variable', attrs: { id: part.variable } }),
      marks: marksOf(part),
    })),
  })),
});

function partOf({ type, text, attrs, marks = [] }: JSONContent): TemplatePart | null {
  const has = (mark: string) => marks.some((one) => one.type === mark);
  const look = { bold: has('bold'), italic: has('italic') };
  if (type === 'text' && text) return { text, ...look };
  return type === 'variable' && isVariable(attrs?.id) ? { variable: attrs.id, ...look } : null;
}

/** The lines that say something: the paper has its own spaces between them. */
export const linesOf = ({ content = [] }: JSONContent): TemplateLine[] =>
  content
    .map(
      ({ attrs, content: parts = [] }): TemplateLine => ({
        size: isSize(attrs?.size) ? attrs.size : 'text',
        parts: parts.flatMap((part) => partOf(part) ?? []),
      }),
    )
    .filter(({ parts }) => parts.some((part) => 'variable' in part || part.text.trim() !== ''));
