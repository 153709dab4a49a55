import { describe, expect, test } from 'vitest';
import { addDays, weekdayOf } from '../time/time';
import { schoolZones } from './place';
import { bundledSchoolHolidays, readSchoolHolidays, schoolHolidayOn, schoolHolidaysWith } from './school-holidays';

describe('the bundled dates', () => {
  test.each([
    ['2026-02-16', 'B', 'Vacances d’hiver'],
    ['2026-02-09', 'B', undefined],
    ['2026-02-09', 'A', 'Vacances d’hiver'],
    ['2026-12-25', 'C', 'Vacances de Noël'],
    ['2027-04-20', 'B', 'Vacances de printemps'],
    ['2027-05-03', 'B', undefined],
    ['2026-09-01', 'A', undefined],
  ] as const)('%s in zone %s: %s', (day, zone, label) => {
    expect(schoolHolidayOn(day, zone, bundledSchoolHolidays)?.label).toBe(label);
  });

  test('of autumn to spring, begin on a Saturday and end on a Sunday, two weeks later', () => {
    for (const { fromDay, toDay, label } of bundledSchoolHolidays) {
      if (/été|Ascension/.test(label)) continue;
      expect([label, weekdayOf(fromDay), weekdayOf(toDay)]).toEqual([label, 6, 7]);
      expect(toDay).toBe(addDays(fromDay, 15));
    }
  });

  test('each zone has all of them, in order, none over another', () => {
    for (const zone of schoolZones) {
      const own = bundledSchoolHolidays.filter((holiday) => holiday.zone === zone);
      expect(own).toHaveLength(11);
      for (const [rank, { fromDay }] of own.slice(1).entries()) expect((own[rank]?.toDay ?? '') < fromDay).toBe(true);
    }
  });
});

describe('an imported file', () => {
  const official = (record: object) => ({
    description: "Vacances d'Hiver",
    population: '-',
    start_date: '2028-02-11T23:00:00+00:00',
    end_date: '2028-02-27T23:00:00+00:00',
    location: 'Nancy-Metz',
    zones: 'Zone B',
    annee_scolaire: '2027-2028',
    ...record,
  });

  test('that the ministry publishes: from the first day to the eve of the return, once for each zone', () => {
    const text = JSON.stringify([
      official({}),
      official({ location: 'Strasbourg' }),
      official({ location: 'Limoges', zones: 'Zone A' }),
      official({ zones: 'Corse' }),
      official({ population: 'Enseignants', description: 'Prérentrée', start_date: '2027-08-30T22:00:00+00:00' }),
    ]);
    expect(readSchoolHolidays(text)).toEqual([
      { zone: 'A', fromDay: '2028-02-12', toDay: '2028-02-27', label: 'Vacances d’Hiver' },
      { zone: 'B', fromDay: '2028-02-12', toDay: '2028-02-27', label: 'Vacances d’Hiver' },
    ]);
  });

  test('takes the place of the bundled year in its zone, and of no other', () => {
    const imported = readSchoolHolidays(
      '[{ "zone": "B", "fromDay": "2027-02-22", "toDay": "2027-03-07", "label": "Hiver" }]',
    );
    const all = schoolHolidaysWith(imported ?? []);
    expect(schoolHolidayOn('2027-02-20', 'B', all)).toBeUndefined();
    expect(schoolHolidayOn('2027-02-22', 'B', all)?.label).toBe('Hiver');
    expect(schoolHolidayOn('2026-12-25', 'B', all)).toBeUndefined();
    expect(schoolHolidayOn('2026-02-16', 'B', all)?.label).toBe('Vacances d’hiver');
    expect(schoolHolidayOn('2027-02-13', 'A', all)?.label).toBe('Vacances d’hiver');
  });

  test.each(['', '{}', '[1]', '[{"zone":"D"}]', 'BEGIN:VCALENDAR'])('« %s » is none', (text) => {
    expect(readSchoolHolidays(text)).toBeNull();
  });
});
