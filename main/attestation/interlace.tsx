type Point = readonly [x: number, y: number];
type Frame = { width: number; height: number; radius: number };

/** Where a rounded rectangle passes, at a fraction of its length, and the direction that points outwards there. */
function alongFrame({ width, height, radius }: Frame): (fraction: number) => { at: Point; outwards: Point } {
  const [straightX, straightY] = [width - 2 * radius, height - 2 * radius];
  const corner = (Math.PI / 2) * radius;
  const total = 2 * (straightX + straightY) + 4 * corner;
  const sides = [straightX, straightY, straightX, straightY];
  const starts: Point[] = [
    [radius, 0],
    [width, radius],
    [width - radius, height],
    [0, height - radius],
  ];
  return (fraction) => {
    let rest = (((fraction % 1) + 1) % 1) * total;
    for (const [index, side] of sides.entries()) {
      const heading = (index * Math.PI) / 2; // rightwards, down, leftwards, up
      const [x, y] = starts[index] as Point;
      const forwards: Point = [Math.cos(heading), Math.sin(heading)];
      if (rest <= side)
        return { at: [x + forwards[0] * rest, y + forwards[1] * rest], outwards: [forwards[1], -forwards[0]] };
      rest -= side;
      if (rest <= corner) {
        const turned = heading - Math.PI / 2 + rest / radius;
        const outwards: Point = [Math.cos(turned), Math.sin(turned)];
        const end: Point = [x + forwards[0] * side, y + forwards[1] * side];
        const centre: Point = [end[0] - forwards[1] * radius, end[1] + forwards[0] * radius];
        return { at: [centre[0] + outwards[0] * radius, centre[1] + outwards[1] * radius], outwards };
      }
      rest -= corner;
    }
    return { at: starts[0] as Point, outwards: [0, -1] };
  };
}

type Props = Frame & {
  /** How many times the two strands cross around the frame; even, so that over and under alternate to the end. */
  crossings: number;
  /** Half the width of the braid. */
  swing: number;
};

const steps = 12;

/**
 * Two ribbons that pass over and under one another around a frame, in thin black lines. Lengths are millimetres; the
 * braid swings on both sides of the frame's line.
 */
export function InterlacedFrame({ crossings, swing, ...frame }: Props) {
  const passing = alongFrame(frame);
  const strand = (crossing: number, side: 1 | -1): string => {
    const points = Array.from({ length: steps + 1 }, (_, step) => {
      const turn = crossing - 0.5 + step / steps;
      const { at, outwards } = passing(turn / crossings);
      const away = side * swing * Math.sin(turn * Math.PI);
      return `${(at[0] + outwards[0] * away).toFixed(2)} ${(at[1] + outwards[1] * away).toFixed(2)}`;
    });
    return `M${points.join('L')}`;
  };
  const all = Array.from({ length: crossings }, (_, crossing) => crossing);
  const under = all.map((crossing) => strand(crossing, crossing % 2 ? 1 : -1)).join('');
  const over = all.map((crossing) => strand(crossing, crossing % 2 ? -1 : 1)).join('');
  return (
    <svg className="interlace" viewBox={`0 0 ${frame.width} ${frame.height}`} fill="none" aria-hidden="true">
      <path className="edge" d={under} />
      <path className="ribbon" d={under} />
      <path className="gap" d={over} />
      <path className="edge" d={over} />
      <path className="ribbon" d={over} />
    </svg>
  );
}
