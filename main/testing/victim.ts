import { backUp } from '../database/backup';
import { type Keyring, writeKeyring } from '../database/keyring';
import { migrate } from '../database/migrate';
import { openBase } from '../database/open';

/** Work for a process that a test kills (main/database/faults.test.ts). Each line it prints is done for good. */
const [task = '', order = '{}'] = process.argv.slice(2);
const { base, folder, key, statements, keyrings } = JSON.parse(order) as {
  base: string;
  folder: string;
  key: string;
  /** Dies by its own hand before this statement. */
  statements?: number;
  keyrings?: Keyring[];
};
const dataKey = Uint8Array.from(Buffer.from(key, 'hex'));

const tasks: Record<string, () => Promise<void>> = {
  async migrate() {
    const db = openBase(base, dataKey);
    let left = statements ?? Number.POSITIVE_INFINITY;
    db.on('query', () => {
      if (--left < 0) process.kill(process.pid, 'SIGKILL');
    });
    await migrate(db);
    await db.destroy();
  },
  async backUp() {
    for (let number = 1; ; number++) {
      await backUp({ base, folder, name: `${number}.db` }, dataKey);
      console.log(number);
    }
  },
  async writeKeys() {
    for (let number = 0; ; number++) {
      const keyring = keyrings?.[number % 2];
      if (keyring) await writeKeyring(folder, keyring);
      console.log(number);
    }
  },
};
await tasks[task]?.();
