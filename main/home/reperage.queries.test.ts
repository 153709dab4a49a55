import { beforeEach, describe, expect, test } from 'vitest';
import { ReperageDetails } from '../../domain/reperage/reperage';
import type { Context } from '../ipc/handlers';
import { insertMember } from '../testing/rows';
import { reperage as service } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';
import { homeService } from './home.service';

let network: TestNetwork;
beforeEach(async () => {
  network = await testNetwork();
});

const plan = (day: string, siteId = network.siteId) =>
  service.plan(ReperageDetails.parse({ siteId, day, time: '14:00', minutes: 120, place: 'Grande salle' }), network);
const hold = async (day: string, siteId = network.siteId) => {
  const { id } = await plan(day, siteId);
  const memberId = await insertMember(network, siteId, 'Nadia Benali', { noticeGivenOn: '2026-01-05' });
  await network.db('member').update({ last_contact_on: '2026-11-20' });
  return service.markPresence({ reperageId: id, memberId, isPresent: true }, network);
};
const read = (context: Context = network, siteId: string | null = null) =>
  homeService.read({ siteId, isWhole: true }, context);
const dueOf = async (context: Context = network, siteId: string | null = null) =>
  (await read(context, siteId)).due
    .flatMap(({ lines }) => lines)
    .map(({ kind, id, people, day }) => ({ kind, id, people, day }));

describe('a séance de repérage', () => {
  test('of the week is in the agenda of its site, and no longer once cancelled', async () => {
    const { id, version } = await plan('2026-11-26');
    await plan('2026-12-24');
    expect((await read()).agenda.appointments).toEqual([
      {
        kind: 'reperage',
        occurrence: null,
        id,
        startsAt: '2026-11-26T13:00:00Z',
        day: '2026-11-26',
        time: '14:00',
        title: 'Séance de repérage',
        people: [],
        siteName: 'Guéret',
        place: 'Grande salle',
      },
    ]);
    expect((await read(network, network.otherSiteId)).agenda.appointments).toEqual([]);
    await service.cancel({ id, version }, network);
    expect((await read()).agenda.appointments).toEqual([]);
  });

  test('that is over waits for its presences', async () => {
    const { id } = await plan('2026-11-20');
    await plan('2026-12-31');
    expect(await dueOf()).toEqual([{ kind: 'reperage-attendance', id, people: ['Guéret'], day: '2026-11-20' }]);
    expect(await dueOf(network.at('2026-11-20T14:59:00Z'))).toEqual([]); // it goes on until 15:00 UTC
  });

  test('is to be planned when the last one has no next, by the rule of the structure', async () => {
    await hold('2026-11-10');
    const due = { kind: 'reperage-plan', id: network.siteId, people: ['Guéret'] };
    expect(await dueOf()).toEqual([{ ...due, day: '2026-12-22' }]);
    await network.db('structure').update({ reperage_every_weeks: 4 });
    expect(await dueOf()).toEqual([{ ...due, day: '2026-12-08' }]);
    expect(await dueOf(network, network.otherSiteId)).toEqual([]);
    await plan('2026-12-08');
    expect(await dueOf()).toEqual([]);
  });

  test('is not asked of a site that has never held one', async () => {
    await insertMember(network, network.siteId, 'Nadia Benali');
    expect(await dueOf()).toEqual([]);
  });
});
