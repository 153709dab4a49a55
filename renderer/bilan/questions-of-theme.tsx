import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import { Box, Button, Card, IconButton, Stack, Typography } from '@mui/material';
import { useId, useState } from 'react';
import type { Question, Theme } from '../../domain/bilan/question';
import { usedBy } from '../../domain/bilan/template';
import { counted, quoted } from '../../domain/french/format';
import { type Direction, MoveButton } from '../ui/move-button';
import { useToasts } from '../ui/toasts';
import { QuestionDialog } from './question-dialog';
import { kindLabels } from './question-kinds';
import { ThemeWordsDialog } from './theme-words-dialog';

const kindOf = (question: Question) =>
  'choices' in question
    ? `${kindLabels[question.kind]}, ${counted(question.choices.length, 'choix', 'choix')}`
    : kindLabels[question.kind];

/** With two neighbours exchanged. */
function exchanged<Item>(items: readonly Item[], at: number, direction: Direction): Item[] {
  const first = direction === 'up' ? at - 1 : at;
  return [...items.slice(0, first), ...items.slice(first, first + 2).reverse(), ...items.slice(first + 2)];
}

type Props = {
  theme: Theme;
  /** Of all the questions of the bilan: a new one takes another. */
  keys: readonly string[];
  onChange: (theme: Theme) => void;
};

/** One screen of the interview: its title, its advice, its questions in their order. */
export function QuestionsOfTheme({ theme, keys, onChange }: Props) {
  const titleId = useId();
  const toasts = useToasts();
  const [edited, setEdited] = useState<Question | 'new' | null>(null);
  const [isNaming, setIsNaming] = useState(false);
  const { title, hint, questions } = theme;
  const change = (next: Question[]) => onChange({ ...theme, questions: next });
  const remove = (question: Question) => {
    change(questions.filter((one) => one !== question));
    toasts.done(`La question ${quoted(question.wording)} est retirée.`, async () => change(questions));
  };
  return (
    <Card component="section" aria-labelledby={titleId} sx={{ p: { xs: 2, sm: 2.5 }, mb: 2 }}>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'flex-start', justifyContent: 'space-between' }}>
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="h3" id={titleId}>
            {title}
          </Typography>
          {hint && <Typography color="textSecondary">{hint}</Typography>}
        </Box>
        <Button
          size="small"
          startIcon={<EditOutlined />}
          aria-label={`Changer le titre et le conseil de l’écran ${quoted(title)}`}
          onClick={() => setIsNaming(true)}
          sx={{ flexShrink: 0 }}
        >
          Titre et conseil
        </Button>
      </Stack>
      <Box
        component="ol"
        aria-label={`Questions de l’écran ${quoted(title)}`}
        sx={{ listStyle: 'none', m: 0, p: 0, mt: 1 }}
      >
        {questions.map((question, at) => (
          <QuestionRow
            key={question.key}
            question={question}
            isFirst={at === 0}
            isLast={at === questions.length - 1}
            onEdit={() => setEdited(question)}
            onMove={(direction) => change(exchanged(questions, at, direction))}
            onRemove={questions.length > 1 ? () => remove(question) : null}
          />
        ))}
      </Box>
      <Button startIcon={<AddOutlined />} onClick={() => setEdited('new')} sx={{ mt: 1, ml: -1 }}>
        Ajouter une question
      </Button>
      {edited && (
        <QuestionDialog
          question={edited === 'new' ? null : edited}
          keys={keys}
          onClose={() => setEdited(null)}
          onKeep={(written) => {
            change(
              edited === 'new'
                ? [...questions, written]
                : questions.map((question) => (question.key === written.key ? written : question)),
            );
            setEdited(null);
          }}
        />
      )}
      {isNaming && (
        <ThemeWordsDialog
          theme={theme}
          onClose={() => setIsNaming(false)}
          onKeep={(words) => {
            onChange({ ...theme, ...words });
            setIsNaming(false);
          }}
        />
      )}
    </Card>
  );
}

type RowProps = {
  question: Question;
  isFirst: boolean;
  isLast: boolean;
  onEdit: () => void;
  onMove: (direction: Direction) => void;
  /** Null for the only question of a screen. */
  onRemove: (() => void) | null;
};

function QuestionRow({ question, isFirst, isLast, onEdit, onMove, onRemove }: RowProps) {
  const { key, wording } = question;
  const use = usedBy(key);
  const examples = 'choices' in question ? question.choices.filter(({ example }) => example).length : 0;
  const about = [
    kindOf(question),
    ...(examples ? [counted(examples, 'exemple')] : []),
    ...(question.isRequired ? ['réponse demandée'] : []),
    ...(use ? [`gardée : elle sert pour ${use}`] : []),
  ];
  const button = { width: 44, height: 44 };
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        alignItems: 'center',
        gap: 1,
        py: 1,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
        <Typography>{wording}</Typography>
        <Typography variant="body2" color="textSecondary">
          {about.join(' · ')}
        </Typography>
      </Box>
      <Stack direction="row" sx={{ ml: 'auto' }}>
        <MoveButton direction="up" what={`: ${wording}`} isEnd={isFirst} onMove={onMove} />
        <MoveButton direction="down" what={`: ${wording}`} isEnd={isLast} onMove={onMove} />
        <IconButton aria-label={`Modifier : ${wording}`} onClick={onEdit} sx={button}>
          <EditOutlined />
        </IconButton>
        <IconButton
          aria-label={`Retirer : ${wording}`}
          disabled={use !== null || onRemove === null}
          onClick={() => onRemove?.()}
          sx={button}
        >
          <DeleteOutlined />
        </IconButton>
      </Stack>
    </Box>
  );
}
