import { beforeEach, describe, expect, test } from 'vitest';
import type { CalendarKey } from '../../ipc/calendar.contract';
import { eventInput, everyTuesday, insertRoom } from '../testing/events';
import { insertMember } from '../testing/rows';
import { calendar as service } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';

let network: TestNetwork;
let nadia: string;
beforeEach(async () => {
  network = await testNetwork();
  nadia = await insertMember(network, network.siteId, 'Nadia Benali');
});

const plan = (changes: Parameters<typeof eventInput>[1] = {}) => service.plan(eventInput(network, changes), network);
const readRange = (from: string, to: string, siteId: string | null = null) =>
  service.read({ from, to, siteId }, network);
/** « 2026-12-01 14:00 », of what is not cancelled. */
const times = async (from = '2026-12-01', to = '2026-12-31') =>
  (await readRange(from, to)).items
    .filter(({ status }) => status !== 'cancelled')
    .map(({ day, time, title }) => `${day} ${time}${title === 'Rencontre du mardi' ? '' : ` ${title}`}`);
const details = (key: CalendarKey) => service.readOne(key, network);
const target = async (key: CalendarKey, scope: 'one' | 'following' | 'all') => ({
  ...key,
  version: (await details(key)).version,
  scope,
});
const at = (key: CalendarKey, day: string): CalendarKey => ({ ...key, occurrence: `${day}T13:00:00Z` });
const move = async (
  key: CalendarKey,
  scope: 'one' | 'following' | 'all',
  to: { day: string; time?: string; minutes?: number; conflictWord?: string },
) => service.move({ time: '14:00', minutes: 120, conflictWord: '', ...to, ...(await target(key, scope)) }, network);
const all = ['2026-12-01 14:00', '2026-12-08 14:00', '2026-12-15 14:00', '2026-12-22 14:00', '2026-12-29 14:00'];
const without = (...days: string[]) => all.filter((time) => !days.some((day) => time.startsWith(day)));

describe('an event is planned', () => {
  test('once, with its room, who is in charge and who is expected', async () => {
    const roomId = await insertRoom(network, 'Grande salle');
    const { key } = await plan({ roomId, accountId: network.account.id, memberIds: [nadia], notes: 'Goûter' });
    expect(key.occurrence).toBeNull();
    const { items } = await readRange('2026-12-01', '2026-12-01');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      kind: 'gathering',
      id: key.id,
      startsAt: '2026-12-01T13:00:00Z',
      endDay: '2026-12-01',
      endTime: '16:00',
      siteName: 'Guéret',
      roomName: 'Grande salle',
      accountName: 'Claire',
      people: [{ id: nadia, name: 'Nadia Benali' }],
      target: { page: 'gathering', id: key.id },
      status: 'planned',
      isSeries: false,
      isMovable: true,
    });
    expect(await details(key)).toMatchObject({ notes: 'Goûter', minutes: 120, memberIds: [nadia], recurrence: null });
  });

  test('every week, from the first such day on', async () => {
    const { key } = await plan({ day: '2026-11-30', recurrence: everyTuesday });
    expect(key.occurrence).toBe('2026-12-01T13:00:00Z');
    expect(await times()).toEqual(all);
    expect(await details(at(key, '2026-12-15'))).toMatchObject({
      recurrenceSentence: 'Chaque mardi, sauf les jours fériés',
      first: { day: '2026-12-01', time: '14:00', minutes: 120 },
      recurrence: everyTuesday,
    });
    expect(await times('2027-06-29', '2027-07-13')).toHaveLength(3);
  });

  test('skips the school holidays of the zone of its site', async () => {
    await plan({ recurrence: { ...everyTuesday, skipsSchoolHolidays: true } });
    expect(await times()).toEqual(all); // the site has no zone yet
    const { sites } = await service.places(undefined, network);
    const site = sites.find(({ id }) => id === network.siteId);
    await service.saveSchoolZone({ id: network.siteId, version: site?.version ?? 0, schoolZone: 'B' }, network);
    expect(await times()).toEqual(without('2026-12-22', '2026-12-29'));
  });

  test('not without a date, nor in a room of another site', async () => {
    const yearly = { ...everyTuesday, rhythm: 'yearly' as const };
    await expect(plan({ day: '2027-07-14', recurrence: yearly })).rejects.toMatchObject({
      fields: { recurrence: expect.any(String) },
    });
    const roomId = await insertRoom(network, 'Salle', network.otherSiteId);
    await expect(plan({ roomId })).rejects.toMatchObject({ fields: { roomId: expect.any(String) } });
  });

  test('as it was shown before', async () => {
    const { conflictWord: _word, kind: _kind, ...input } = eventInput(network);
    const { siteId, day, time, minutes } = input;
    const recurrence = { ...everyTuesday, end: 'count' as const, count: 5, weekdays: [5] };
    expect(await service.preview({ siteId, day, time, minutes, recurrence }, network)).toMatchObject({
      sentence: 'Chaque vendredi, 5\u00a0fois, sauf les jours fériés',
      days: ['2026-12-04', '2026-12-11', '2026-12-18', '2027-01-08', '2027-01-15'],
      skipped: [
        { day: '2026-12-25', label: 'Noël' },
        { day: '2027-01-01', label: 'Jour de l’an' },
      ],
      total: 5,
      lastDay: '2027-01-15',
    });
  });
});

