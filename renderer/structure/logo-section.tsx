import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Logo, Structure } from '../../domain/structure/structure';
import { api } from '../api';
import { useToasts } from '../ui/toasts';
import { PictureField } from './picture-field';
import { Section } from './section';

const words = {
  alt: 'Logo de la structure',
  none: 'Pas encore de logo',
  choose: 'Choisir un logo',
  change: 'Changer le logo',
  remove: 'Retirer le logo',
  file: 'Fichier du logo',
};

export function LogoSection({ structure }: { structure: Structure }) {
  const client = useQueryClient();
  const { done } = useToasts();
  const { logo } = structure;
  const save = useMutation({
    mutationFn: (next: Logo | null) => {
      const { id, version } = client.getQueryData<Structure>(['structure']) ?? structure;
      return api.structure.saveLogo({ id, version, logo: next });
    },
    onSuccess: (saved) => client.setQueryData(['structure'], saved),
  });
  return (
    <Section
      title="Le logo"
      lead="En tête des documents et des attestations. Une image PNG ou JPEG, de préférence sur fond blanc."
    >
      <PictureField
        words={words}
        picture={logo}
        error={save.error}
        isBusy={save.isPending}
        onChoose={(chosen) => save.mutate(chosen, { onSuccess: () => done('Le logo est enregistré.') })}
        onRemove={() =>
          save.mutate(null, { onSuccess: () => done('Le logo est retiré.', () => save.mutateAsync(logo)) })
        }
      />
    </Section>
  );
}
