import '@xyflow/react/dist/base.css';
import { Box } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { Controls, MarkerType, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { isInLoop } from '../../domain/reciprocity/telling';
import type { Chains } from '../../ipc/reciprocity.contract';
import { usePreferences } from '../ui/preferences';
import { type ArrowEdge, ArrowLine } from './graph-arrow';
import { placed } from './graph-layout';
import { LookContext, Person, type PersonNode } from './graph-person';

type Props = {
  chains: Chains;
  /** The person around whom one looks. */
  chosen: string | null;
  /** The people to show from near; null for all of them. */
  shown: readonly string[] | null;
  onLook: (memberId: string) => void;
};

/** The same as what the words beside say; what can be reached here by mouse can be by keyboard. */
export const ChainGraph = (props: Props) => (
  <ReactFlowProvider key={`${props.chosen} ${props.chains.people.map(({ id }) => id).join()}`}>
    <LookContext value={props.onLook}>
      <Graph {...props} />
    </LookContext>
  </ReactFlowProvider>
);

const nodeTypes = { person: Person };
const edgeTypes = { arrow: ArrowLine };

/** Names stay readable: a drawing that is wider than its frame is moved with the mouse, or by the keyboard from name to name. */
const readable = {
  padding: { top: '24px', right: '72px', bottom: '24px', left: '24px' },
  minZoom: 0.75,
  maxZoom: 1,
} as const;
const margin = 64;
const thinHead = { width: 18, height: 18 };
const thickHead = { width: 26, height: 26 };

const words = {
  'controls.ariaLabel': 'Vue du dessin',
  'controls.zoomIn.ariaLabel': 'Agrandir',
  'controls.zoomOut.ariaLabel': 'Réduire',
  'controls.fitView.ariaLabel': 'Voir tout le dessin',
};

function Graph({ chains, chosen, shown }: Props) {
  const { palette } = useTheme();
  const { textSize } = usePreferences().preferences;
  const { fitView, setViewport } = useReactFlow();
  const frame = useRef<HTMLElement>(null);
  const { nodes, edges, width, height } = useMemo(() => {
    const rem = (16 * textSize) / 100;
    const size = { width: 10.5 * rem, height: 3.25 * rem };
    const { people, arrows, width, height } = placed(chains, { node: size, mark: 2.5 * rem });
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
  }, [chains, chosen, shown, palette, textSize]);
  const near = shown?.join(' ') ?? '';
  const look = useCallback(() => {
    const pane = frame.current;
    if (!pane) return;
    const least = readable.minZoom;
    const [roomX, roomY] = [pane.clientWidth - width * least, pane.clientHeight - height * least];
    if (near) {
      pane.scrollIntoView({ block: 'nearest' });
      void fitView({ ...readable, nodes: near.split(' ').map((id) => ({ id })) });
    } else if (roomX >= 0 && roomY >= 0) void fitView(readable);
    // Too large to be seen whole: from the person chosen, or from its beginning.
    else if (chosen) void fitView({ ...readable, maxZoom: least, nodes: [{ id: chosen }] });
    else void setViewport({ x: Math.max(margin, roomX) / 2, y: Math.max(margin, roomY) / 2, zoom: least });
  }, [fitView, setViewport, chosen, near, width, height]);
  useEffect(look, [look]);

  return (
    <Box
      component="section"
      ref={frame}
      aria-label="Le dessin des échanges"
      sx={{
        height: `clamp(13rem, ${Math.ceil(height) + margin}px, 56rem)`,
        border: 1,
        borderColor: 'divider',
        borderRadius: 3,
        bgcolor: 'background.paper',
        overflow: 'clip',
        scrollMarginBlock: '5.5rem', // under the bar that stays in place
        '& .react-flow__controls': { boxShadow: 'none', gap: 0.5, display: 'flex', flexDirection: 'column' },
        '& .react-flow__controls-button': {
          width: 32,
          height: 32,
          border: 1,
          borderColor: 'control',
          borderRadius: 1.5,
          bgcolor: 'background.paper',
          color: 'text.primary',
          '& svg': { fill: 'currentColor' },
        },
        '& .react-flow__handle': { opacity: 0, pointerEvents: 'none' },
        '@media print': { display: 'none' },
      }}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onInit={look}
        fitViewOptions={readable}
        minZoom={0.15}
        maxZoom={2}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        disableKeyboardA11y
        ariaLabelConfig={words}
        proOptions={{ hideAttribution: true }}
      >
        <Controls showInteractive={false} position="top-right" />
      </ReactFlow>
    </Box>
  );
}
