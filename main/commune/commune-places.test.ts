import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CommunePlaces } from '../../domain/commune/closeness';
import { loadCommunePlaces } from './commune-places';

const communes = {
  'La Souterraine': '23176',
  Guéret: '23096',
  Auzances: '23013',
  'Sainte-Feyre': '23193', // Grand Guéret
  Bonnat: '23025', // arrondissement of Guéret, another intercommunalité
  Lunéville: '54329',
  Nancy: '54395',
  Bastia: '2B033',
  'Saint-Denis': '97411',
  'Île-de-Bréhat': '22016', // in no intercommunalité
  Ouessant: '29155', // in no intercommunalité
} as const;
type Commune = keyof typeof communes;

let places: CommunePlaces;
beforeAll(async () => {
  places = await loadCommunePlaces();
});

describe('closeness of communes', () => {
  test.each<[Commune, Commune, string]>([
    ['Guéret', 'Guéret', 'commune'],
    ['Guéret', 'Sainte-Feyre', 'epci'],
    ['Guéret', 'La Souterraine', 'arrondissement'],
    ['Guéret', 'Bonnat', 'arrondissement'],
    ['Guéret', 'Auzances', 'far'],
    ['La Souterraine', 'Auzances', 'far'],
    ['Guéret', 'Lunéville', 'far'],
    ['Île-de-Bréhat', 'Ouessant', 'far'],
    ['Bastia', 'Bastia', 'commune'],
  ])('%s and %s: %s', (a, b, ring) => {
    expect(places.closeness(communes[a], communes[b]).ring).toBe(ring);
    expect(places.closeness(communes[b], communes[a]).ring).toBe(ring);
  });

  test.each<[Commune, Commune, number]>([
    ['Guéret', 'La Souterraine', 30.6],
    ['Guéret', 'Auzances', 51.1],
    ['La Souterraine', 'Auzances', 81.6],
    ['Lunéville', 'Nancy', 24.9],
    ['Guéret', 'Guéret', 0],
    ['Guéret', 'Saint-Denis', 9196],
  ])('%s and %s: some %d km', (a, b, kilometres) => {
    const measured = places.closeness(communes[a], communes[b]).kilometres ?? Number.NaN;
    expect(Math.abs(measured - kilometres)).toBeLessThan(0.2 + kilometres / 1000);
  });

  test.each(['', '00000', '2300', 'Guéret'])('« %s » is no commune: far, at no known distance', (code) => {
    expect(places.closeness(code, communes.Guéret)).toEqual({ ring: 'far', kilometres: null });
    expect(places.rankOf(code)).toBe(-1);
  });

  test('two unknown communes are the same one only by their code', () => {
    expect(places.closeness('23999', '23999')).toEqual({ ring: 'commune', kilometres: 0 });
    expect(places.closeness('23998', '23999')).toEqual({ ring: 'far', kilometres: null });
    expect(places.closeness('', '')).toEqual({ ring: 'far', kilometres: null });
    expect(places.ringBetween(-1, -1)).toBe('far');
    expect(places.kilometresBetween(-1, -1)).toBeNaN();
  });

  test('a commune without a position has its ring all the same', () => {
    // Saint-Victor-en-Marche, in the Grand Guéret: 400 people, unknown to GeoNames' list of towns.
    expect(places.closeness('23248', communes.Guéret)).toEqual({ ring: 'epci', kilometres: null });
    expect(places.hasPosition('23248')).toBe(false);
  });

  test('knows the positions of four communes in ten, where nine people in ten live', () => {
    expect(places.known).toBeGreaterThan(14_500);
  });
});

describe('positions that the structure adds', () => {
  test('complete the list, or take the place of its own', async () => {
    const completed = await loadCommunePlaces([
      { code: '23248', latitude: 46.117, longitude: 1.812 },
      { code: communes.Auzances, latitude: 46.17185, longitude: 1.87166 },
      { code: 'nowhere', latitude: 0, longitude: 0 },
    ]);
    expect(completed.known).toBe(places.known + 1);
    expect(completed.closeness('23248', communes.Guéret).kilometres).toBeCloseTo(7.6, 0);
    expect(completed.closeness(communes.Auzances, communes.Guéret).kilometres).toBeLessThan(0.1);
  });
});

test('agrees with the haversine formula, anywhere', async () => {
  const haversine = (a: { latitude: number; longitude: number }, b: typeof a) => {
    const rad = Math.PI / 180;
    const h =
      Math.sin(((b.latitude - a.latitude) * rad) / 2) ** 2 +
      Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(((b.longitude - a.longitude) * rad) / 2) ** 2;
    return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
  };
  const { readCommunePlaces } = await import('../../domain/commune/closeness');
  const position = fc.record({
    latitude: fc.double({ min: -89, max: 89, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  fc.assert(
    fc.property(position, position, (a, b) => {
      const two = readCommunePlaces('1 011 01\t001 002').completedBy([
        { code: '01001', ...a },
        { code: '01002', ...b },
      ]);
      const measured = two.closeness('01001', '01002').kilometres ?? Number.NaN;
      return Math.abs(measured - haversine(a, b)) < 0.01;
    }),
  );
});
