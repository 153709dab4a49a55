import { Stack } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Logo, SigningPictures, Structure } from '../../domain/structure/structure';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useToasts } from '../ui/toasts';
import { PictureField } from './picture-field';
import { Section } from './section';

type Which = keyof SigningPictures;
const picturesKey = ['structure', 'signing-pictures'];

const words = {
  signature: {
    alt: 'Signature de la structure',
    none: 'Pas encore de signature',
    choose: 'Choisir une signature',
    change: 'Changer la signature',
    remove: 'Retirer la signature',
    saved: 'La signature est enregistrée.',
    removed: 'La signature est retirée.',
    file: 'Fichier de la signature',
  },
  stamp: {
    alt: 'Tampon de la structure',
    none: 'Pas encore de tampon',
    choose: 'Choisir un tampon',
    change: 'Changer le tampon',
    remove: 'Retirer le tampon',
    saved: 'Le tampon est enregistré.',
    removed: 'Le tampon est retiré.',
    file: 'Fichier du tampon',
  },
} as const;

/** What signs the attestations: a signature and a stamp, as pictures. */
export function SigningSection({ structure }: { structure: Structure }) {
  const { data, error, refetch } = useQuery({
    queryKey: picturesKey,
    queryFn: () => api.structure.signingPictures(),
  });
  return (
    <Section
      title="La signature et le tampon"
      lead="Au pied des attestations, si vous le voulez. Une image PNG ou JPEG sur fond blanc ; les attestations déjà remises gardent les leurs."
    >
      <Failure error={error} onRetry={() => void refetch()} />
      {data && (
        <Stack spacing={3}>
          {(['signature', 'stamp'] as const).map((which) => (
            <SigningPicture key={which} which={which} picture={data[which]} structure={structure} />
          ))}
        </Stack>
      )}
    </Section>
  );
}

type Props = { which: Which; picture: Logo | null; structure: Structure };

function SigningPicture({ which, picture, structure }: Props) {
  const client = useQueryClient();
  const { done } = useToasts();
  const save = useMutation({
    mutationFn: (next: Logo | null) => {
      const { id, version } = client.getQueryData<Structure>(['structure']) ?? structure;
      return api.structure.saveSigningPicture({ id, version, which, picture: next });
    },
    onSuccess: (saved) => {
      client.setQueryData(['structure'], saved.structure);
      client.setQueryData(picturesKey, saved.pictures);
    },
  });
  const said = words[which];
  return (
    <PictureField
      words={said}
      picture={picture}
      error={save.error}
      isBusy={save.isPending}
      onChoose={(chosen) => save.mutate(chosen, { onSuccess: () => done(said.saved) })}
      onRemove={() => save.mutate(null, { onSuccess: () => done(said.removed, () => save.mutateAsync(picture)) })}
    />
  );
}
