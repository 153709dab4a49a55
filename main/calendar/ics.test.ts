import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { insertAgreement } from '../testing/agreement';
import { eventInput, everyTuesday, insertRoom } from '../testing/events';
import { insertMember } from '../testing/rows';
import { chosenFiles, savedFiles, calendar as service } from '../testing/services';
import { type TestNetwork, temporaryFolder, testNetwork } from '../testing/test-network';

let network: TestNetwork;
let nadia: string;
beforeEach(async () => {
  network = await testNetwork();
  nadia = await insertMember(network, network.siteId, 'Nadia Benali');
});

type Exported = Parameters<typeof service.exportIcs>[0];
async function exported(what: Exported['what'], chosen: Partial<Exported> = {}) {
  await service.exportIcs({ withPeople: false, withNotes: false, ...chosen, what }, network);
  const [file] = savedFiles;
  if (!file) throw new Error('nothing was saved');
  return file;
}
const december = { fromDay: '2026-12-01', toDay: '2026-12-31' };
const wholeCalendar = {
  of: 'calendar' as const,
  siteId: null,
  accountId: null,
  roomId: null,
  kinds: null,
  ...december,
};

describe('a file that leaves', () => {
  test('has nobody’s name, no note and no home, unless that is chosen', async () => {
    await insertAgreement(network, { sessions: ['2026-12-03T13:00:00Z'], bilanAt: '2026-12-20T09:00:00Z' });
    await network.db('exchange_session').update({ place: 'Chez Nadia, 3 rue des Lilas' });
    await service.plan(
      eventInput(network, { memberIds: [nadia], notes: 'Nadia vient en bus', accountId: network.account.id }),
      network,
    );
    const plain = await exported(wholeCalendar);
    expect(plain.name).toBe('Calendrier – Tous les lieux.ics');
    expect(plain.text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    for (const word of ['Nadia', 'Benali', 'Jacques', 'Claire', 'bus', 'Lilas']) expect(plain.text).not.toContain(word);
    const full = await exported(wholeCalendar, { withPeople: true, withNotes: true });
    for (const word of ['Nadia Benali', 'Claire', 'bus', 'Lilas'])
      expect(full.text.replaceAll('\r\n ', '')).toContain(word);
  });

  test('of a member: her own rendez-vous only', async () => {
    await service.plan(eventInput(network, { memberIds: [nadia] }), network);
    await service.plan(eventInput(network, { title: 'Sans elle', day: '2026-12-02' }), network);
    const { text, name } = await exported({ of: 'member', memberId: nadia, ...december });
    expect(name).toBe('Rendez-vous – Nadia Benali.ics');
    expect(text).toContain('Rencontre du mardi');
    expect(text).not.toContain('Sans elle');
  });

  test('of a layer: the kinds and the room that are shown, nothing that is cancelled', async () => {
    const roomId = await insertRoom(network, 'Cuisine');
    await service.plan(eventInput(network, { roomId }), network);
    const { key } = await service.plan(eventInput(network, { roomId, title: 'Annulée', day: '2026-12-02' }), network);
    await service.cancel({ ...key, version: 1, scope: 'all' }, network);
    await service.plan(eventInput(network, { kind: 'other', title: 'Autre', day: '2026-12-03' }), network);
    const { text } = await exported({ ...wholeCalendar, roomId, kinds: ['gathering'] });
    expect(text.match(/SUMMARY:.*/g)).toEqual(['SUMMARY:Rencontre : Rencontre du mardi']);
    await expect(exported({ ...wholeCalendar, toDay: '2036-12-31' })).rejects.toMatchObject({
      fields: { toDay: expect.any(String) },
    });
  });
});

/** What Debian's parser, which shares nothing with ours, reads in a file. */
const script = `
import json, sys
from icalendar import Calendar
calendar = Calendar.from_ical(open(sys.argv[1], 'rb').read())
def text(event, name):
    value = event.get(name)
    return None if value is None else str(value)
def instant(event, name):
    value = event.decoded(name, None)
    return None if value is None else value.isoformat()
events = [{
    'summary': text(event, 'summary'),
    'location': text(event, 'location'),
    'start': instant(event, 'dtstart'),
    'end': instant(event, 'dtend'),
    'recurrence': instant(event, 'recurrence-id'),
    'rule': event['rrule'].to_ical().decode() if 'rrule' in event else None,
    'without': sorted(date.dt.isoformat() for one in ([event['exdate']] if not isinstance(event.get('exdate', []), list) else event.get('exdate', [])) for date in one.dts),
    'errors': [str(error) for error in event.errors],
} for event in calendar.walk('VEVENT')]
zones = [str(zone['tzid']) for zone in calendar.walk('VTIMEZONE')]
print(json.dumps({'name': text(calendar, 'x-wr-calname'), 'version': text(calendar, 'version'), 'events': events, 'zones': zones}))
`;
const python = '/usr/bin/python3';
const hasParser = spawnSync(python, ['-c', 'import icalendar']).status === 0;

function readByPython(text: string) {
  const file = join(temporaryFolder(), 'calendar.ics');
  writeFileSync(file, text);
  const { stdout, stderr, status } = spawnSync(python, ['-c', script, file], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

// Where the tests must all run, a parser that is missing is a failure, not a reason to go on without it.
describe.runIf(hasParser || process.env.CI)('python3-icalendar reads', () => {
  test('a series with its rule, the days that it skips, what was cancelled, and the date that departs', async () => {
    const weekly = { ...everyTuesday, weekdays: [5] };
    const { key } = await service.plan(eventInput(network, { day: '2026-12-04', recurrence: weekly }), network);
    const on = (day: string) => ({ ...key, occurrence: `${day}T13:00:00Z` });
    const version = async () => (await service.readOne(key, network)).version;
    await service.cancel({ ...on('2026-12-11'), version: await version(), scope: 'one' }, network);
    await service.move(
      {
        ...on('2026-12-18'),
        version: await version(),
        scope: 'one',
        day: '2026-12-19',
        time: '10:30',
        minutes: 60,
        conflictWord: '',
      },
      network,
    );
    const { text, name } = await exported({ of: 'event', key });
    expect(name).toBe('Rencontre du mardi.ics');
    const read = readByPython(text);
    expect(read).toMatchObject({ version: '2.0', zones: ['Europe/Paris'] });
    const [series, departure] = read.events;
    expect(series).toMatchObject({
      summary: 'Rencontre : Rencontre du mardi',
      location: 'Guéret',
      start: '2026-12-04T14:00:00+01:00',
      end: '2026-12-04T16:00:00+01:00',
      recurrence: null,
      errors: [],
    });
    expect(series.rule).toMatch(/^FREQ=WEEKLY;(UNTIL=\d{8}T\d{6}Z;)?BYDAY=FR/);
    expect(series.without.slice(0, 3)).toEqual([
      '2026-12-11T14:00:00+01:00',
      '2026-12-25T14:00:00+01:00',
      '2027-01-01T14:00:00+01:00',
    ]);
    expect(departure).toMatchObject({
      start: '2026-12-19T10:30:00+01:00',
      end: '2026-12-19T11:30:00+01:00',
      recurrence: '2026-12-18T14:00:00+01:00',
      rule: null,
    });
  });

  test('a series across the change of hour', async () => {
    const four = { ...everyTuesday, end: 'count' as const, count: 4 };
    const { key } = await service.plan(eventInput(network, { day: '2027-03-16', recurrence: four }), network);
    const { events } = readByPython((await exported({ of: 'event', key })).text);
    expect(events[0]).toMatchObject({ start: '2027-03-16T14:00:00+01:00', without: [] });
    expect(events[0].rule).toContain('UNTIL=20270406T215959Z');
  });

  test('a whole calendar: every kind, accents and long texts', async () => {
    await insertAgreement(network, { sessions: ['2026-12-03T13:00:00Z'], bilanAt: '2026-12-20T09:00:00Z' });
    const title = `Goûter, « crêpes » ; cidre \\ ${'élaguer '.repeat(10)}`.trim();
    await service.plan(eventInput(network, { kind: 'other', title }), network);
    const { name, events } = readByPython((await exported(wholeCalendar)).text);
    expect(name).toBe('Tous les lieux');
    expect(events.map(({ summary, start }: { summary: string; start: string }) => [start, summary])).toEqual([
      ['2026-12-01T13:00:00+00:00', title],
      ['2026-12-03T13:00:00+00:00', 'Séance d’échange : Raccourcir un pantalon'],
      ['2026-12-20T09:00:00+00:00', 'Bilan : Raccourcir un pantalon'],
    ]);
  });
});

describe('a layer to look at', () => {
  const file = (...events: string[][]) =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:x',
      'X-WR-CALNAME:Mairie',
      ...events.flatMap((lines, index) => ['BEGIN:VEVENT', `UID:${index}`, ...lines, 'END:VEVENT']),
      'END:VCALENDAR',
    ].join('\r\n');
  const council = ['SUMMARY:Conseil municipal', 'DTSTART:20261203T180000Z', 'DTEND:20261203T200000Z'];
  const fair = ['SUMMARY:Foire', 'DTSTART;VALUE=DATE:20261212', 'DTEND;VALUE=DATE:20261214'];
  const choose = async (text: string) => {
    chosenFiles.push({ fileName: 'mairie.ics', text });
    const chosen = await service.chooseIcs(undefined, network);
    if (!chosen) throw new Error('nothing was chosen');
    return chosen;
  };
  const outside = async (siteId: string | null = null) =>
    (await service.read({ from: '2026-12-01', to: '2026-12-31', siteId }, network)).outside;

  test('is told before it is imported, shown among the others, replaced and removed', async () => {
    const chosen = await choose(file(council, fair));
    expect(chosen).toMatchObject({
      name: 'Mairie',
      events: 2,
      refused: 0,
      firstDay: '2026-12-03',
      lastDay: '2026-12-12',
    });
    const layers = await service.importIcs({ id: chosen.id, name: 'Mairie', siteId: null, replaces: null }, network);
    expect(layers).toMatchObject([{ name: 'Mairie', fileName: 'mairie.ics', events: 2 }]);
    expect(await outside()).toMatchObject([
      { title: 'Conseil municipal', day: '2026-12-03', time: '19:00', endTime: '21:00', isAllDay: false },
      { title: 'Foire', day: '2026-12-12', endDay: '2026-12-13', isAllDay: true },
    ]);
    const id = layers[0]?.id ?? '';
    const again = await choose(file(council));
    const replaced = await service.importIcs({ id: again.id, name: 'Mairie', siteId: null, replaces: id }, network);
    expect(replaced).toMatchObject([{ events: 1 }]);
    expect(await service.removeOutside({ id: replaced[0]?.id ?? '' }, network)).toEqual([]);
    expect(await outside()).toEqual([]);
    expect(await network.db('outside_event').pluck('id')).toEqual([]);
  });

  test('of a site is not shown at the others', async () => {
    const { id } = await choose(file(council));
    await service.importIcs({ id, name: 'Mairie', siteId: network.siteId, replaces: null }, network);
    expect(await outside(network.siteId)).toHaveLength(1);
    expect(await outside(network.otherSiteId)).toEqual([]);
  });

  test('takes nobody’s time', async () => {
    const { id } = await choose(file(council));
    await service.importIcs({ id, name: 'Mairie', siteId: null, replaces: null }, network);
    await service.plan(eventInput(network, { day: '2026-12-03', time: '19:00' }), network);
  });

  test('what is no calendar is refused; one that was given up is nothing', async () => {
    chosenFiles.push({ fileName: 'x.ics', text: 'bonjour' }, null);
    await expect(service.chooseIcs(undefined, network)).rejects.toMatchObject({ code: 'conflict' });
    expect(await service.chooseIcs(undefined, network)).toBeNull();
  });
});
