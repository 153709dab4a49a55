import { Box } from '@mui/material';
import { useEffect, useRef, useState } from 'react';

/** A4, landscape, in CSS pixels of 96 per inch. */
const paper = { width: 1123, height: 794 };

/** The page as the printer will have it, at the width there is; nothing runs in it. */
export function PrintedPage({ url, title }: { url: string; title: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setScale(entry.contentRect.width / paper.width));
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <Box
      ref={place}
      sx={{
        aspectRatio: `${paper.width} / ${paper.height}`,
        width: '100%',
        overflow: 'hidden',
        bgcolor: '#fff',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        boxShadow: '0 6px 24px rgb(31 42 48 / 0.10)',
      }}
    >
      <iframe
        sandbox=""
        title={title}
        src={url}
        tabIndex={-1}
        style={{ ...paper, border: 0, transformOrigin: '0 0', transform: `scale(${scale})` }}
      />
    </Box>
  );
}
