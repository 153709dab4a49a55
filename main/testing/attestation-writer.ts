import '../web-crypto';
import { contract } from '../../ipc/contract';
import { openBase } from '../database/open';
import { answer } from '../ipc/answer';
import { desk, orderFor } from './attestation-desk';

type Order = { base: string; key: string; account: string; memberIds: string[] };

/** Issues without end, one alone and then a series, and prints the last number of each. It is made to be killed. */
async function issue({ base, key, account, memberIds }: Order) {
  const db = openBase(base, Buffer.from(key, 'hex'));
  const application = {
    contract,
    services: { attestation: desk().service },
    opened: () => ({ db, account: { id: account, name: 'Claire', role: 'animation' as const } }),
    now: () => new Date('2026-11-23T09:00:00Z'),
    report: (_incident: string, _operation: string, error: unknown) => console.error(error),
  };
  const { memberId, exchangeId, awardId, ...words } = orderFor(memberIds[0] ?? '');
  for (;;) {
    const alone = await answer(application, 'attestation.issue', { ...words, memberId, exchangeId, awardId });
    if (!alone.ok) throw new Error(JSON.stringify(alone));
    const series = { ...words, firstDay: '2026-01-01', lastDay: '2026-11-23', memberIds };
    const together = await answer(application, 'attestation.issueBatch', series);
    if (!together.ok) throw new Error(JSON.stringify(together));
    process.stdout.write(`${(together.data as { last: number }).last}\n`);
  }
}

void issue(JSON.parse(process.argv[2] ?? ''));
