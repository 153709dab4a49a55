import ArrowDownwardOutlined from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import { IconButton, type IconButtonProps, Tooltip } from '@mui/material';

export type Direction = 'up' | 'down';

const arrows = {
  up: { label: 'Monter', Icon: ArrowUpwardOutlined },
  down: { label: 'Descendre', Icon: ArrowDownwardOutlined },
};

type Props = {
  direction: Direction;
  /** What is moved, as it follows « Monter ». */
  what: string;
  isEnd: boolean;
  onMove: (direction: Direction) => void;
} & Pick<IconButtonProps, 'id'>;

/** Moves something in its list. At the end of the list it stays there, and keeps the focus: only it does nothing. */
export function MoveButton({ direction, what, isEnd, onMove, ...rest }: Props) {
  const { label, Icon } = arrows[direction];
  return (
    <Tooltip title={label}>
      <IconButton
        {...rest}
        aria-label={`${label} ${what}`}
        aria-disabled={isEnd}
        onClick={() => !isEnd && onMove(direction)}
        sx={{
          width: 44,
          height: 44,
          '&[aria-disabled="true"]': { color: 'action.disabled', cursor: 'default' },
        }}
      >
        <Icon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}
