import BackHandOutlined from '@mui/icons-material/BackHandOutlined';
import VolunteerActivismOutlined from '@mui/icons-material/VolunteerActivismOutlined';
import { Box, Chip } from '@mui/material';

export type Kind = 'offer' | 'request';

/** Their colour and their pictogram go together everywhere: an open hand, a raised hand. */
const kinds = {
  offer: { label: 'Offre', Icon: VolunteerActivismOutlined },
  request: { label: 'Demande', Icon: BackHandOutlined },
} as const;

export function KindIcon({ kind, fontSize = 'small' }: { kind: Kind; fontSize?: 'small' | 'medium' | 'large' }) {
  const { Icon, label } = kinds[kind];
  return (
    <Box component="span" sx={{ display: 'inline-flex', color: (theme) => theme.palette[kind].main }}>
      <Icon fontSize={fontSize} titleAccess={label} />
    </Box>
  );
}

/** A listing in a few words, as a small tag. */
export function KindTag({ kind, text }: { kind: Kind; text: string }) {
  const { Icon, label } = kinds[kind];
  return (
    <Chip
      size="small"
      icon={<Icon titleAccess={label} />}
      label={text}
      sx={(theme) => ({
        bgcolor: theme.palette[kind].soft,
        color: theme.palette[kind].ink,
        border: `1px solid ${theme.palette[kind].main}`,
        '& .MuiChip-icon': { color: theme.palette[kind].main, fontSize: 18 },
      })}
    />
  );
}
