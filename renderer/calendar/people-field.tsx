import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Box, IconButton, Stack, Tooltip, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api';
import { MemberPicker } from '../ui/member-picker';

type Props = { value: readonly string[]; error?: string | undefined; onChange: (ids: string[]) => void };

/** The members who are expected: by a few letters each. */
export function PeopleField({ value, error, onChange }: Props) {
  return (
    <Box>
      <MemberPicker
        key={value.length}
        label="Ajouter une personne attendue (facultatif)"
        value={null}
        except={value}
        error={error}
        help="Vous serez prévenu·e si elle est déjà prise."
        onChange={(id) => id && onChange([...value, id])}
      />
      {value.length > 0 && (
        <Box component="ul" aria-label="Personnes attendues" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
          {value.map((id) => (
            <Person key={id} id={id} onRemove={() => onChange(value.filter((it) => it !== id))} />
          ))}
        </Box>
      )}
    </Box>
  );
}

function Person({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { data } = useQuery({ queryKey: ['member', 'entry', id], queryFn: () => api.member.entry({ id }) });
  const name = data?.name ?? '…';
  return (
    <Stack component="li" direction="row" sx={{ alignItems: 'center', minHeight: 40 }}>
      <Typography sx={{ flex: 1 }}>{name}</Typography>
      <Tooltip title="N’est plus attendue">
        <IconButton size="small" aria-label={`Retirer ${name}`} onClick={onRemove}>
          <CloseOutlined fontSize="small" />
        </IconButton>
      </Tooltip>
    </Stack>
  );
}
