import { Box } from '@mui/material';
import { useId } from 'react';

type Props = { people: readonly { memberId: string; memberName: string }[] };

const [width, height] = [360, 250];
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
      sx={{ width: '100%', maxWidth: width, display: 'block', color: 'primary.main', overflow: 'visible' }}
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
            <Name name={memberName} x={x} y={y} />
          </g>
        );
      })}
    </Box>
  );
}

const longestBeside = 12;
const lineHeight = 17;

/** « Marie-Antoinette Roy » → « Marie- », « Antoinette », « Roy »: what stands beside a person has little room. */
function linesOf(name: string): string[] {
  const [firstName = '', ...lastName] = name.split(' ');
  const first = firstName.length > longestBeside ? firstName.split(/(?<=-)/) : [firstName];
  return [...first, lastName.join(' ')].filter(Boolean);
}

/** Where no arrow passes: over the first, under the one that faces it, beside the others. */
function Name({ name, x, y }: { name: string; x: number; y: number }) {
  const side = Math.abs(x - centre.x) < 1 ? 0 : Math.sign(x - centre.x);
  const lines = side === 0 ? [name] : linesOf(name);
  const facing = y < centre.y ? y - node - 8 : y + node + 18;
  const top = side === 0 ? facing : y + 5 - ((lines.length - 1) * lineHeight) / 2;
  return (
    <Box
      component="text"
      y={top}
      textAnchor={side === 0 ? 'middle' : side > 0 ? 'start' : 'end'}
      sx={{ fill: (theme) => theme.palette.text.primary, fontSize: 14 }}
    >
      {lines.map((line, place) => (
        <tspan key={lines.slice(0, place + 1).join(' ')} x={x + side * (node + 7)} dy={place === 0 ? 0 : lineHeight}>
          {line}
        </tspan>
      ))}
    </Box>
  );
}
