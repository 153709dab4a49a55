import AddOutlined from '@mui/icons-material/AddOutlined';
import RemoveOutlined from '@mui/icons-material/RemoveOutlined';
import { Card, FormHelperText, IconButton, Stack, TextField, Typography } from '@mui/material';
import { type ReactNode, useMemo, useState } from 'react';
import { counted } from '../../domain/french/format';
import type { Gathering } from '../../ipc/gathering.contract';
import { api } from '../api';
import { failureMessage } from '../ui/failure-message';
import { latestOnly } from '../ui/form/latest-only';
import { useShowGathering } from './use-gathering';

const most = 999;
const between = (count: number) => Math.min(Math.max(count, 0), most);

/** Those who came without giving a name: one more, one less, or a number that is typed. */
export function VisitorCounter({ gathering, isOpen }: { gathering: Gathering; isOpen: boolean }) {
  const { eventId, occurrence, anonymousVisitors, people } = gathering;
  const show = useShowGathering();
  const [count, setCount] = useState(anonymousVisitors);
  const [error, setError] = useState<unknown>(null);
  // Quick clicks outrun the replies: the number on screen leads, the last one is written.
  const queue = useMemo(
    () =>
      latestOnly(async (visitors: number) =>
        show(await api.gathering.countVisitors({ eventId, occurrence, anonymousVisitors: visitors })),
      ),
    [show, eventId, occurrence],
  );
  const say = (next: number) => {
    setCount(between(next));
    queue.push(between(next)).then(() => setError(null), setError);
  };
  return (
    <Card component="section" aria-labelledby="visitors" sx={{ p: 2.5 }}>
      <Typography variant="h2" id="visitors">
        Visiteurs sans nom
      </Typography>
      {isOpen ? (
        <>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
            Celles et ceux qui passent sans se présenter.
          </Typography>
          <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
            <Step label="Un visiteur de moins" isUsable={count > 0} onStep={() => say(count - 1)}>
              <RemoveOutlined />
            </Step>
            <TextField
              value={count}
              onChange={({ target }) => say(Number(target.value.replace(/\D/g, '').slice(0, 3)))}
              sx={{ width: 88 }}
              slotProps={{
                htmlInput: {
                  inputMode: 'numeric',
                  'aria-label': 'Nombre de visiteurs sans nom',
                  style: { textAlign: 'center', fontSize: '1.375rem', fontWeight: 650, padding: '9px 8px' },
                },
              }}
            />
            <Step label="Un visiteur de plus" isUsable={count < most} onStep={() => say(count + 1)}>
              <AddOutlined />
            </Step>
          </Stack>
          {error !== null && <FormHelperText error>{failureMessage(error)}</FormHelperText>}
        </>
      ) : (
        <Typography sx={{ mt: 0.5 }}>{anonymousVisitors === 0 ? 'Aucun.' : anonymousVisitors}</Typography>
      )}
      <Typography role="status" sx={{ mt: 2, pt: 1.5, borderTop: 1, borderColor: 'divider', fontWeight: 600 }}>
        {counted(people.length + (isOpen ? count : anonymousVisitors), 'personne')} en tout
      </Typography>
    </Card>
  );
}

type StepProps = { label: string; isUsable: boolean; onStep: () => void; children: ReactNode };

/** Stays reachable at its end: the focus is not lost there. */
const Step = ({ label, isUsable, onStep, children }: StepProps) => (
  <IconButton
    aria-label={label}
    aria-disabled={!isUsable}
    onClick={() => isUsable && onStep()}
    sx={({ palette }) => ({
      width: 48,
      height: 48,
      border: `1px solid ${palette.control}`,
      color: 'primary.main',
      '&[aria-disabled=true]': { color: 'text.secondary', opacity: 0.6 },
    })}
  >
    {children}
  </IconButton>
);
