import { expect, test } from 'vitest';
import { testNetwork } from '../testing/test-network';
import { statement } from './statement';

test('a statement is written once, and answers each call with its own values', async () => {
  const { db, siteId, otherSiteId } = await testNetwork();
  let times = 0;
  const sitesCalled = statement<{ id: string; name: string }, { name: string }>((base, { id, name }) => {
    times += 1;
    return base('site').where({ id }).orWhere('name', name).whereNot('name', 'Felletin').orderBy('name').select('name');
  });
  expect(await sitesCalled(db, { id: siteId, name: '' })).toEqual([{ name: 'Guéret' }]);
  expect(await sitesCalled(db, { id: siteId, name: 'Auzances' })).toEqual([{ name: 'Auzances' }, { name: 'Guéret' }]);
  await db.transaction(async (transaction) => {
    await transaction('site').where({ id: otherSiteId }).update({ name: 'Aubusson' });
    expect(await sitesCalled(transaction, { id: '', name: 'Aubusson' })).toEqual([{ name: 'Aubusson' }]);
  });
  expect(times).toBe(1);
});
