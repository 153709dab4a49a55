import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Box, Button, Card, IconButton, LinearProgress, Link, Stack, Tooltip, Typography } from '@mui/material';
import { type ReactNode, useRef, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { counted, quoted } from '../../domain/french/format';
import type { Enrolment, Workshop } from '../../ipc/workshop.contract';
import { api } from '../api';
import { Announcement } from '../ui/announcement';
import { MemberAdder } from '../ui/member-adder';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { itself, ofChange, useWorkshopCommand } from './use-workshop';

/** Who takes part, and who waits for a place. */
export function EnrolmentCard({ workshop }: { workshop: Workshop }) {
  const { eventId, capacity, enrolments, isCancelled, title } = workshop;
  const { can } = useSession();
  const { done } = useToasts();
  const [told, setTold] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const enrol = useWorkshopCommand(api.workshop.enrol, itself);
  const withdraw = useWorkshopCommand(api.workshop.withdraw, ofChange);
  const promote = useWorkshopCommand(api.workshop.promote, itself);

  const enrolled = enrolments.filter(({ status }) => status === 'enrolled');
  const waiting = enrolments.filter(({ status }) => status === 'waiting');
  const left = Math.max(capacity - enrolled.length, 0);
  const isOpen = can('saisie') && !isCancelled;

  const add = (memberId: string, name: string) =>
    enrol.mutate(
      { eventId, memberId },
      {
        onSuccess: (after) => {
          const one = after.enrolments.find((it) => it.memberId === memberId);
          setTold(
            one?.status === 'waiting'
              ? `${name} est sur la liste d’attente, au rang ${one.rank}.`
              : `${name} est inscrit·e.`,
          );
        },
      },
    );
  const remove = ({ memberId, name, status }: Enrolment) =>
    withdraw.mutate(
      { eventId, memberId },
      {
        onSuccess: ({ promoted }) => {
          field.current?.focus(); // the line that had the focus is gone
          const left = `${name} n’est plus ${status === 'waiting' ? 'sur la liste d’attente' : 'inscrit·e'}.`;
          const moved = promoted ? ` ${promoted.name} passe de la liste d’attente à l’atelier.` : '';
          // Taking her back would not give the place again: that is not an undoing.
          done(left + moved, promoted ? undefined : () => enrol.mutateAsync({ eventId, memberId }));
        },
      },
    );

  return (
    <Card component="section" aria-labelledby="enrolments" sx={{ p: 2.5 }}>
      <Announcement>{told}</Announcement>
      <Typography variant="h2" id="enrolments">
        Inscriptions
      </Typography>
      <Typography sx={{ mt: 0.5 }}>
        {counted(enrolled.length, 'personne inscrite', 'personnes inscrites')} sur {counted(capacity, 'place')}
        {left === 0 ? ' : c’est complet.' : ` : il en reste ${left}.`}
      </Typography>
      <LinearProgress
        variant="determinate"
        aria-hidden
        value={Math.min((enrolled.length / capacity) * 100, 100)}
        sx={{ mt: 1, mb: 2, height: 8, borderRadius: 1 }}
      />
      {isOpen && (
        <Box sx={{ mb: 2 }}>
          <MemberAdder
            label={left === 0 ? 'Ajouter à la liste d’attente' : 'Inscrire une personne'}
            {...(left === 0 ? { help: 'Elle aura la première place qui se libère, à son tour.' } : {})}
            except={[...enrolled, ...waiting].map(({ memberId }) => memberId)}
            onAdd={add}
            inputRef={field}
          />
        </Box>
      )}
      {enrolled.length === 0 && (
        <Typography color="textSecondary">
          {isOpen ? `Personne encore. Cherchez qui veut venir à ${quoted(title)}.` : 'Personne.'}
        </Typography>
      )}
      <Box component="ul" aria-label="Inscrits" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {enrolled.map((one) => (
          <Line key={one.memberId} enrolment={one} {...(isOpen ? { onRemove: () => remove(one) } : {})} />
        ))}
      </Box>
      {waiting.length > 0 && (
        <Box component="section" aria-labelledby="waiting-list" sx={{ mt: 2.5 }}>
          <Typography variant="h3" id="waiting-list" sx={{ mb: 0.5 }}>
            Liste d’attente ({waiting.length})
          </Typography>
          <Box component="ol" aria-labelledby="waiting-list" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {waiting.map((one) => (
              <Line key={one.memberId} enrolment={one} {...(isOpen ? { onRemove: () => remove(one) } : {})}>
                {isOpen && can('animation') && left > 0 && (
                  <Button
                    size="small"
                    variant="outlined"
                    aria-label={`Inscrire maintenant ${one.name}`}
                    onClick={() =>
                      promote.mutate(
                        { eventId, memberId: one.memberId },
                        {
                          onSuccess: () => {
                            field.current?.focus();
                            done(`${one.name} passe de la liste d’attente à l’atelier.`);
                          },
                        },
                      )
                    }
                  >
                    Inscrire maintenant
                  </Button>
                )}
              </Line>
            ))}
          </Box>
        </Box>
      )}
    </Card>
  );
}

type LineProps = { enrolment: Enrolment; onRemove?: () => void; children?: ReactNode };

function Line({ enrolment: { memberId, name, phone, status, rank }, onRemove, children }: LineProps) {
  const what = status === 'waiting' ? `Retirer ${name} de la liste d’attente` : `Désinscrire ${name}`;
  return (
    <Stack
      component="li"
      direction="row"
      spacing={1}
      sx={{ alignItems: 'center', minHeight: 44, '& + &': { borderTop: 1, borderColor: 'divider' } }}
    >
      {rank !== null && (
        <Typography component="span" sx={{ minWidth: 28, fontWeight: 650 }}>
          {rank}.
        </Typography>
      )}
      <Box sx={{ flex: 1, minWidth: 0, py: 0.5 }}>
        <Link component={RouterLink} to={`/membres/${memberId}`} color="textPrimary">
          {name}
        </Link>
        {phone && (
          <Typography variant="body2" color="textSecondary">
            {phone}
          </Typography>
        )}
        {children && <Box sx={{ my: 0.5 }}>{children}</Box>}
      </Box>
      {onRemove && (
        <Tooltip title={status === 'waiting' ? 'Ne souhaite plus attendre' : 'Ne viendra pas'}>
          <IconButton size="small" aria-label={what} onClick={onRemove}>
            <CloseOutlined fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
    </Stack>
  );
}
