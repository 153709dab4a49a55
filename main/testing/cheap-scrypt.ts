import type { scrypt as Scrypt } from 'node:crypto';

/**
 * For `vi.mock('node:crypto', cheapScrypt)`: the same derivation at almost no cost. What the real one costs, and that
 * nothing weaker is accepted, is proved in main/database/keyring.test.ts; elsewhere it would make minutes of waiting.
 */
export async function cheapScrypt(load: () => Promise<unknown>) {
  const real = (await load()) as typeof import('node:crypto');
  const scrypt = ((...[secret, salt, length, options, done]: Parameters<typeof Scrypt>) =>
    real.scrypt(secret, salt, length, { ...options, N: 2 }, done)) as typeof Scrypt;
  return { ...real, scrypt };
}
