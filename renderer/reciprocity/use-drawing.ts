import { useTheme } from '@mui/material/styles';
import { MarkerType } from '@xyflow/react';
import { useMemo } from 'react';
import { isInLoop } from '../../domain/reciprocity/telling';
import type { Chains } from '../../ipc/reciprocity.contract';
import { usePreferences } from '../ui/preferences';
import type { ArrowEdge } from './graph-arrow';
import { placed } from './graph-layout';
import type { PersonNode } from './graph-person';

const thinHead = { width: 18, height: 18 };
const thickHead = { width: 26, height: 26 };

/** People and arrows where they stand, at the size of the text; marked are the person chosen and those shown. */
export function useDrawing(chains: Chains, chosen: string | null, shown: readonly string[] | null) {
  const { palette } = useTheme();
  const { textSize } = usePreferences().preferences;
  const layout = useMemo(() => {
    const rem = (16 * textSize) / 100;
    const size = { width: 10.5 * rem, height: 3.25 * rem };
    return { size, ...placed(chains, { node: size, mark: 2.5 * rem }) };
  }, [chains, textSize]);
  return useMemo(() => {
    const { size, people, arrows, width, height } = layout;
    const names = new Map(chains.people.map(({ id, name }) => [id, name]));
    return {
      width,
      height,
      nodes: chains.people.map(
        ({ id, name, siteName }): PersonNode => ({
          id,
          type: 'person',
          position: people.get(id) ?? { x: 0, y: 0 },
          data: {
            name,
            siteName: id === chosen ? siteName : null,
            isMarked: id === chosen || shown?.includes(id) === true,
          },
          ...size,
          ariaRole: 'group',
          ariaLabel: name,
        }),
      ),
      edges: arrows.map((arrow): ArrowEdge => {
        const isLoop = isInLoop(chains.loops, arrow.from, arrow.to);
        const color = isLoop ? palette.primary.main : palette.text.secondary;
        return {
          id: `${arrow.from} ${arrow.to}`,
          type: 'arrow',
          source: arrow.from,
          target: arrow.to,
          data: { ...arrow, isLoop },
          ariaRole: 'img',
          ariaLabel: `${names.get(arrow.from)} ${arrow.passings.map((it) => it.words).join(' et ')} à ${names.get(arrow.to)}`,
          style: {
            stroke: color,
            strokeWidth: isLoop ? 4 : 1.75,
            ...(arrow.passings.every(({ isOver }) => !isOver) && { strokeDasharray: '7 6' }),
          },
          markerEnd: {
            type: MarkerType.ArrowClosed,
            color,
            ...(isLoop ? thickHead : thinHead),
            markerUnits: 'userSpaceOnUse',
          },
        };
      }),
    };
  }, [chains, layout, chosen, shown, palette]);
}
