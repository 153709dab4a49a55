import BackspaceOutlined from '@mui/icons-material/BackspaceOutlined';
import { Box, Button, Typography, useTheme } from '@mui/material';
import { useEffect, useRef } from 'react';
import SignaturePad from 'signature_pad';
import { type Drawing, drawingFrom } from '../../domain/mediation/signature';

type Props = {
  /** Says what is wrong with what was drawn. */
  error: string | undefined;
  /** Null once it is wiped. */
  onDrawn: (drawing: Drawing | null) => void;
};

/** The place to sign with a finger, a pen or the mouse. */
export function SignatureArea({ error, onDrawn }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(null);
  const { palette } = useTheme();
  const ink = palette.text.primary;
  const onStroke = useRef(onDrawn);
  onStroke.current = onDrawn;
  useEffect(() => {
    const place = canvas.current;
    if (!place) return;
    const drawn = new SignaturePad(place, { penColor: ink, minWidth: 1.5, maxWidth: 3.5 });
    pad.current = drawn;
    drawn.addEventListener('endStroke', () => {
      const strokes = drawn.toData().map(({ points }) => points);
      onStroke.current(drawingFrom(strokes, place.clientWidth));
    });
    // As many dots as the screen has; what is drawn stays where it is when the window changes.
    const observer = new ResizeObserver(() => {
      const ratio = Math.max(devicePixelRatio, 1);
      place.width = place.clientWidth * ratio;
      place.height = place.clientHeight * ratio;
      place.getContext('2d')?.scale(ratio, ratio);
      drawn.redraw();
    });
    observer.observe(place);
    return () => {
      observer.disconnect();
      drawn.off();
    };
  }, [ink]);
  const wipe = () => {
    pad.current?.clear();
    onDrawn(null);
  };
  return (
    <Box>
      <Box
        sx={{
          position: 'relative',
          height: 'clamp(180px, 34dvh, 320px)',
          border: '2px solid',
          borderColor: error ? 'error.main' : 'control',
          borderRadius: 3,
          bgcolor: 'background.paper',
          overflow: 'hidden',
        }}
      >
        <Box
          aria-hidden
          sx={{
            position: 'absolute',
            left: 24,
            right: 24,
            bottom: '24%',
            borderBottom: '2px dashed',
            borderColor: 'divider',
          }}
        />
        <Box
          component="canvas"
          ref={canvas}
          role="img"
          aria-label="Cadre où signer avec le doigt, le stylet ou la souris"
          sx={{ position: 'absolute', inset: 0, width: '100%', height: '100%', cursor: 'crosshair' }}
        />
        <Button
          size="small"
          startIcon={<BackspaceOutlined />}
          onClick={wipe}
          sx={{ position: 'absolute', top: 6, right: 6 }}
        >
          Effacer
        </Button>
      </Box>
      <Typography role="alert" color="error" variant="body2" sx={{ mt: error ? 1 : 0 }}>
        {error}
      </Typography>
    </Box>
  );
}
