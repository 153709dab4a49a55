import { expect, test } from 'vitest';
import { testNetwork } from '../testing/test-network';
import { referrerService } from './referrer.service';

test('referrers are listed as French sorts them, and never recorded twice', async () => {
  const network = await testNetwork();
  const add = (organisation: string) =>
    referrerService.add({ organisation, contact: '', phone: '', email: '' }, network);
  await add('Mission locale');
  await add('Zone jeunes');
  const first = await add('Épicerie solidaire');
  expect(await add('Épicerie solidaire')).toEqual(first);
  const organisations = (await referrerService.list(undefined, network)).map(({ organisation }) => organisation);
  expect(organisations).toEqual(['Épicerie solidaire', 'Mission locale', 'Zone jeunes']);
});
