import dagre from '@dagrejs/dagre';
import type { Chains, PassingView } from '../../ipc/reciprocity.contract';

type Point = { x: number; y: number };
/** All that goes from one person to another: one arrow. */
export type Arrow = { from: string; to: string; passings: PassingView[]; points: Point[]; at: Point };
export type Placed = { people: Map<string, Point>; arrows: Arrow[]; width: number; height: number };
type Sizes = { node: { width: number; height: number }; mark: number };

/** Places people from left to right, in the way of what is passed on, with room on each arrow for its pictograms. */
export function placed({ people, passings }: Pick<Chains, 'people' | 'passings'>, { node, mark }: Sizes): Placed {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: node.height / 2, edgesep: mark / 2, ranksep: mark * 0.8 });
  for (const { id } of people) graph.setNode(id, { ...node });
  const between = new Map<string, PassingView[]>();
  for (const passing of passings) {
    const key = `${passing.from} ${passing.to}`;
    between.set(key, [...(between.get(key) ?? []), passing]);
  }
  for (const [first] of between.values())
    if (first)
      graph.setEdge(first.from, first.to, {
        width: mark * (between.get(`${first.from} ${first.to}`)?.length ?? 1),
        height: mark,
        labelpos: 'c',
      });
  dagre.layout(graph);
  return {
    width: graph.graph().width ?? 0,
    height: graph.graph().height ?? 0,
    people: new Map(
      people.map(({ id }) => {
        const { x = 0, y = 0 } = graph.node(id) as Partial<Point>;
        return [id, { x: x - node.width / 2, y: y - node.height / 2 }];
      }),
    ),
    arrows: [...between.values()].flatMap((all) => {
      const [first] = all;
      if (!first) return [];
      const { points = [], x = 0, y = 0 } = graph.edge(first.from, first.to) as Partial<Arrow> & Partial<Point>;
      return [{ from: first.from, to: first.to, passings: all, points, at: { x, y } }];
    }),
  };
}

/** A line without corners through what the layout gives. */
export function smooth(points: readonly Point[]): string {
  const [start, ...others] = points;
  if (!start) return '';
  const middle = (one: Point, other: Point) => `${(one.x + other.x) / 2} ${(one.y + other.y) / 2}`;
  const curves = others.slice(0, -1).map((point, index) => {
    const next = others[index + 1] ?? point;
    return `Q ${point.x} ${point.y} ${middle(point, next)}`;
  });
  const end = others.at(-1) ?? start;
  return [`M ${start.x} ${start.y}`, ...curves, `L ${end.x} ${end.y}`].join(' ');
}
