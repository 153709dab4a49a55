import { Paper, Typography } from '@mui/material';
import type { Theme } from '../../domain/bilan/question';
import { counted, fullPeriod, quoted } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { OpenBilan } from '../../ipc/bilan.contract';

const words: Record<Theme['recalls'][number], string> = {
  offered: 'Ce qui était proposé',
  asked: 'Ce qui était demandé',
  goal: 'Le but',
  method: 'La façon de transmettre',
};

/** « 3 séances, du 5 au 19 novembre 2026 »: what has taken place, so that everyone has it in mind. */
export function sessionsInWords({ sessions, exchange }: Pick<OpenBilan, 'sessions' | 'exchange'>): string {
  const held = sessions
    .filter(({ status }) => status === 'held')
    .map(({ startsAt }) => dayOf(startsAt, exchange.timeZone));
  const [first, last] = [held[0], held.at(-1)];
  return first && last ? `${counted(held.length, 'séance')}, ${fullPeriod(first, last)}` : '';
}

/** What was said at the mise en relation, heard again before answering. */
export function Recall({ bilan, theme }: { bilan: OpenBilan; theme: Theme }) {
  const said = theme.recalls.filter((name) => bilan.recall[name].trim());
  if (said.length === 0) return null;
  const sessions = sessionsInWords(bilan);
  return (
    <Paper
      component="aside"
      aria-label="Rappel de la mise en relation"
      variant="outlined"
      sx={{ px: 2.5, py: 1.5, bgcolor: (it) => it.palette.bilan.soft, borderColor: (it) => it.palette.bilan.main }}
    >
      <Typography variant="body2" sx={{ fontWeight: 650, color: (it) => it.palette.bilan.ink }}>
        À la mise en relation{sessions && ` – et depuis, ${sessions}`}
      </Typography>
      {said.map((name) => (
        <Typography key={name} variant="body2" sx={{ color: (it) => it.palette.bilan.ink, whiteSpace: 'pre-line' }}>
          {words[name]} : {quoted(bilan.recall[name].trim())}
        </Typography>
      ))}
    </Paper>
  );
}
