import DragIndicatorOutlined from '@mui/icons-material/DragIndicatorOutlined';
import MoreVertOutlined from '@mui/icons-material/MoreVertOutlined';
import { Box, IconButton, Stack } from '@mui/material';
import type { DragEvent, ReactNode } from 'react';
import type { ManagedTheme } from '../../domain/theme/theme';
import { type Direction, MoveButton } from '../ui/move-button';
import { Pictogram } from '../ui/pictogram';
import { moveButtonId } from './use-theme-order';

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
  const allow = (event: DragEvent) => canDrop() && event.preventDefault();
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
      onDragEnter={allow}
      onDragOver={allow}
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
        {(['up', 'down'] as const).map((direction) => (
          <MoveButton
            key={direction}
            id={moveButtonId(theme.id, direction)}
            direction={direction}
            what={name}
            isEnd={place === (direction === 'up' ? 0 : count - 1)}
            onMove={() => onMove(theme, direction)}
          />
        ))}
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
