import PersonAddAltOutlined from '@mui/icons-material/PersonAddAltOutlined';
import { Box, Button, Link, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { mayLeave } from '../../domain/exchange/participants';
import { longDay } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { Exchange, Participant } from '../../ipc/exchange.contract';
import { api } from '../api';
import { KindIcon } from '../ui/kind';
import { JoinDialog } from './join-dialog';
import { LeaveDialog } from './leave-dialog';
import { SideCard } from './side-card';
import { useExchangeCommand } from './use-exchange';

/** Who passes on, who learns, who joined on the way and who left. */
export function ExchangePeople({ exchange, isEditable }: { exchange: Exchange; isEditable: boolean }) {
  const [isJoining, setIsJoining] = useState(false);
  const [leaving, setLeaving] = useState<Participant | null>(null);
  return (
    <SideCard title="Les personnes">
      <Stack component="ul" spacing={2} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {exchange.participants.map((person) => (
          <Person
            key={person.memberId}
            person={person}
            exchange={exchange}
            isEditable={isEditable}
            onLeave={() => setLeaving(person)}
          />
        ))}
      </Stack>
      {isEditable && (
        <Button startIcon={<PersonAddAltOutlined />} onClick={() => setIsJoining(true)} sx={{ mt: 1.5, ml: -1 }}>
          Ajouter une personne
        </Button>
      )}
      {isJoining && <JoinDialog exchange={exchange} onClose={() => setIsJoining(false)} />}
      {leaving && <LeaveDialog exchange={exchange} person={leaving} onClose={() => setLeaving(null)} />}
    </SideCard>
  );
}

type Props = { person: Participant; exchange: Exchange; isEditable: boolean; onLeave: () => void };

function Person({ person, exchange, isEditable, onLeave }: Props) {
  const { memberId, name, side, siteName, listingTitle, joinedAt, leftAt, leavingReason } = person;
  const back = useExchangeCommand(api.exchange.cancelLeaving);
  const day = (instant: string) => longDay(dayOf(instant, exchange.timeZone));
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5 }}>
      <Box sx={{ pt: 0.25 }}>
        <KindIcon kind={side === 'offerer' ? 'offer' : 'request'} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Link component={RouterLink} to={`/membres/${memberId}`} variant="subtitle1">
          {name}
        </Link>
        <Typography variant="body2" color="textSecondary">
          {side === 'offerer' ? 'transmet' : 'apprend'} · {siteName}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {listingTitle}
        </Typography>
        {joinedAt && <Typography variant="body2">A rejoint l’échange le {day(joinedAt)}.</Typography>}
        {leftAt && (
          <Typography variant="body2">
            A quitté l’échange le {day(leftAt)}&#160;: {leavingReason}
          </Typography>
        )}
        {isEditable &&
          (leftAt ? (
            <Button
              size="small"
              disabled={back.isPending}
              aria-label={`Revient dans l’échange : ${name}`}
              onClick={() => back.mutate({ exchangeId: exchange.id, memberId })}
              sx={{ ml: -1.25 }}
            >
              Revient dans l’échange
            </Button>
          ) : (
            mayLeave(person, exchange.participants) && (
              <Button size="small" aria-label={`Quitte l’échange : ${name}`} onClick={onLeave} sx={{ ml: -1.25 }}>
                Quitte l’échange
              </Button>
            )
          ))}
      </Box>
    </Box>
  );
}
