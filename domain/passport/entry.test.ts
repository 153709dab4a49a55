import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, grouped, moved, type Shown, shownSentence } from './entry';

const shown: Shown = {
  role: 'passed-on',
  title: 'Coudre',
  firstDay: '2026-11-05',
  lastDay: '2026-11-12',
  sessions: 2,
  minutes: 180,
  bilanOn: '2026-11-23',
  knownAt: '2026-11-23T09:00:00Z',
};

describe('where it was shown', () => {
  it.each<[string, Entry['kind'], Partial<Shown>, string]>([
    [
      'an exchange with its bilan',
      'savoir_faire',
      {},
      'Transmis dans l’échange « Coudre », du 5 au 12 novembre 2026 : 2 séances, 3 heures. Bilan du 23 novembre 2026.',
    ],
    [
      'an exchange without sessions noted',
      'savoir_faire',
      { role: 'acquired', firstDay: null, lastDay: null, sessions: 0, minutes: 0, bilanOn: null },
      'Appris dans l’échange « Coudre ».',
    ],
    [
      'an atelier',
      'savoir_faire',
      { role: 'ran', lastDay: '2026-11-05', sessions: 1, minutes: 90, bilanOn: null },
      'Atelier animé : « Coudre », le 5 novembre 2026 : 1 séance, 1 heure 30.',
    ],
    ['a savoir-être', 'savoir_etre', {}, 'Montré dans l’échange « Coudre », bilan du 23 novembre 2026.'],
  ])('%s', (_case, kind, changes, sentence) => {
    expect(shownSentence({ ...shown, ...changes }, kind).replaceAll('\u00a0', ' ')).toBe(sentence);
  });
});

const headed = fc.array(fc.record({ id: fc.nat(), heading: fc.constantFrom('', 'A', 'B', 'C') }));

describe('groups', () => {
  it('hold each entry once, in order, and what has no heading comes last', () => {
    fc.assert(
      fc.property(headed, (entries) => {
        const groups = grouped(entries);
        expect(new Set(groups.map(({ heading }) => heading)).size).toBe(groups.length);
        expect(groups.flatMap((group) => group.entries)).toHaveLength(entries.length);
        for (const { heading, entries: own } of groups)
          expect(own).toEqual(entries.filter((entry) => entry.heading === heading));
        expect(groups.slice(0, -1).every(({ heading }) => heading !== '')).toBe(true);
      }),
    );
  });
});

describe('moving', () => {
  it('up then down gives back the list, except at the end', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 2 }), fc.nat(), (all, seed) => {
        const one = all[1 + (seed % (all.length - 1))] as number;
        const up = moved(all, one, -1);
        expect([...up].sort()).toEqual([...all].sort());
        expect(up).not.toEqual(all);
        expect(moved(up, one, 1)).toEqual(all);
        expect(moved(all, all[0], -1)).toEqual(all);
      }),
    );
  });
});
