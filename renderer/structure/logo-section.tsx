import ImageOutlined from '@mui/icons-material/ImageOutlined';
import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Logo, Structure } from '../../domain/structure/structure';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useToasts } from '../ui/toasts';
import { readLogo } from './read-logo';
import { Section } from './section';

export function LogoSection({ structure }: { structure: Structure }) {
  const client = useQueryClient();
  const { done } = useToasts();
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { logo } = structure;
  const save = useMutation({
    mutationFn: (next: Logo | null) => {
      const { id, version } = client.getQueryData<Structure>(['structure']) ?? structure;
      return api.structure.saveLogo({ id, version, logo: next });
    },
    onSuccess: (saved) => client.setQueryData(['structure'], saved),
  });
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const chosen = await readLogo(file);
    setRefusal(chosen.refusal ?? null);
    if (chosen.logo) save.mutate(chosen.logo, { onSuccess: () => done('Le logo est enregistré.') });
  };
  const remove = () =>
    save.mutate(null, { onSuccess: () => done('Le logo est retiré.', () => save.mutateAsync(logo)) });

  return (
    <Section
      title="Le logo"
      lead="En tête des documents et des attestations. Une image PNG ou JPEG, de préférence sur fond blanc."
    >
      <Stack spacing={2}>
        <Failure error={save.error} />
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
              borderStyle: logo ? 'solid' : 'dashed',
              borderRadius: 2,
              display: 'grid',
              placeItems: 'center',
              flexShrink: 0,
            }}
          >
            {logo ? (
              <img
                src={`data:${logo.type};base64,${logo.data}`}
                alt="Logo de la structure"
                style={{ maxWidth: '100%', maxHeight: 96, objectFit: 'contain' }}
              />
            ) : (
              <Typography variant="body2" color="inherit">
                Pas encore de logo
              </Typography>
            )}
          </Box>
          <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
            <input
              ref={input}
              type="file"
              accept="image/png,image/jpeg"
              aria-label="Fichier du logo"
              hidden
              onChange={({ target }) => {
                void choose(target.files?.[0]);
                target.value = ''; // the same file may be chosen again
              }}
            />
            <Button
              variant="outlined"
              startIcon={<ImageOutlined />}
              disabled={save.isPending}
              onClick={() => input.current?.click()}
            >
              {logo ? 'Changer le logo' : 'Choisir un logo'}
            </Button>
            {logo && (
              <Button onClick={remove} disabled={save.isPending}>
                Retirer le logo
              </Button>
            )}
          </Stack>
        </Stack>
      </Stack>
    </Section>
  );
}
