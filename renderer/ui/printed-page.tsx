import { Box } from '@mui/material';
import { useEffect, useRef, useState } from 'react';

/** In millimetres. */
type Sheet = { width: number; height: number };
const landscape: Sheet = { width: 297, height: 210 };
const pixelsPerMillimetre = 96 / 25.4;

type Props = { url: string; title: string; sheet?: Sheet; pages?: number };

/** The pages as the printer will have them, at the width there is; nothing runs in them. */
export function PrintedPage({ url, title, sheet = landscape, pages = 1 }: Props) {
  const width = sheet.width * pixelsPerMillimetre;
  const height = sheet.height * pages * pixelsPerMillimetre;
  const place = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setScale(entry.contentRect.width / width));
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, [width]);
  return (
    <Box
      ref={place}
      sx={{
        aspectRatio: `${width} / ${height}`,
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
        style={{ width, height, border: 0, transformOrigin: '0 0', transform: `scale(${scale})` }}
      />
    </Box>
  );
}
