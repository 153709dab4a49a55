import { Box } from '@mui/material';
import { emblemUrl, type Pictogram, type Tone } from '../../domain/badge/emblem';

type Props = { pictogram: Pictogram; tone: Tone; size?: number };

/** The image of a badge; its name is always beside it. */
export const Emblem = ({ pictogram, tone, size = 72 }: Props) => (
  <Box
    component="img"
    alt=""
    src={emblemUrl({ pictogram, tone })}
    sx={{ width: size, height: size, flexShrink: 0, display: 'block' }}
  />
);
