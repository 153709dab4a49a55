import { Box, Typography } from '@mui/material';
import { type Signature, sketchOf } from '../../domain/mediation/signature';

/** A signature as the paper will show it. */
export function SignatureView({ signature }: { signature: Signature }) {
  switch (signature.way) {
    case 'drawn': {
      const { viewBox, strokeWidth, paths } = sketchOf(signature.strokes);
      return (
        <Box
          component="svg"
          role="img"
          aria-label="Signature"
          viewBox={viewBox}
          strokeWidth={strokeWidth}
          sx={{
            display: 'block',
            width: '100%',
            height: 96,
            fill: 'none',
            stroke: 'currentColor',
            strokeLinecap: 'round',
            strokeLinejoin: 'round',
          }}
        >
          {paths.map((path, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, in the order of the hand
            <path key={index} d={path} />
          ))}
        </Box>
      );
    }
    case 'typed':
      return (
        <Typography variant="h2" component="p" sx={{ fontStyle: 'italic', fontWeight: 400, overflowWrap: 'anywhere' }}>
          {signature.name}
        </Typography>
      );
    case 'paper':
      return null;
  }
}
