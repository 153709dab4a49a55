import DragIndicatorOutlined from '@mui/icons-material/DragIndicatorOutlined';
import LabelOutlined from '@mui/icons-material/LabelOutlined';
import PlaceOutlined from '@mui/icons-material/PlaceOutlined';
import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { Box, Button, Card, Chip, OutlinedInput, Stack, Typography } from '@mui/material';
import { type DragEvent, type RefObject, useState } from 'react';
import { quoted } from '../../domain/french/format';
import { type Entry, entryKindLabels, longestWords, shownSentence } from '../../domain/passport/entry';
import { api } from '../api';
import { type Direction, MoveButton } from '../ui/move-button';
import { useToasts } from '../ui/toasts';
import { HeadingDialog } from './heading-dialog';
import { moveButtonId } from './use-entry-order';
import { useCommand } from './use-passport';

type Props = {
  entry: Entry;
  /** Its place among those of its kind, from 1. */
  number: number;
  isFirst: boolean;
  isLast: boolean;
  suggested: readonly string[];
  /** What is being dragged, shared by all the cards. */
  dragged: RefObject<Entry | null>;
  onWrite: (id: string, words: string) => void;
  onMove: (direction: Direction) => void;
  onDrop: (entry: Entry) => void;
};

/** One line of the carnet: the person's words, where it was shown, and what can be done with it. */
export function EntryCard({ entry, number, isFirst, isLast, suggested, dragged, onWrite, onMove, onDrop }: Props) {
  const { id, kind, source, words, originalWords, isHidden, isNew, namesSomeone, shown } = entry;
  const name = `${entryKindLabels[kind]} ${number}`;
  const [isHeading, setIsHeading] = useState(false);
  const allow = (event: DragEvent) => dragged.current && event.preventDefault();
  return (
    <Card
      component="li"
      aria-label={name}
      onDragEnter={allow}
      onDragOver={allow}
      onDrop={() => dragged.current && onDrop(dragged.current)}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'auto minmax(0, 1fr)',
        columnGap: 1,
        p: 2,
        pl: 1,
        ...(isHidden && { borderStyle: 'dashed', bgcolor: 'transparent' }),
      }}
    >
      <Box
        draggable
        aria-hidden
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          const card = event.currentTarget.parentElement;
          if (card) event.dataTransfer.setDragImage(card, 16, 24);
          dragged.current = entry;
        }}
        onDragEnd={() => {
          dragged.current = null;
        }}
        sx={{ pt: 1.5, color: 'text.secondary', cursor: 'grab' }}
      >
        <DragIndicatorOutlined />
      </Box>
      <Stack spacing={1} sx={{ minWidth: 0 }}>
        {(isNew || isHidden) && (
          <Stack direction="row" spacing={1}>
            {isNew && <Chip color="primary" label="Nouveau" size="small" />}
            {isHidden && <Chip variant="outlined" label="Masqué : ne s’imprime pas" size="small" />}
          </Stack>
        )}
        <OutlinedInput
          fullWidth
          multiline
          value={words}
          onChange={({ target }) => onWrite(id, target.value)}
          slotProps={{ input: { maxLength: longestWords, 'aria-label': `${name}, vos mots` } }}
          sx={{ bgcolor: 'background.paper' }}
        />
        {namesSomeone && (
          <Typography variant="body2" sx={{ color: 'attention.ink' }}>
            Ces mots nomment une autre personne. À l’impression, « quelqu’un » prendra sa place.
          </Typography>
        )}
        {shown.map((one) => (
          <Stack key={JSON.stringify(one)} direction="row" spacing={0.75} sx={{ color: 'text.secondary' }}>
            <PlaceOutlined fontSize="small" sx={{ mt: 0.5 }} />
            <Typography variant="body2">{shownSentence(one, kind)}</Typography>
          </Stack>
        ))}
        {words !== originalWords && source !== 'own' && (
          <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
            <Typography variant="body2" color="textSecondary">
              D’abord écrit : {quoted(originalWords)}
            </Typography>
            <Button size="small" aria-label={`Reprendre ces mots, ${name}`} onClick={() => onWrite(id, originalWords)}>
              Reprendre ces mots
            </Button>
          </Stack>
        )}
        <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center', columnGap: 0.5 }}>
          {!(isFirst && isLast) &&
            (['up', 'down'] as const).map((direction) => (
              <MoveButton
                key={direction}
                id={moveButtonId(id, direction)}
                direction={direction}
                what={name}
                isEnd={direction === 'up' ? isFirst : isLast}
                onMove={onMove}
              />
            ))}
          <Button
            size="small"
            color="inherit"
            startIcon={<LabelOutlined />}
            aria-label={`Ranger sous un titre, ${name}`}
            onClick={() => setIsHeading(true)}
          >
            Ranger
          </Button>
          {source === 'own' ? <RemoveButton entry={entry} name={name} /> : <HideButton entry={entry} name={name} />}
        </Stack>
      </Stack>
      {isHeading && <HeadingDialog entry={entry} suggested={suggested} onClose={() => setIsHeading(false)} />}
    </Card>
  );
}

type ButtonProps = { entry: Entry; name: string };

function HideButton({ entry: { id, isHidden }, name }: ButtonProps) {
  const hide = useCommand(api.passport.hide);
  const label = isHidden ? 'Montrer' : 'Masquer';
  return (
    <Button
      size="small"
      color="inherit"
      startIcon={isHidden ? <VisibilityOutlined /> : <VisibilityOffOutlined />}
      aria-label={`${label} ${name}`}
      disabled={hide.isPending}
      onClick={() => hide.mutate({ id, isHidden: !isHidden })}
    >
      {label}
    </Button>
  );
}

/** What was added by hand goes for good, with a way back. */
function RemoveButton({ entry, name }: ButtonProps) {
  const { done } = useToasts();
  const add = useCommand(api.passport.add);
  const remove = useCommand(api.passport.remove);
  const { id, kind, words, heading } = entry;
  return (
    <Button
      size="small"
      color="inherit"
      startIcon={<VisibilityOffOutlined />}
      aria-label={`Retirer ${name}`}
      disabled={remove.isPending}
      onClick={() =>
        remove.mutate(
          { id },
          {
            onSuccess: ({ memberId }) =>
              done('Cette ligne est retirée du carnet.', () => add.mutateAsync({ memberId, kind, words, heading })),
          },
        )
      }
    >
      Retirer
    </Button>
  );
}
