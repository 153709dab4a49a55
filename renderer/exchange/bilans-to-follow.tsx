import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import { Box, Button, Card, Link, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { since } from '../../domain/french/elapsed';
import { enumerate, longDay } from '../../domain/french/format';
import type { Due } from '../../domain/home/due';
import { settles, whenDue } from '../../domain/home/wording';
import { daysBetween } from '../../domain/time/time';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { Failure } from '../ui/failure';
import { useSession } from '../ui/session-context';
import { MoveBilan } from './move-bilan';
import { exchangeKey } from './use-exchange';

const shownAtOnce = 20;

/** The bilans that wait for a hand, whatever it is: to hold, to go on with, to bring forward, to look back on. */
export function BilansToFollow() {
  const { site } = useSession();
  const siteId = site?.id ?? null;
  const { data, error, refetch } = useQuery({
    queryKey: ['home', 'bilans', siteId],
    queryFn: () => api.home.bilans({ siteId }),
    staleTime: 0,
  });
  const [moved, setMoved] = useState<string | null>(null);
  if (!data) return <Failure error={error} onRetry={() => void refetch()} />;
  const { today, late, begun, closing, interrupted } = data;
  if (late.length + begun.length + closing.length + interrupted.length === 0)
    return (
      <EmptyState
        title="Tous les bilans sont à jour"
        picture={<TaskAltOutlined />}
        action={
          <Button variant="contained" component={RouterLink} to="/echanges?etape=en-cours">
            Voir les échanges en cours
          </Button>
        }
      >
        Rien n’attend. Les bilans dont le jour est venu apparaîtront ici.
      </EmptyState>
    );
  const bilanLine = (due: Due) => (
    <Line key={due.id} title={due.title} people={due.people} when={whenDue(due, today)}>
      <Button
        variant="outlined"
        size="small"
        component={RouterLink}
        to={`/bilans/${due.id}`}
        aria-label={`${settles(due, today)} : ${due.title}`}
      >
        {settles(due, today)}
      </Button>
    </Line>
  );
  return (
    <Stack spacing={4}>
      <Group title="À tenir" help="Leur jour est venu." lines={late} render={bilanLine} />
      <Group
        title="Commencés"
        help="Des réponses sont déjà gardées : l’entretien reprend où il s’est arrêté."
        lines={begun}
        render={bilanLine}
      />
      <Group
        title="Séances finies, bilan lointain"
        help="Un bilan se tient mieux quand les gestes sont encore frais : sa date peut être avancée."
        lines={closing}
        render={(due) => (
          <Line
            key={due.id}
            to={`/echanges/${due.id}`}
            title={due.title}
            people={due.people}
            when={whenDue(due, today)}
          >
            <Button
              variant="outlined"
              size="small"
              aria-label={`Changer la date du bilan : ${due.title}`}
              onClick={() => setMoved(due.id)}
            >
              Changer la date du bilan
            </Button>
          </Line>
        )}
      />
      <Group
        title="Interrompus sans bilan"
        help="Un échange qui s’arrête a souvent appris quelque chose. Si les personnes le souhaitent, prenez un moment pour le dire."
        lines={interrupted}
        render={({ exchangeId, bilanId, title, people, day }) => (
          <Line
            key={exchangeId}
            to={`/echanges/${exchangeId}`}
            title={title}
            people={people}
            when={`interrompu le ${longDay(day)}, ${since(daysBetween(day, today))}`}
          >
            <Button
              variant="outlined"
              size="small"
              component={RouterLink}
              to={`/bilans/${bilanId}`}
              aria-label={`Faire le bilan : ${title}`}
            >
              Faire le bilan
            </Button>
          </Line>
        )}
      />
      {moved && <MoveBilanOf exchangeId={moved} onClose={() => setMoved(null)} />}
    </Stack>
  );
}

type GroupProps<T> = { title: string; help: string; lines: readonly T[]; render: (line: T) => ReactNode };

function Group<T>({ title, help, lines, render }: GroupProps<T>) {
  const id = useId();
  const [shown, setShown] = useState(shownAtOnce);
  if (lines.length === 0) return null;
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography variant="h2" id={id}>
        {title}
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 1.5, maxWidth: '75ch' }}>
        {help}
      </Typography>
      <Card component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {lines.slice(0, shown).map(render)}
      </Card>
      {lines.length > shown && (
        <Button variant="outlined" sx={{ mt: 1.5 }} onClick={() => setShown(shown + shownAtOnce)}>
          Afficher la suite
        </Button>
      )}
    </Box>
  );
}

type LineProps = { title: string; to?: string; people: readonly string[]; when: string; children: ReactNode };

const Line = ({ title, to, people, when, children }: LineProps) => (
  <Box
    component="li"
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 1.5,
      px: 2,
      py: 1.5,
      '& + &': { borderTop: 1, borderColor: 'divider' },
    }}
  >
    <Box sx={{ flex: '1 1 20rem', minWidth: 0 }}>
      {to ? (
        <Link component={RouterLink} to={to} variant="subtitle1" color="textPrimary">
          {title}
        </Link>
      ) : (
        <Typography variant="subtitle1">{title}</Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {enumerate(people)} · {when}
      </Typography>
    </Box>
    {children}
  </Box>
);

/** The list knows the exchange; its bilan, and its version, are read when one wants to move it. */
function MoveBilanOf({ exchangeId, onClose }: { exchangeId: string; onClose: () => void }) {
  const { data: exchange } = useQuery({
    queryKey: exchangeKey(exchangeId),
    queryFn: () => api.exchange.read({ id: exchangeId }),
    staleTime: 0,
    gcTime: 0,
  });
  const bilan = exchange?.bilans.find(({ kind, status }) => kind === 'final' && status !== 'locked');
  return exchange && bilan ? <MoveBilan bilan={bilan} exchange={exchange} onClose={onClose} /> : null;
}
