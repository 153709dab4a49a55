import { expect, it } from 'vitest';
import { matchSentence } from './match';

it('says a theme in the structure’s words, else as its name says', () => {
  const said = (themeName: string, themeAct: string) =>
    matchSentence('Jacques Martin', { themeName, themeAct }, 'Nadia Benali');
  expect(said('Jardins partagés', 'apprendre le jardinage')).toBe(
    'Jacques Martin peut apprendre le jardinage à Nadia Benali',
  );
  expect(said('Jardinage', '')).toBe('Jacques Martin peut apprendre le jardinage à Nadia Benali');
});
