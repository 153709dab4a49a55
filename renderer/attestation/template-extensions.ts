import { Extension, Node } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import Suggestion, { type SuggestionProps } from '@tiptap/suggestion';
import { type Variable, variableLabels, variables } from '../../domain/attestation/template';
import { folded } from '../../domain/french/format';

/** A line is a paragraph, of one of three sizes; the one after it is of the usual size. */
const Size = Extension.create({
  name: 'size',
  addGlobalAttributes: () => [
    {
      types: ['paragraph'],
      attributes: {
        size: {
          default: 'text',
          keepOnSplit: false,
          parseHTML: (element) => element.dataset.size ?? 'text',
          renderHTML: ({ size }) => ({ 'data-size': size }),
        },
      },
    },
  ],
});

/** Variables that answer what is typed after the sign, in any case and without accents. */
const foundBy = (typed: string): Variable[] =>
  variables.filter((variable) =>
    folded(variableLabels[variable])
      .split(/[ ’]/)
      .some((_, at, words) => words.slice(at).join(' ').startsWith(folded(typed))),
  );

export type Suggested = Pick<SuggestionProps<Variable, Variable>, 'items' | 'command' | 'clientRect'>;
export type SuggestionBox = {
  show: (suggested: Suggested | null) => void;
  /** @returns whether the key was for the list */
  press: (key: string) => boolean;
};

/** What is typed to call the list. */
const signs = ['@', '/'];

/** A variable among the words: it is one sign, that the keyboard passes over, copies and takes away. */
const VariableNode = (box: SuggestionBox) =>
  Node.create({
    name: 'variable',
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({
      id: {
        default: variables[0],
        parseHTML: (element: HTMLElement) => element.dataset.variable,
        renderHTML: ({ id }: { id: Variable }) => ({ 'data-variable': id }),
      },
    }),
    parseHTML: () => [{ tag: 'span[data-variable]' }],
    renderHTML: ({ node, HTMLAttributes }) => ['span', HTMLAttributes, variableLabels[node.attrs.id as Variable]],
    renderText: ({ node }) => variableLabels[node.attrs.id as Variable],
    addProseMirrorPlugins() {
      return signs.map((char) =>
        Suggestion<Variable, Variable>({
          editor: this.editor,
          pluginKey: new PluginKey(`variable ${char}`),
          char,
          allowSpaces: true,
          allowedPrefixes: null,
          items: ({ query }) => foundBy(query),
          command: ({ editor, range, props }) =>
            editor
              .chain()
              .focus()
              .insertContentAt(range, { type: 'variable', attrs: { id: props } })
              .run(),
          render: () => ({
            onStart: box.show,
            onUpdate: box.show,
            onKeyDown: ({ event }) => box.press(event.key),
            onExit: () => box.show(null),
          }),
        }),
      );
    },
  });

/** Lines, bold, italic, variables, and undoing: an attestation needs nothing else. */
export const extensionsWith = (box: SuggestionBox) => [
  StarterKit.configure({
    blockquote: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    hardBreak: false,
    heading: false,
    horizontalRule: false,
    link: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
  Size,
  VariableNode(box),
];
