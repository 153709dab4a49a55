type Point = readonly [x: number, y: number];
type Place = { at: Point; outwards: Point };
/** Of the line that the braid follows, in millimetres. */
type Frame = { width: number; height: number; radius: number };
/** How many times the strands cross along each part of the frame: whole numbers, so that the four corners are alike. */
type Crossings = { across: number; down: number; corner: number };

/** One side and the corner that ends it: `turned` quarter turns after the top, that runs rightwards. */
type Side = { start: Point; length: number; crossings: number; turned: number };

function sidesOf({ width, height, radius }: Frame, { across, down }: Crossings): Side[] {
  const [long, tall] = [width - 2 * radius, height - 2 * radius];
  return [
    { start: [radius, 0], length: long, crossings: across, turned: 0 },
    { start: [width, radius], length: tall, crossings: down, turned: 1 },
    { start: [width - radius, height], length: long, crossings: across, turned: 2 },
    { start: [0, height - radius], length: tall, crossings: down, turned: 3 },
  ];
}

/** Where the frame passes after so many crossings, from the top left and clockwise. */
function placeAfter(passed: number, sides: Side[], { radius }: Frame, { corner }: Crossings): Place {
  let rest = passed;
  for (const { start, length, crossings, turned } of sides) {
    const heading = (turned * Math.PI) / 2;
    const [dx, dy] = [Math.cos(heading), Math.sin(heading)];
    const along = (distance: number): Point => [start[0] + dx * distance, start[1] + dy * distance];
    if (rest <= crossings) return { at: along((rest / crossings) * length), outwards: [dy, -dx] };
    rest -= crossings;
    if (rest <= corner) {
      const angle = heading - Math.PI / 2 + ((rest / corner) * Math.PI) / 2;
      const outwards: Point = [Math.cos(angle), Math.sin(angle)];
      const end = along(length);
      const centre: Point = [end[0] - dy * radius, end[1] + dx * radius];
      return { at: [centre[0] + outwards[0] * radius, centre[1] + outwards[1] * radius], outwards };
    }
    rest -= corner;
  }
  return { at: sides[0]?.start ?? [0, 0], outwards: [0, -1] };
}

/** Half the width of the braid, in millimetres. */
const swing = 2.6;
const stepsPerCrossing = 12;

const shape = 'interlace';

/** Where the ribbons of the page before are shown again. */
export const InterlacedFrame = () => (
  <svg className="interlace" fill="none" aria-hidden="true">
    <use href={`#${shape}`} />
  </svg>
);

/** Two ribbons that pass over and under one another all around a page, in thin lines: drawn once, shown by each page. */
export function InterlacedFrameShape({ frame, crossings }: { frame: Frame; crossings: Crossings }) {
  const sides = sidesOf(frame, crossings);
  const total = 2 * (crossings.across + crossings.down) + 4 * crossings.corner; // even: over and under alternate to the end
  /** A strand from half a crossing before to half a crossing after. */
  const passage = (crossing: number, side: 1 | -1): string => {
    const points = Array.from({ length: stepsPerCrossing + 1 }, (_, step) => {
      const passed = crossing - 0.5 + step / stepsPerCrossing;
      const { at, outwards } = placeAfter((passed + total) % total, sides, frame, crossings);
      const away = side * swing * Math.sin(passed * Math.PI);
      return `${(at[0] + outwards[0] * away).toFixed(2)} ${(at[1] + outwards[1] * away).toFixed(2)}`;
    });
    return `M${points.join('L')}`;
  };
  const all = Array.from({ length: total }, (_, crossing) => crossing);
  const under = all.map((crossing) => passage(crossing, crossing % 2 ? 1 : -1)).join('');
  const over = all.map((crossing) => passage(crossing, crossing % 2 ? -1 : 1)).join('');
  return (
    <svg className="shapes" aria-hidden="true">
      <symbol id={shape} viewBox={`0 0 ${frame.width} ${frame.height}`} overflow="visible">
        <path className="edge" d={under} />
        <path className="ribbon" d={under} />
        <path className="gap" d={over} />
        <path className="edge" d={over} />
        <path className="ribbon" d={over} />
      </symbol>
    </svg>
  );
}
