import AddOutlined from '@mui/icons-material/AddOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import { Box, Button, Divider, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import type { Site } from '../../domain/structure/structure';
import { useSession } from '../ui/session-context';
import { Section } from './section';
import { SiteDialog } from './site-dialog';

const whereabouts = ({ address, postcode, commune, phone }: Site) =>
  [address, `${postcode} ${commune}`.trim(), phone].filter(Boolean).join(' · ');

export function SitesSection() {
  const { sites } = useSession();
  const [edited, setEdited] = useState<Site | 'new' | null>(null);
  return (
    <Section
      title="Les lieux"
      lead="Là où le réseau se retrouve. Chaque membre appartient à l’un d’eux."
      action={
        <Button variant="contained" startIcon={<AddOutlined />} onClick={() => setEdited('new')} sx={{ flexShrink: 0 }}>
          Ajouter un lieu
        </Button>
      }
    >
      <Stack divider={<Divider />}>
        {sites.map((site) => (
          <Stack
            key={site.id}
            direction={{ xs: 'column', sm: 'row' }}
            spacing={1}
            sx={{ py: 1.5, alignItems: { sm: 'center' }, justifyContent: 'space-between' }}
          >
            <Box sx={{ minWidth: 0 }}>
              <Typography variant="h3">{site.name}</Typography>
              <Typography color="textSecondary">{whereabouts(site) || 'Adresse à compléter'}</Typography>
            </Box>
            <Button
              startIcon={<EditOutlined />}
              aria-label={`Modifier le lieu ${site.name}`}
              onClick={() => setEdited(site)}
              sx={{ flexShrink: 0, alignSelf: { xs: 'flex-start', sm: 'center' } }}
            >
              Modifier
            </Button>
          </Stack>
        ))}
      </Stack>
      {edited && <SiteDialog site={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}
