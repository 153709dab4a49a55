import DataObjectOutlined from '@mui/icons-material/DataObjectOutlined';
import ImageOutlined from '@mui/icons-material/ImageOutlined';
import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import ShapeLineOutlined from '@mui/icons-material/ShapeLineOutlined';
import { Button, Card, CardContent, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Award, AwardFileFormat } from '../../ipc/badge.contract';
import { api } from '../api';
import { useToasts } from '../ui/toasts';

/** What each file is for, in the words of the person who receives it. */
const files: { format: AwardFileFormat | 'pdf'; label: string; icon: ReactNode; use: string }[] = [
  {
    format: 'png',
    label: 'Image PNG',
    icon: <ImageOutlined />,
    use: 'La plus simple : c’est l’image du badge, et le badge signé est dedans. À joindre à un courriel ou à déposer sur une plateforme de badges. Ne l’enregistrez pas depuis un autre logiciel : le badge s’effacerait.',
  },
  {
    format: 'svg',
    label: 'Image SVG',
    icon: <ShapeLineOutlined />,
    use: 'La même, nette à toutes les tailles : pour un site, une affiche, un CV mis en page.',
  },
  {
    format: 'json',
    label: 'Fichier JSON',
    icon: <DataObjectOutlined />,
    use: 'Le badge seul, sans image : pour un portefeuille numérique, ou pour qui veut le vérifier lui-même.',
  },
  {
    format: 'pdf',
    label: 'Page en PDF',
    icon: <PictureAsPdfOutlined />,
    use: 'La page de gauche, avec son code à vérifier.',
  },
];

export function FilesCard({ award: { id } }: { award: Award }) {
  const { done, failed } = useToasts();
  const save = useMutation({
    mutationFn: (format: AwardFileFormat | 'pdf') =>
      format === 'pdf' ? api.badge.savePdf({ id }) : api.badge.save({ id, format }),
    onSuccess: ({ isSaved }) => isSaved && done('Le badge est enregistré.'),
    onError: failed,
  });
  return (
    <Card component="section" aria-labelledby="badge-files">
      <CardContent>
        <Typography id="badge-files" variant="h2" gutterBottom>
          Remettre le badge
        </Typography>
        <Stack spacing={2}>
          {files.map(({ format, label, icon, use }) => (
            <div key={format}>
              <Button variant="outlined" startIcon={icon} disabled={save.isPending} onClick={() => save.mutate(format)}>
                {label}
              </Button>
              <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
                {use}
              </Typography>
            </div>
          ))}
        </Stack>
      </CardContent>
    </Card>
  );
}
