import '@xyflow/react/dist/base.css';
import { Box } from '@mui/material';
import type { SxProps, Theme } from '@mui/material/styles';
import { Controls, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Chains } from '../../ipc/reciprocity.contract';
import { ArrowLine } from './graph-arrow';
import { LookContext, Person } from './graph-person';
import { useDrawing } from './use-drawing';

type Props = {
  chains: Chains;
  /** The person around whom one looks. */
  chosen: string | null;
  /** The people to show from near; null for all of them. */
  shown: readonly string[] | null;
  onLook: (memberId: string) => void;
};

/**
 * The same as what the words beside say; what can be reached here by mouse can be by keyboard. Its frame stays when
 * another drawing comes into it: whoever was among the names is still beside them.
 */
export function ChainGraph({ chains, chosen, shown, onLook }: Props) {
  const drawing = useDrawing(chains, chosen, shown);
  const frame = useRef<HTMLElement>(null);
  return (
    <Box component="section" ref={frame} aria-label="Le dessin des échanges" sx={frameStyle(drawing.height)}>
      <ReactFlowProvider key={`${chosen} ${drawing.nodes.map(({ id }) => id).join()}`}>
        <LookContext value={onLook}>
          <Drawing {...drawing} chosen={chosen} shown={shown} frame={frame} />
        </LookContext>
      </ReactFlowProvider>
    </Box>
  );
}

const nodeTypes = { person: Person };
const edgeTypes = { arrow: ArrowLine };

/** Names stay readable: a drawing that is wider than its frame is moved with the mouse, or by the keyboard from name to name. */
const readable = {
  padding: { top: '24px', right: '72px', bottom: '24px', left: '24px' },
  minZoom: 0.75,
  maxZoom: 1,
} as const;
const margin = 64;

const words = {
  'controls.ariaLabel': 'Vue du dessin',
  'controls.zoomIn.ariaLabel': 'Agrandir',
  'controls.zoomOut.ariaLabel': 'Réduire',
  'controls.fitView.ariaLabel': 'Voir tout le dessin',
};

const frameStyle = (height: number): SxProps<Theme> => ({
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
});

type DrawingProps = ReturnType<typeof useDrawing> &
  Pick<Props, 'chosen' | 'shown'> & { frame: RefObject<HTMLElement | null> };

function Drawing({ nodes, edges, width, height, chosen, shown, frame }: DrawingProps) {
  const { fitView, setViewport } = useReactFlow();
  const look = useCallback(() => {
    const pane = frame.current;
    if (!pane) return;
    const least = readable.minZoom;
    const [roomX, roomY] = [pane.clientWidth - width * least, pane.clientHeight - height * least];
    if (shown) {
      pane.scrollIntoView({ block: 'nearest' });
      void fitView({ ...readable, nodes: shown.map((id) => ({ id })) });
    } else if (roomX >= 0 && roomY >= 0) void fitView(readable);
    // Too large to be seen whole: from the person chosen, or from its beginning.
    else if (chosen) void fitView({ ...readable, maxZoom: least, nodes: [{ id: chosen }] });
    else void setViewport({ x: Math.max(margin, roomX) / 2, y: Math.max(margin, roomY) / 2, zoom: least });
  }, [fitView, setViewport, chosen, shown, width, height, frame]);
  useEffect(look, [look]);

  return (
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
  );
}
