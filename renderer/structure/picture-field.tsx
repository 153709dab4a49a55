import ImageOutlined from '@mui/icons-material/ImageOutlined';
import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import type { Logo } from '../../domain/structure/structure';
import { Failure } from '../ui/failure';
import { readLogo } from './read-logo';

export type PictureWords = {
  alt: string;
  none: string;
  choose: string;
  change: string;
  remove: string;
  file: string;
};

type Props = {
  words: PictureWords;
  picture: Logo | null;
  error: unknown;
  isBusy: boolean;
  onChoose: (picture: Logo) => void;
  onRemove: () => void;
};

/** A picture of the structure, on white as on paper: chosen from a file, changed, taken away. */
export function PictureField({ words, picture, error, isBusy, onChoose, onRemove }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const chosen = await readLogo(file);
    setRefusal(chosen.refusal ?? null);
    if (chosen.logo) onChoose(chosen.logo);
  };
  return (
    <Stack spacing={2}>
      <Failure error={error} />
      {refusal && <Alert severity="error">{refusal}</Alert>}
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={3} sx={{ alignItems: { sm: 'center' } }}>
        <Box
          sx={{
            width: 220,
            height: 120,
            p: 1.5,
            bgcolor: '#fff',
            color: '#56646B',
            border: 1,
            borderColor: 'control',
            borderStyle: picture ? 'solid' : 'dashed',
            borderRadius: 2,
            display: 'grid',
            placeItems: 'center',
            flexShrink: 0,
          }}
        >
          {picture ? (
            <img
              src={`data:${picture.type};base64,${picture.data}`}
              alt={words.alt}
              style={{ maxWidth: '100%', maxHeight: 96, objectFit: 'contain' }}
            />
          ) : (
            <Typography variant="body2" color="inherit">
              {words.none}
            </Typography>
          )}
        </Box>
        <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
          <input
            ref={input}
            type="file"
            accept="image/png,image/jpeg"
            aria-label={words.file}
            hidden
            onChange={({ target }) => {
              void choose(target.files?.[0]);
              target.value = ''; // the same file may be chosen again
            }}
          />
          <Button
            variant="outlined"
            startIcon={<ImageOutlined />}
            disabled={isBusy}
            onClick={() => input.current?.click()}
          >
            {picture ? words.change : words.choose}
          </Button>
          {picture && (
            <Button onClick={onRemove} disabled={isBusy}>
              {words.remove}
            </Button>
          )}
        </Stack>
      </Stack>
    </Stack>
  );
}
