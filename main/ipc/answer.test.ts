import { describe, expect, test } from 'vitest';
import type { Role } from '../../domain/account/role';
import { invalid, Refusal } from '../../domain/errors';
import { z } from '../../domain/zod';
import type { FeatureContract } from '../../ipc/operation';
import { type TestNetwork, testNetwork } from '../testing/test-network';
import { type Application, answer } from './answer';
import type { Context } from './handlers';

const Name = z.object({ name: z.string().min(2, 'Indiquez un nom, par exemple Guéret.') });
const contract = {
  thing: {
    ask: { kind: 'query', role: 'public', input: z.void(), output: z.string() },
    list: { kind: 'query', role: 'consultation', input: z.void(), output: z.array(z.string()) },
    rename: { kind: 'command', role: 'saisie', input: Name, output: z.void() },
    refuse: { kind: 'command', role: 'saisie', input: Name, output: z.void() },
    fail: { kind: 'command', role: 'saisie', input: Name, output: z.void() },
    fill: { kind: 'command', role: 'saisie', input: Name, output: z.void() },
    run: { kind: 'action', role: 'animation', input: z.void(), output: z.void() },
    manage: { kind: 'command', role: 'coordination', input: z.json(), output: z.void() },
    lie: { kind: 'query', role: 'consultation', input: z.void(), output: z.number() },
  },
} satisfies Record<string, FeatureContract>;

const rename = ({ name }: { name: string }, { db }: Context) => db('site').where({ name: 'Guéret' }).update({ name });
const services = {
  thing: {
    ask: () => 'bonjour',
    list: (_: unknown, { db }: Context) => db('site').orderBy('name').pluck('name'),
    rename: async (input: { name: string }, context: Context) => void (await rename(input, context)),
    refuse: async (input: { name: string }, context: Context) => {
      await rename(input, context);
      throw invalid('name', 'Un lieu porte déjà ce nom.');
    },
    fail: async (input: { name: string }, context: Context) => {
      await rename(input, context);
      throw new TypeError(`cannot read ${input.name}`);
    },
    fill: async ({ name }: { name: string }, { db }: Context) => {
      const [{ page_count: pages }] = await db.raw('PRAGMA page_count');
      await db.raw(`PRAGMA max_page_count = ${pages}`);
      await db('site').update({ address: name.repeat(100_000) });
    },
    run: async (_: unknown, { db }: Context) => {
      await db.transaction(
        async (trx) => void (await trx('site').where({ name: 'Guéret' }).update({ name: 'Moutier' })),
      );
    },
    manage: () => {},
    lie: () => 'not a number',
  },
};

/** A running application on a test network, and what it has reported. */
function running({ db, account, now }: TestNetwork, role: Role | null = 'coordination') {
  const reported: unknown[][] = [];
  const application: Application = {
    contract,
    services,
    opened: () => (role ? { db, account: { ...account, role } } : null),
    now: () => now,
    report: (...report) => reported.push(report),
  };
  return { reported, ask: (name: unknown, input?: unknown) => answer(application, name, input) };
}

const sites = (network: TestNetwork) => network.db('site').orderBy('name').pluck('name');
const untouched = ['Auzances', 'Guéret'];

