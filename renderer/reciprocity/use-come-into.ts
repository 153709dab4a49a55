import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';

/** Brings into the frame what the keyboard reaches outside of it. */
export function useComeInto() {
  const { setCenter, getZoom } = useReactFlow();
  return useCallback(
    (reached: HTMLElement, { x, y }: { x: number; y: number }) => {
      const drawing = reached.closest('.react-flow');
      // After the browser's own scroll, that would shift the drawing under its frame for good.
      requestAnimationFrame(() => {
        if (!drawing) return;
        drawing.scrollTo(0, 0);
        const [here, frame] = [reached.getBoundingClientRect(), drawing.getBoundingClientRect()];
        const isInside =
          here.left >= frame.left && here.right <= frame.right && here.top >= frame.top && here.bottom <= frame.bottom;
        if (!isInside) void setCenter(x, y, { zoom: getZoom() });
      });
    },
    [setCenter, getZoom],
  );
}
