import '../web-crypto';
import { contract } from '../../ipc/contract';
import { bilanService } from '../bilan/bilan.service';
import { openBase } from '../database/open';
import { answer } from '../ipc/answer';
import { moveListings } from '../listing/listing.repository';
import { printedHtml } from './printed-html';
import { typed, type WriterOrder } from './typed-answers';

/** Types without end, and says on its standard output which answers were confirmed. It is made to be killed. */
async function write({ base, key, bilanId, account, respondent, questions }: WriterOrder) {
  const db = openBase(base, Buffer.from(key, 'hex'));
  const application = {
    contract,
    services: { bilan: bilanService({ moveListings, print: printedHtml }) },
    opened: () => ({ db, account: { id: account, name: 'Claire', role: 'animation' as const } }),
    now: () => new Date(),
    report: (_incident: string, _operation: string, error: unknown) => console.error(error),
  };
  for (let n = 1; ; n++)
    for (const question of questions) {
      const result = await answer(application, 'bilan.answer', { bilanId, respondent, question, value: typed(n) });
      if (!result.ok) throw new Error(JSON.stringify(result));
      process.stdout.write(`${question} ${n}\n`);
    }
}

void write(JSON.parse(process.argv[2] ?? ''));
