import { Box } from '@mui/material';
import { useId } from 'react';

type Props = { people: readonly { memberId: string; memberName: string }[] };

const [width, height] = [320, 250];
const centre = { x: width / 2, y: height / 2 };
const [radiusX, radiusY] = [88, 74];
const node = 22;

const initials = (name: string) =>
  name
    .split(' ')
    .map((word) => word[0])
    .slice(0, 2)
    .join('');

/** Round the circle as the hands of a clock go, from the top. */
function placeOf(index: number, count: number) {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  return { x: centre.x + radiusX * Math.cos(angle), y: centre.y + radiusY * Math.sin(angle), angle };
}

/** An arrow that follows the circle, from the edge of one person to that of the next. */
function arrow(index: number, count: number): string {
  const gap = (node + 8) / Math.min(radiusX, radiusY);
  const from = (index / count) * 2 * Math.PI - Math.PI / 2 + gap;
  const to = ((index + 1) / count) * 2 * Math.PI - Math.PI / 2 - gap;
  const at = (angle: number) => `${centre.x + radiusX * Math.cos(angle)} ${centre.y + radiusY * Math.sin(angle)}`;
  return `M ${at(from)} A ${radiusX} ${radiusY} 0 0 1 ${at(to)}`;
}

/** Who passes on to whom, in a circle. For the eyes only: the card says the same in words. */
export function LoopDrawing({ people }: Props) {
  const head = useId();
  return (
    <Box
      component="svg"
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden
      sx={{ width: '100%', maxWidth: 320, display: 'block', color: 'primary.main', overflow: 'visible' }}
    >
      <defs>
        <marker id={head} viewBox="0 0 10 10" refX="7" refY="5" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M 0 0 L 10 5 L 0 10 z" fill="currentColor" />
        </marker>
      </defs>
      {people.map(({ memberId }, index) => (
        <path
          key={`vers ${memberId}`}
          d={arrow(index, people.length)}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          markerEnd={`url(#${head})`}
        />
      ))}
      {people.map(({ memberId, memberName }, index) => {
        const { x, y } = placeOf(index, people.length);
        const isAbove = y < centre.y - 1;
        return (
          <g key={memberId}>
            <Box
              component="circle"
              cx={x}
              cy={y}
              r={node}
              sx={{ fill: (theme) => theme.palette.background.paper, stroke: 'currentColor', strokeWidth: 2 }}
            />
            <Box
              component="text"
              x={x}
              y={y + 5}
              textAnchor="middle"
              sx={{ fill: 'currentColor', fontSize: 15, fontWeight: 700 }}
            >
              {initials(memberName)}
            </Box>
            <Box
              component="text"
              x={x}
              y={isAbove ? y - node - 8 : y + node + 18}
              textAnchor="middle"
              sx={{ fill: (theme) => theme.palette.text.primary, fontSize: 14 }}
            >
              {memberName}
            </Box>
          </g>
        );
      })}
    </Box>
  );
}
