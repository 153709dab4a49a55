import { Alert, Box, Button, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { stageOf } from '../../domain/exchange/exchange';
import { isPresent } from '../../domain/exchange/participants';
import { longDay } from '../../domain/french/format';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { Exchange } from '../../ipc/exchange.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { AgreementCard } from './agreement-card';
import { BilanCard } from './bilan-card';
import { ExchangePeople } from './exchange-people';
import { Interruption } from './interruption';
import { LifeLine } from './life-line';
import { Sessions } from './sessions';
import { exchangeKey } from './use-exchange';

const lastSessionEnd = ({ sessions }: Exchange) =>
  sessions.filter(({ status }) => status !== 'cancelled').at(-1)?.endsAt ?? null;

/** The whole life of an exchange: its people, its sessions, its bilan. */
export function ExchangePage() {
  const { id = '' } = useParams();
  const { can, now } = useSession();
  const {
    data: exchange,
    error,
    refetch,
  } = useQuery({ queryKey: exchangeKey(id), queryFn: () => api.exchange.read({ id }), staleTime: 0 });
  if (error)
    return (
      <Page title="Échange">
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!exchange) return null;
  const instant = toInstant(now());
  const stage = stageOf({ status: exchange.status, lastSessionEndsAt: lastSessionEnd(exchange) }, instant);
  const isEditable = exchange.status === 'ongoing' && can('animation');
  const bilan = exchange.bilans.find(({ kind }) => kind === 'final');
  return (
    <Page
      title={exchange.title}
      lead={`${exchange.themeName} · ${exchange.siteName}`}
      actions={
        bilan &&
        can('animation') && (
          <Button
            component={Link}
            to={`/bilans/${bilan.id}`}
            variant={stage === 'bilan-due' ? 'contained' : 'outlined'}
          >
            {bilan.status === 'locked' ? 'Lire le bilan' : 'Tenir le bilan'}
          </Button>
        )
      }
    >
      <Stack spacing={3}>
        <LifeLine exchange={exchange} now={instant} />
        {stage === 'bilan-due' && bilan && (
          <Alert severity="warning">
            {bilan.scheduledAt < instant
              ? `Les séances sont passées, et le bilan prévu le ${longDay(dayOf(bilan.scheduledAt, exchange.timeZone))} n’est pas fait : tenez-le, ou changez sa date.`
              : 'Les séances sont passées : il reste à tenir le bilan.'}
          </Alert>
        )}
        {exchange.status === 'interrupted' && (
          <Alert severity="info" action={can('animation') && <SeekAnother exchange={exchange} />}>
            {`Interrompu${exchange.endedAt ? ` le ${longDay(dayOf(exchange.endedAt, exchange.timeZone))}` : ''} : ${exchange.interruptionReason}`}
          </Alert>
        )}
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 360px' },
          }}
        >
          <Sessions exchange={exchange} isEditable={isEditable} now={instant} />
          <Stack spacing={3}>
            <ExchangePeople exchange={exchange} isEditable={isEditable} />
            <BilanCard exchange={exchange} isEditable={isEditable} />
            <AgreementCard exchange={exchange} />
            {can('animation') && <Interruption exchange={exchange} />}
          </Stack>
        </Box>
      </Stack>
    </Page>
  );
}

/** What follows an interruption, most often: somebody else for the request that waits. */
function SeekAnother({ exchange: { participants } }: { exchange: Exchange }) {
  const asking = participants.find((one) => one.side === 'requester' && isPresent(one));
  if (!asking) return null;
  return (
    <Button color="inherit" component={Link} to={`/moulinette?annonce=${asking.listingId}`}>
      Chercher un autre rapprochement
    </Button>
  );
}