describe('a call', () => {
  test('that the contract does not hold is unknown, whatever its name', async () => {
    const { ask } = running(await testNetwork());
    const names = [
      'thing.none',
      'none.list',
      'thing',
      'thing.list.more',
      '',
      'thing.constructor',
      'constructor.constructor',
      '__proto__.toString',
      'thing.__proto__',
      'thing.hasOwnProperty',
      'toString.call',
      null,
      42,
      { toString: () => 'thing.list' },
      ['thing.list'],
    ];
    for (const name of names) expect(await ask(name)).toEqual({ ok: false, code: 'unknown-operation', fields: {} });
  });

  test('before unlock, only public operations answer', async () => {
    const { ask } = running(await testNetwork(), null);
    expect(await ask('thing.ask')).toEqual({ ok: true, data: 'bonjour' });
    for (const verb of ['list', 'rename', 'run', 'manage'])
      expect(await ask(`thing.${verb}`, { name: 'x' })).toEqual({ ok: false, code: 'locked', fields: {} });
  });

  test.each<[Role, string[]]>([
    ['consultation', ['list']],
    ['saisie', ['list', 'rename']],
    ['animation', ['list', 'rename', 'run']],
    ['coordination', ['list', 'rename', 'run', 'manage']],
  ])('%s may do what its role allows, and nothing else', async (role, allowed) => {
    const { ask } = running(await testNetwork(), role);
    for (const verb of ['list', 'rename', 'run', 'manage']) {
      const result = await ask(
        `thing.${verb}`,
        verb === 'rename' ? { name: 'Bénévent' } : verb === 'manage' ? {} : undefined,
      );
      expect([verb, result.ok || result.code]).toEqual([verb, allowed.includes(verb) || 'forbidden']);
    }
  });

  test('an input that does not fit names its fields, in French, and reaches nothing', async () => {
    const network = await testNetwork();
    const { ask } = running(network);
    expect(await ask('thing.rename', { name: 'x' })).toEqual({
      ok: false,
      code: 'invalid',
      fields: { name: 'Indiquez un nom, par exemple Guéret.' },
    });
    for (const input of [undefined, null, 'x', [], { name: 3 }, { name: null }])
      expect(await ask('thing.rename', input)).toMatchObject({ ok: false, code: 'invalid' });
    expect(await sites(network)).toEqual(untouched);
  });

  test('an input nested without end is refused like any other', async () => {
    const { ask, reported } = running(await testNetwork());
    let deep: unknown = 0;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(await ask('thing.manage', deep)).toEqual({ ok: false, code: 'invalid', fields: {} });
    expect(reported).toEqual([]);
  });

  test('a command is one transaction: a refusal takes everything back', async () => {
    const network = await testNetwork();
    const { ask, reported } = running(network);
    expect(await ask('thing.refuse', { name: 'Bénévent' })).toEqual({
      ok: false,
      code: 'invalid',
      fields: { name: 'Un lieu porte déjà ce nom.' },
    });
    expect(await sites(network)).toEqual(untouched);
    expect(reported).toEqual([]);
    expect(await ask('thing.rename', { name: 'Bénévent' })).toEqual({ ok: true, data: undefined });
    expect(await sites(network)).toEqual(['Auzances', 'Bénévent']);
  });

  test('an unexpected error takes everything back, and is told by a number alone', async () => {
    const network = await testNetwork();
    const { ask, reported } = running(network);
    const result = await ask('thing.fail', { name: 'Bénévent' });
    expect(result).toEqual({
      ok: false,
      code: 'unexpected',
      fields: {},
      incident: expect.stringMatching(/^[0-9A-F]{6}$/),
    });
    expect(await sites(network)).toEqual(untouched);
    expect(reported).toEqual([['incident' in result && result.incident, 'thing.fail', expect.any(TypeError)]]);
  });

  test('a full disk is a refusal that says so; the next call works', async () => {
    const network = await testNetwork();
    const { ask, reported } = running(network);
    expect(await ask('thing.fill', { name: 'xx' })).toEqual({ ok: false, code: 'disk-full', fields: {} });
    await network.db.raw('PRAGMA max_page_count = 1000000');
    expect(await ask('thing.rename', { name: 'Bénévent' })).toMatchObject({ ok: true });
    expect(reported).toEqual([]);
  });

  test('a service that answers something else than its contract is an incident', async () => {
    const { ask, reported } = running(await testNetwork());
    expect(await ask('thing.lie')).toMatchObject({ ok: false, code: 'unexpected' });
    expect(reported).toHaveLength(1);
  });

  test('a call cut short by the lock is told that it is locked', async () => {
    const network = await testNetwork();
    let isOpen = true;
    const application: Application = {
      contract,
      services: {
        thing: {
          list: async () => {
            isOpen = false;
            throw new Error('aborted');
          },
        },
      },
      opened: () => (isOpen ? network : null),
      now: () => network.now,
      report: () => expect.unreachable(),
    };
    expect(await answer(application, 'thing.list', undefined)).toMatchObject({ ok: false, code: 'locked' });
  });

  test('a refusal keeps its code', async () => {
    const network = await testNetwork();
    const application: Application = {
      contract,
      services: { thing: { ask: () => Promise.reject(new Refusal('keys-missing')) } },
      opened: () => null,
      now: () => network.now,
      report: () => expect.unreachable(),
    };
    expect(await answer(application, 'thing.ask', undefined)).toEqual({ ok: false, code: 'keys-missing', fields: {} });
  });
});
