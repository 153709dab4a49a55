import ArrowDownwardOutlined from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import DragIndicatorOutlined from '@mui/icons-material/DragIndicatorOutlined';
import MoreVertOutlined from '@mui/icons-material/MoreVertOutlined';
import { Box, IconButton, Stack, Tooltip } from '@mui/material';
import type { ReactNode } from 'react';
import type { ManagedTheme } from '../../domain/theme/theme';
import { Pictogram } from '../ui/pictogram';
import { type Direction, moveButtonId } from './use-theme-order';

export type OpenThemeMenu = { theme: ManagedTheme; button: HTMLElement };
/** What is being dragged, shared by all the rows of the page. */
export type Dragging = { current: ManagedTheme | null };

type Props = {
  theme: ManagedTheme;
  place: number;
  count: number;
  dragging: Dragging;
  /** May what is dragged be dropped here? */
  accepts: (theme: ManagedTheme) => boolean;
  onDrop: (theme: ManagedTheme) => void;
  onMove: (theme: ManagedTheme, direction: Direction) => void;
  onMenu: (open: OpenThemeMenu) => void;
  children: ReactNode;
};

/** A theme or a family on its line: dragged by its handle, or moved by its arrows. */
export function ThemeRow({ theme, place, count, dragging, accepts, onDrop, onMove, onMenu, children }: Props) {
  const { name, pictogram } = theme;
  const canDrop = () => dragging.current !== null && accepts(dragging.current);
  return (
    <Stack
      direction="row"
      useFlexGap
      spacing={1}
      draggable
      onDragStart={({ dataTransfer }) => {
        dataTransfer.effectAllowed = 'move';
        dragging.current = theme;
      }}
      onDragEnd={() => {
        dragging.current = null;
      }}
      onDragEnter={(event) => canDrop() && event.preventDefault()}
      onDragOver={(event) => canDrop() && event.preventDefault()}
      onDrop={() => canDrop() && dragging.current && onDrop(dragging.current)}
      sx={{ alignItems: 'center', flexWrap: { xs: 'wrap', sm: 'nowrap' }, py: 0.75, minHeight: 48 }}
    >
      <DragIndicatorOutlined
        aria-hidden
        sx={{ display: { xs: 'none', sm: 'block' }, color: 'text.secondary', cursor: 'grab', flexShrink: 0 }}
      />
      <Pictogram name={pictogram} sx={{ color: 'primary.main', flexShrink: 0 }} />
      <Box sx={{ flex: '1 1 8rem', minWidth: 0 }}>{children}</Box>
      <Stack direction="row" sx={{ flexShrink: 0, ml: 'auto' }}>
        <MoveButton onMove={onMove} direction="up" isEnd={place === 0} theme={theme} />
        <MoveButton onMove={onMove} direction="down" isEnd={place === count - 1} theme={theme} />
        <IconButton
          aria-label={`Actions pour ${name}`}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => onMenu({ theme, button: currentTarget })}
        >
          <MoreVertOutlined />
        </IconButton>
      </Stack>
    </Stack>
  );
}

const arrows = {
  up: { label: 'Monter', Icon: ArrowUpwardOutlined },
  down: { label: 'Descendre', Icon: ArrowDownwardOutlined },
};

/** At the end of the list it stays there, and keeps the focus: only it does nothing. */
function MoveButton(props: {
  theme: ManagedTheme;
  direction: Direction;
  isEnd: boolean;
  onMove: (theme: ManagedTheme, direction: Direction) => void;
}) {
  const { theme, direction, isEnd, onMove } = props;
  const { label, Icon } = arrows[direction];
  return (
    <Tooltip title={label}>
      <IconButton
        id={moveButtonId(theme.id, direction)}
        aria-label={`${label} ${theme.name}`}
        aria-disabled={isEnd}
        onClick={() => !isEnd && onMove(theme, direction)}
        sx={{ '&[aria-disabled="true"]': { color: 'action.disabled', cursor: 'default' } }}
      >
        <Icon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}
