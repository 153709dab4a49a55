import { expect, test } from 'vitest';
import { printed } from '../testing/printed-html';
import { insertGardeners } from '../testing/rows';
import { member } from '../testing/services';
import { testNetwork } from '../testing/test-network';

/** The text of the last page printed. */
const pageText = () =>
  (printed[0]?.html ?? '')
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('the notice says all that article 13 of the GDPR asks', async () => {
  const network = await testNetwork();
  await network.db('structure').update({ notice_version: 3, data_contact: 'Anne Roy, 05 55 00 00 00' });
  await member.printNotice(undefined, network);
  for (const said of [
    'MJC de Guéret', // the controller
    'À quoi servent-elles', // the purposes
    'intérêt légitime', // the legal basis
    'Tout le reste est libre', // what is mandatory
    'Qui les lit', // the recipients
    'Deux ans après votre dernier contact', // the duration
    'le faire corriger, compléter ou effacer', // the rights
    'Anne Roy, 05 55 00 00 00', // whom to ask
    'CNIL', // where to complain
    'Notice n° 3',
  ])
    expect(pageText()).toContain(said);
});

test('the charter speaks neither of money nor of goods, and is signed by both sides', async () => {
  await member.printCharter(undefined, await testNetwork());
  expect(pageText()).toContain('Ni argent, ni objets');
  expect(pageText()).toContain('Pour le réseau');
});

test('the sheet of a person tells what is written about her, and stays inert', async () => {
  const network = await testNetwork();
  const { nadia } = await insertGardeners(network);
  await network
    .db('member')
    .where({ id: nadia })
    .update({ notes: '<script>alert(1)</script>', phone: '05 55 82 80 47' });
  await member.printSheet({ id: nadia }, network);
  expect(pageText()).toContain('Nadia Benali');
  expect(pageText()).toContain('05 55 82 80 47');
  expect(pageText()).toContain('Apprendre à jardiner');
  expect(pageText()).toContain('Fiche imprimée le 23/11/2026');
  expect(printed[0]?.html).not.toContain('<script>');
});
