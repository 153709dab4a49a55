import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinutes, instantAt } from '../time/time';
import { readIcs } from './ics-read';
import { type IcsEntry, writeIcs } from './ics-write';

const zone = 'Europe/Paris';
const stamp = '2026-11-23T09:00:00Z';
const window = { from: '2026-01-01T00:00:00Z', to: '2028-12-31T00:00:00Z' };
const at = (day: string, time = '14:00') => instantAt(day, time, zone);
const entry = (changes: Partial<IcsEntry> = {}): IcsEntry => ({
  uid: 'a@entrelacs',
  version: 1,
  timeZone: zone,
  startsAt: at('2027-03-23'),
  endsAt: at('2027-03-23', '16:00'),
  title: 'Rencontre du mardi',
  place: 'MJC, salle 2',
  description: '',
  isCancelled: false,
  rrule: null,
  without: [],
  departures: [],
  ...changes,
});
const startsOf = (text: string) => readIcs(text, window)?.events.map(({ startsAt }) => startsAt);

describe('a file that is written', () => {
  test('has the lines that other programs ask for, and no personal data by itself', () => {
    const text = writeIcs('Guéret', [entry()], stamp);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    for (const line of [
      'VERSION:2.0',
      'UID:a@entrelacs',
      'DTSTAMP:20261123T090000Z',
      'DTSTART:20270323T130000Z',
      'DTEND:20270323T150000Z',
      'SUMMARY:Rencontre du mardi',
      'LOCATION:MJC\\, salle 2',
      'X-WR-CALNAME:Guéret',
    ])
      expect(text.split('\r\n')).toContain(line);
    expect(text).not.toContain('DESCRIPTION');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('says a series by the clock of its zone, which it describes', () => {
    const text = writeIcs('x', [entry({ rrule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270413T215959Z' })], stamp);
    for (const line of [
      'DTSTART;TZID=Europe/Paris:20270323T140000',
      'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270413T215959Z',
      'TZID:Europe/Paris',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'TZOFFSETTO:+0200',
    ])
      expect(text.split('\r\n')).toContain(line);
    expect(startsOf(text)).toEqual(['2027-03-23', '2027-03-30', '2027-04-06', '2027-04-13'].map((day) => at(day)));
  });

  test('leaves out the dates that do not take place, and moves those that depart', () => {
    const departures = [
      {
        ...entry({
          startsAt: at('2027-04-08', '10:00'),
          endsAt: at('2027-04-08', '11:00'),
          title: 'Rencontre du jeudi',
        }),
        original: at('2027-04-06'),
      },
    ];
    const rrule = 'FREQ=WEEKLY;BYDAY=TU;COUNT=4';
    const text = writeIcs('x', [entry({ rrule, without: [at('2027-03-30')], departures })], stamp);
    expect(readIcs(text, window)?.events.map(({ startsAt, title }) => [startsAt, title])).toEqual([
      [at('2027-03-23'), 'Rencontre du mardi'],
      [at('2027-04-08', '10:00'), 'Rencontre du jeudi'],
      [at('2027-04-13'), 'Rencontre du mardi'],
    ]);
  });

  test.each(['Indian/Reunion', 'America/Miquelon', 'Pacific/Noumea'])('of a series in %s too', (there) => {
    const startsAt = instantAt('2027-03-02', '14:00', there);
    const text = writeIcs(
      'x',
      [entry({ timeZone: there, startsAt, endsAt: addMinutes(startsAt, 60), rrule: 'FREQ=WEEKLY;COUNT=6' })],
      stamp,
    );
    expect(text).toContain('BEGIN:STANDARD');
    expect(startsOf(text)?.at(-1)).toBe(instantAt('2027-04-06', '14:00', there));
  });

  test('law: any text comes back as it was', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).map((text) => text.trim());
    fc.assert(
      fc.property(words, (title) => {
        // Control characters have no place in a calendar, nor in a title.
        fc.pre(title !== '' && !/\p{C}|\p{Z}\p{Z}|[\u2028\u2029]/u.test(title));
        const read = readIcs(writeIcs('x', [entry({ title })], stamp), window);
        expect(read?.events[0]?.title).toBe(title);
      }),
    );
  });
});

describe('a file of another program', () => {
  const file = (...lines: string[]) =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...lines, 'END:VCALENDAR'].join('\r\n');
  const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Conseil', ...lines, 'END:VEVENT'];

  test.each([
    ['UTC', 'DTSTART:20270105T180000Z', '2027-01-05T18:00:00Z'],
    ['a named zone', 'DTSTART;TZID=Europe/Paris:20270105T190000', '2027-01-05T18:00:00Z'],
    ['no zone at all: ours', 'DTSTART:20270105T190000', '2027-01-05T18:00:00Z'],
    ['a whole day', 'DTSTART;VALUE=DATE:20270105', '2027-01-04T23:00:00Z'],
  ])('in %s', (_zone, start, expected) => {
    const read = readIcs(file(...event(start)), window);
    expect(read?.events[0]).toMatchObject({ startsAt: expected, title: 'Conseil' });
    expect(read?.refused).toBe(0);
  });

  test('in a zone with a name of its own, that the file describes', () => {
    const text = file(
      'BEGIN:VTIMEZONE',
      'TZID:Romance Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      ...event('DTSTART;TZID=Romance Standard Time:20270706T190000', 'DURATION:PT2H'),
    );
    expect(readIcs(text, window)?.events[0]).toMatchObject({
      startsAt: '2027-07-06T17:00:00Z',
      endsAt: '2027-07-06T19:00:00Z',
    });
  });

  test('a series without end is read as far as one looks', () => {
    const text = file(...event('DTSTART:20200107T180000Z', 'RRULE:FREQ=DAILY'));
    const starts = startsOf(text) ?? [];
    expect(starts[0]).toBe('2026-01-01T18:00:00Z');
    expect(starts.at(-1)).toBe('2028-12-30T18:00:00Z');
    expect(starts).toHaveLength(365 + 365 + 365);
  });

  test('a date of a series that is cancelled by itself does not take place', () => {
    const text = file(
      ...event('DTSTART:20270105T180000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'),
      ...event('DTSTART:20270112T180000Z', 'RECURRENCE-ID:20270112T180000Z', 'STATUS:CANCELLED'),
    );
    expect(startsOf(text)).toEqual(['2027-01-05T18:00:00Z', '2027-01-19T18:00:00Z']);
  });

  test('what cannot be read is counted, the rest is kept', () => {
    const read = readIcs(
      file(...event('SUMMARY:sans date'), 'BEGIN:VEVENT', 'UID:2', 'DTSTART:20270105T180000Z', 'END:VEVENT'),
      window,
    );
    expect(read).toMatchObject({ refused: 1, events: [{ startsAt: '2027-01-05T18:00:00Z' }] });
  });

  test.each(['', 'bonjour', 'BEGIN:VCARD\r\nEND:VCARD', '{}', 'BEGIN:VCALENDAR'])('« %s » is none', (text) => {
    expect(readIcs(text, window)).toBeNull();
  });

  test('law: nothing that is read makes it fall', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('', 'BEGIN:VCALENDAR\r\n'),
        (text, start) => {
          readIcs(start + text, window);
        },
      ),
    );
  });
});