describe('of a series', () => {
  let key: CalendarKey;
  beforeEach(async () => {
    ({ key } = await plan({ recurrence: everyTuesday }));
  });

  test('one date is moved, and the move taken back', async () => {
    const { undo } = await move(at(key, '2026-12-08'), 'one', { day: '2026-12-10', time: '10:00' });
    expect(await times()).toEqual([all[0], '2026-12-10 10:00', ...all.slice(2)]);
    const { items } = await readRange('2026-12-10', '2026-12-10');
    expect(items[0]).toMatchObject({ occurrence: '2026-12-08T13:00:00Z', isException: true, isSeries: true });
    await service.undo({ undo }, network);
    expect(await times()).toEqual(all);
    await expect(service.undo({ undo }, network)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('one moved far away is where it is, and no longer where it was', async () => {
    await move(at(key, '2026-12-08'), 'one', { day: '2027-02-03' });
    expect(await times()).toEqual(without('2026-12-08'));
    expect(await times('2027-02-03', '2027-02-03')).toEqual(['2027-02-03 14:00']);
  });

  test('this date and the following are moved: the past stays', async () => {
    const { key: later, undo } = await move(at(key, '2026-12-15'), 'following', { day: '2026-12-16', time: '15:00' });
    expect(await times()).toEqual([
      '2026-12-01 14:00',
      '2026-12-08 14:00',
      '2026-12-16 15:00',
      '2026-12-23 15:00',
      '2026-12-30 15:00',
    ]);
    expect(later.id).not.toBe(key.id);
    expect((await details(later)).recurrenceSentence).toContain('Chaque mercredi');
    await service.undo({ undo }, network);
    expect(await times()).toEqual(all);
    expect(await network.db('calendar_event').pluck('id')).toEqual([key.id]);
  });

  test('all are moved by as many days, with those that departed', async () => {
    await move(at(key, '2026-12-22'), 'one', { day: '2026-12-23', time: '09:00' });
    const { undo } = await move(at(key, '2026-12-08'), 'all', { day: '2026-12-08', time: '16:00' });
    const moved = all.map((time) => time.replace('14:00', '16:00'));
    expect(await times()).toEqual([...moved.slice(0, 3), '2026-12-23 09:00', moved[4]]);
    await service.undo({ undo }, network);
    expect(await times()).toEqual([...all.slice(0, 3), '2026-12-23 09:00', all[4]]);
  });

  test('one is cancelled, then restored; a cancelled date is still told', async () => {
    await service.cancel(await target(at(key, '2026-12-08'), 'one'), network);
    expect(await times()).toEqual(without('2026-12-08'));
    const { items } = await readRange('2026-12-08', '2026-12-08');
    expect(items[0]).toMatchObject({ status: 'cancelled', isMovable: false });
    await service.restore(await target(at(key, '2026-12-08'), 'one'), network);
    expect(await times()).toEqual(all);
  });

  test('the following are cancelled, and come back', async () => {
    const { undo } = await service.cancel(await target(at(key, '2026-12-15'), 'following'), network);
    expect(await times()).toEqual(all.slice(0, 2));
    expect(await times('2027-01-01', '2027-12-31')).toEqual([]);
    await service.undo({ undo }, network);
    expect(await times()).toEqual(all);
  });

  test('all are cancelled, and restored', async () => {
    await service.cancel(await target(key, 'all'), network);
    expect(await times()).toEqual([]);
    await service.restore(await target(key, 'all'), network);
    expect(await times()).toEqual(all);
  });

  test('one date is written otherwise, the others are not', async () => {
    const { kind: _kind, ...input } = eventInput(network, {
      title: 'Goûter de Noël',
      day: '2026-12-22',
      recurrence: everyTuesday,
    });
    await service.save({ ...input, ...(await target(at(key, '2026-12-22'), 'one')) }, network);
    expect(await times()).toEqual([...all.slice(0, 3), '2026-12-22 14:00 Goûter de Noël', all[4]]);
    expect((await details(at(key, '2026-12-15'))).title).toBe('Rencontre du mardi');
  });

  test('all are written otherwise: another rhythm forgets the dates that it does not have', async () => {
    await move(at(key, '2026-12-08'), 'one', { day: '2026-12-10' });
    const { kind: _kind, ...input } = eventInput(network, { recurrence: { ...everyTuesday, every: 2 } });
    await service.save({ ...input, ...(await target(key, 'all')) }, network);
    expect(await times()).toEqual([all[0], all[2], all[4]]);
    expect(await network.db('event_occurrence').pluck('id')).toEqual([]);
  });

  test('of « 5 fois », the following keep what is left', async () => {
    const five = { ...everyTuesday, end: 'count' as const, count: 5 };
    const { kind: _kind, ...input } = eventInput(network, { recurrence: five });
    await service.save({ ...input, ...(await target(key, 'all')) }, network);
    const later = { ...input, day: '2026-12-15', time: '17:00' };
    await service.save({ ...later, ...(await target(at(key, '2026-12-15'), 'following')) }, network);
    expect(await times('2026-12-01', '2027-12-31')).toEqual([
      ...all.slice(0, 2),
      '2026-12-15 17:00',
      '2026-12-22 17:00',
      '2026-12-29 17:00',
    ]);
  });

  test('a stale page is refused, and what was written since is not taken back', async () => {
    const { undo } = await move(at(key, '2026-12-08'), 'one', { day: '2026-12-09' });
    const stale = { ...at(key, '2026-12-15'), version: 1, scope: 'one' as const };
    await expect(
      service.move({ ...stale, day: '2026-12-16', time: '14:00', minutes: 60, conflictWord: '' }, network),
    ).rejects.toMatchObject({ code: 'stale' });
    await move(at(key, '2026-12-15'), 'one', { day: '2026-12-16' });
    await expect(service.undo({ undo }, network)).rejects.toMatchObject({ code: 'stale' });
  });

  test('what another account did is not hers to take back', async () => {
    const { undo } = await move(at(key, '2026-12-08'), 'one', { day: '2026-12-09' });
    const other = { ...network, account: { ...network.account, id: nadia } };
    await expect(service.undo({ undo }, other)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('a date that it does not have is not found', async () => {
    await expect(details(at(key, '2026-12-09'))).rejects.toMatchObject({ code: 'not-found' });
    await expect(details({ ...key, kind: 'other' })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('the year tells how many there are on each day', async () => {
    await service.cancel(await target(at(key, '2026-12-08'), 'one'), network);
    const { days } = await service.readYear({ year: 2026, siteId: null }, network);
    expect(days).toHaveLength(4);
    expect(days[0]).toEqual({ day: '2026-12-01', kind: 'gathering', count: 1 });
  });
});

describe('the changes of hour', () => {
  test('a series stays at 14 h, and is found by the instant of each date', async () => {
    const { key } = await plan({ day: '2027-03-23', recurrence: everyTuesday });
    expect(await times('2027-03-01', '2027-04-10')).toEqual([
      '2027-03-23 14:00',
      '2027-03-30 14:00',
      '2027-04-06 14:00',
    ]);
    const summer = { ...key, occurrence: '2027-03-30T12:00:00Z' };
    await move(summer, 'one', { day: '2027-03-31' });
    expect(await times('2027-03-30', '2027-03-31')).toEqual(['2027-03-31 14:00']);
  });

  test('29 February comes back on the 28th', async () => {
    const yearly = { ...everyTuesday, rhythm: 'yearly' as const, skipsHolidays: false };
    await plan({ day: '2028-02-29', recurrence: yearly });
    expect(await times('2029-01-01', '2029-12-31')).toEqual(['2029-02-28 14:00']);
    expect(await times('2032-01-01', '2032-12-31')).toEqual(['2032-02-29 14:00']);
  });
});

test('what lasts over midnight is on both days, and one that ends at midnight on one', async () => {
  await plan({ kind: 'other', title: 'Nuit', time: '22:00', minutes: 600 });
  await plan({ kind: 'other', title: 'Soir', day: '2026-12-03', time: '22:00', minutes: 120 });
  expect(await times('2026-12-02', '2026-12-02')).toEqual(['2026-12-01 22:00 Nuit']);
  expect(await times('2026-12-04', '2026-12-04')).toEqual([]);
});
