import AddOutlined from '@mui/icons-material/AddOutlined';
import FormatBoldOutlined from '@mui/icons-material/FormatBoldOutlined';
import FormatItalicOutlined from '@mui/icons-material/FormatItalicOutlined';
import RedoOutlined from '@mui/icons-material/RedoOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import {
  Box,
  Button,
  FormHelperText,
  IconButton,
  Menu,
  MenuItem,
  Stack,
  ToggleButton,
  ToggleButtonGroup,
  Tooltip,
  Typography,
} from '@mui/material';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { useEffect, useId, useMemo, useState } from 'react';
import {
  type LineSize,
  lineSizeLabels,
  lineSizes,
  type TemplateLine,
  variableLabels,
  variables,
} from '../../domain/attestation/template';
import { documentOf, linesOf } from './template-document';
import { extensionsWith } from './template-extensions';
import { useVariableList } from './variable-list';

type Props = {
  label: string;
  /** As they are at first: the editor keeps its own from then on. */
  lines: readonly TemplateLine[];
  onChange: (lines: TemplateLine[]) => void;
  error?: string | null;
};

/** The lines of an attestation, as they are written. */
export function TemplateEditor({ label, lines, onChange, error = null }: Props) {
  const ids = { label: useId(), help: useId(), list: useId() };
  const { box, activeId, list } = useVariableList(ids.list);
  const extensions = useMemo(() => extensionsWith(box), [box]);
  const editor = useEditor({
    extensions,
    content: documentOf(lines),
    injectCSS: false, // our policy lets in no style without its nonce: those it needs are below
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-autocomplete': 'list',
        'aria-labelledby': ids.label,
        'aria-describedby': ids.help,
      },
    },
    onUpdate: ({ editor: written }) => onChange(linesOf(written.getJSON())),
  });
  useEffect(() => {
    const { dom } = editor.view;
    if (activeId) dom.setAttribute('aria-activedescendant', activeId);
    else dom.removeAttribute('aria-activedescendant');
  }, [editor, activeId]);
  return (
    <div>
      <Typography id={ids.label} variant="subtitle1" component="h3" sx={{ mb: 0.5 }}>
        {label}
      </Typography>
      <Tools editor={editor} />
      <Box
        sx={{
          border: 1,
          borderColor: error ? 'error.main' : 'control',
          borderRadius: 1,
          bgcolor: 'background.paper',
          '&:focus-within': { borderColor: 'primary.main' },
          '& .ProseMirror': {
            minHeight: 220,
            p: 2,
            textAlign: 'center',
            whiteSpace: 'break-spaces',
            overflowWrap: 'break-word',
            fontVariantLigatures: 'none',
            borderRadius: 1,
          },
          '& .ProseMirror p': { m: 0, py: 0.5, lineHeight: 1.5 },
          '& .ProseMirror p[data-size=large]': { fontSize: '1.375rem', fontWeight: 600 },
          '& .ProseMirror p[data-size=huge]': { fontSize: '2rem', fontWeight: 700 },
          '& [data-variable]': {
            px: 0.75,
            py: 0.125,
            border: 1,
            borderColor: 'primary.main',
            borderRadius: 1,
            color: 'primary.main',
            fontSize: '0.875em',
          },
          '& .ProseMirror-selectednode': { outline: 2, outlineColor: 'primary.main', outlineStyle: 'solid' },
        }}
      >
        <EditorContent editor={editor} />
      </Box>
      <FormHelperText id={ids.help} error={error !== null} sx={{ mx: 1.75 }}>
        {error ?? 'Tapez @ ou / pour insérer une variable. Une ligne dont une variable est vide ne s’imprime pas.'}
      </FormHelperText>
      {list}
    </div>
  );
}

/** What the words may be: their weight, the size of a line, the variables. */
function Tools({ editor }: { editor: Editor }) {
  const state = useEditorState({
    editor,
    selector: ({ editor: it }) => ({
      look: ['bold', 'italic'].filter((mark) => it.isActive(mark)),
      size: it.getAttributes('paragraph').size as LineSize,
      canUndo: it.can().undo(),
      canRedo: it.can().redo(),
    }),
  });
  const { look, size, canUndo, canRedo } = state;
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={size}
        aria-label="Taille de la ligne"
        onChange={(_event, next: LineSize | null) =>
          next && editor.chain().focus().updateAttributes('paragraph', { size: next }).run()
        }
      >
        {lineSizes.map((each) => (
          <ToggleButton key={each} value={each}>
            {lineSizeLabels[each]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ToggleButtonGroup size="small" value={look} aria-label="Caractères">
        <ToggleButton value="bold" aria-label="Gras" onClick={() => editor.chain().focus().toggleBold().run()}>
          <FormatBoldOutlined fontSize="small" />
        </ToggleButton>
        <ToggleButton value="italic" aria-label="Italique" onClick={() => editor.chain().focus().toggleItalic().run()}>
          <FormatItalicOutlined fontSize="small" />
        </ToggleButton>
      </ToggleButtonGroup>
      <InsertVariable editor={editor} />
      <Box sx={{ flex: 1 }} />
      <Tool label="Défaire" isPossible={canUndo} onClick={() => editor.chain().focus().undo().run()}>
        <UndoOutlined />
      </Tool>
      <Tool label="Refaire" isPossible={canRedo} onClick={() => editor.chain().focus().redo().run()}>
        <RedoOutlined />
      </Tool>
    </Stack>
  );
}

type ToolProps = { label: string; isPossible: boolean; onClick: () => void; children: React.ReactNode };
const Tool = ({ label, isPossible, onClick, children }: ToolProps) => (
  <Tooltip title={label}>
    <span>
      <IconButton aria-label={label} disabled={!isPossible} onClick={onClick}>
        {children}
      </IconButton>
    </span>
  </Tooltip>
);

function InsertVariable({ editor }: { editor: Editor }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<AddOutlined />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        Insérer une variable
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} disableRestoreFocus>
        {variables.map((id) => (
          <MenuItem
            key={id}
            onClick={() => {
              setAnchor(null);
              editor.chain().focus().insertContent({ type: 'variable', attrs: { id } }).run();
            }}
          >
            {variableLabels[id]}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
