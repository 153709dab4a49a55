import { expect, it } from 'vitest';
import { passingOn } from './in-a-sentence';
import { startingThemes } from './starting-themes';

it.each(startingThemes.flatMap(({ children }) => children))('says « %s » as an act', (theme) => {
  expect(passingOn(theme)).toMatch(/^(apprendre|faire|proposer|expliquer) /);
});

it.each(['Vannerie', 'constructor'])('quotes « %s », a theme of the structure', (theme) => {
  expect(passingOn(theme)).toBe(`transmettre «\u00a0${theme}\u00a0»`);
});
