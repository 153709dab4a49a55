import CloseOutlined from '@mui/icons-material/CloseOutlined';
import PersonAddAltOutlined from '@mui/icons-material/PersonAddAltOutlined';
import { Box, Button, Card, IconButton, Link, Stack, Tooltip, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import type { Reperage, ReperagePerson } from '../../ipc/reperage.contract';
import { api } from '../api';
import { MemberPicker } from '../ui/member-picker';
import { itself, useReperageCommand } from './use-reperage';

type Props = { reperage: Reperage; isOpen: boolean };

/** Who came: those of last time in one click each, the others by a few letters. */
export function PresenceCard({ reperage: { id, people, listings, lastTime }, isOpen }: Props) {
  const { mutate } = useReperageCommand(api.reperage.markPresence, itself);
  const mark = (memberId: string, isPresent: boolean) => mutate({ reperageId: id, memberId, isPresent });
  const heard = new Set(listings.map(({ memberId }) => memberId));
  return (
    <Card component="section" aria-labelledby="presence" sx={{ p: 2.5 }}>
      <Typography variant="h2" id="presence" sx={{ mb: 1.5 }}>
        Présents ({people.length})
      </Typography>
      {people.length === 0 && (
        <Typography color="textSecondary">
          {isOpen ? 'Personne n’est encore noté présent.' : 'Les présences se notent à partir du jour de la séance.'}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {people.map((person) => (
          <Stack component="li" key={person.id} direction="row" sx={{ alignItems: 'center', minHeight: 40 }}>
            <Link component={RouterLink} to={`/membres/${person.id}`} color="textPrimary" sx={{ flex: 1 }}>
              {person.name}
            </Link>
            {isOpen && !heard.has(person.id) && (
              <Tooltip title="N’était pas là">
                <IconButton
                  size="small"
                  aria-label={`Retirer ${person.name} des présents`}
                  onClick={() => mark(person.id, false)}
                >
                  <CloseOutlined fontSize="small" />
                </IconButton>
              </Tooltip>
            )}
          </Stack>
        ))}
      </Box>
      {isOpen && (
        <Box sx={{ mt: 2 }}>
          <MemberPicker
            label="Ajouter une personne présente"
            size="small"
            value={null}
            key={people.length}
            except={people.map(({ id: memberId }) => memberId)}
            onChange={(memberId) => memberId && mark(memberId, true)}
          />
        </Box>
      )}
      {isOpen && lastTime.length > 0 && <LastTime people={lastTime} onCame={(memberId) => mark(memberId, true)} />}
    </Card>
  );
}

function LastTime({ people, onCame }: { people: readonly ReperagePerson[]; onCame: (memberId: string) => void }) {
  return (
    <Box sx={{ mt: 2.5 }}>
      <Typography variant="h3" id="last-time">
        Là la dernière fois
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        Cliquez sur celles et ceux qui sont revenus.
      </Typography>
      <Box
        component="ul"
        aria-labelledby="last-time"
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}
      >
        {people.map(({ id, name }) => (
          <li key={id}>
            <Button
              size="small"
              variant="outlined"
              color="inherit"
              startIcon={<PersonAddAltOutlined />}
              aria-label={`${name} est là`}
              onClick={() => onCame(id)}
            >
              {name}
            </Button>
          </li>
        ))}
      </Box>
    </Box>
  );
}
