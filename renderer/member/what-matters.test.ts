import { expect, test } from 'vitest';
import type { MemberFile } from '../../ipc/member.contract';
import { nadia, nadiaFile } from '../testing/nadia';
import { whatMatters } from './what-matters';

const id = '0191cccc-0000-7000-8000-000000000001';
const jacques = [{ id, name: 'Jacques Martin' }];
const exchange: MemberFile['exchanges'][number] = {
  id,
  title: 'Potager',
  status: 'ongoing',
  side: 'requester',
  partners: jacques,
  nextSessionAt: null,
  bilan: null,
};
const request: MemberFile['listings'][number] = {
  id,
  kind: 'request',
  title: 'Guitare',
  themeName: 'Guitare',
  pictogram: 'music',
  status: 'available',
  createdOn: '2026-07-01',
};

const texts = (changes: Partial<MemberFile>) =>
  whatMatters({ ...nadiaFile, ...changes }, '2026-11-23').map(({ text }) => text.replaceAll('\u00a0', ' '));

test.each<[Partial<MemberFile>, string[]]>([
  [{}, []],
  [{ member: { ...nadia, charterSignedOn: null } }, ['Charte à signer']],
  [{ currentNoticeVersion: 2 }, ['La notice a changé : remettez la nouvelle']],
  [{ member: { ...nadia, lastContactOn: '2026-05-23' } }, ['Pas de nouvelles depuis le 23/05/2026']],
  [{ member: { ...nadia, lastContactOn: '2026-05-23', status: 'en-veille' } }, []],
  [
    { mediations: [{ id, themeName: 'Potager', startsAt: null, partners: jacques }] },
    ['Mise en relation à fixer avec Jacques Martin'],
  ],
  [
    { mediations: [{ id, themeName: 'Potager', startsAt: '2026-11-26T14:00:00Z', partners: [] }] },
    ['Mise en relation jeudi 26 novembre'],
  ],
  [{ exchanges: [{ ...exchange, bilan: { id, at: '2026-11-23T16:00:00Z' } }] }, ['Bilan à tenir avec Jacques Martin']],
  [{ exchanges: [{ ...exchange, bilan: { id, at: '2026-11-24T16:00:00Z' } }] }, []],
  [{ exchanges: [{ ...exchange, nextSessionAt: '2026-11-24T16:00:00Z' }] }, ['Séance mardi 24 novembre : Potager']],
  [{ exchanges: [{ ...exchange, status: 'finished', nextSessionAt: '2026-11-24T16:00:00Z' }] }, []],
  [{ listings: [request] }, ['Attend depuis 4 mois : « Guitare »']],
  [{ listings: [{ ...request, createdOn: '2026-09-01' }] }, []],
  [{ listings: [{ ...request, kind: 'offer' }] }, []],
])('%o', (changes, expected) => {
  expect(texts(changes)).toEqual(expected);
});

test('three things at most, a bilan that is due before the rest', () => {
  const all = texts({
    currentNoticeVersion: 2,
    member: { ...nadia, charterSignedOn: null, lastContactOn: '2026-01-01' },
    exchanges: [{ ...exchange, bilan: { id, at: '2026-11-20T16:00:00Z' } }],
    listings: [request],
  });
  expect(all).toEqual([
    'Bilan à tenir avec Jacques Martin',
    'La notice a changé : remettez la nouvelle',
    'Charte à signer',
  ]);
});
