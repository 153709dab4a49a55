import { Box, ButtonBase } from '@mui/material';
import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps, useReactFlow } from '@xyflow/react';
import type { FocusEvent } from 'react';
import { Link as RouterLink } from 'react-router';
import { Pictogram } from '../ui/pictogram';
import { type Arrow, smooth } from './graph-layout';
import { useComeInto } from './use-come-into';

export type ArrowEdge = Edge<Arrow & { isLoop: boolean }, 'arrow'>;

/** An arrow, with a pictogram for each exchange: it leads there. */
export function ArrowLine({ data, markerEnd, style }: EdgeProps<ArrowEdge>) {
  const { getNode } = useReactFlow();
  const comeInto = useComeInto();
  if (!data) return null;
  const { from, to, passings, points, at, isLoop } = data;
  const nameOf = (id: string) => String(getNode(id)?.data.name ?? '');
  return (
    <>
      <BaseEdge path={smooth(points)} {...(markerEnd ? { markerEnd } : {})} {...(style ? { style } : {})} />
      <EdgeLabelRenderer>
        <Box
          className="nopan"
          sx={{ position: 'absolute', display: 'flex', gap: 0.5, pointerEvents: 'all' }}
          style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
        >
          {passings.map(({ exchangeId, title, pictogram, words: told }) => (
            <ButtonBase
              key={exchangeId}
              component={RouterLink}
              to={`/echanges/${exchangeId}`}
              title={title}
              onFocus={({ currentTarget }: FocusEvent<HTMLElement>) => comeInto(currentTarget, at)}
              aria-label={`${title} : ${nameOf(from)} ${told} à ${nameOf(to)}`}
              sx={{
                width: '2rem',
                height: '2rem',
                borderRadius: '50%',
                border: isLoop ? 2 : 1,
                borderColor: isLoop ? 'primary.main' : 'control',
                bgcolor: 'background.paper',
                color: isLoop ? 'primary.main' : 'text.primary',
                '&:hover': { bgcolor: 'action.selected' },
              }}
            >
              <Pictogram name={pictogram} fontSize="small" />
            </ButtonBase>
          ))}
        </Box>
      </EdgeLabelRenderer>
    </>
  );
}
