import { expect, it } from 'vitest';
import { testNetwork } from '../testing/test-network';
import { themeService } from './theme.service';

it('gives the starting themes on two levels, in their order', async () => {
  const groups = await themeService.list(undefined, await testNetwork());
  expect(groups.slice(0, 2).map(({ name }) => name)).toEqual(['Maison et bricolage', 'Couture et fil']);
  expect(groups[1]?.pictogram).toBe('needle');
  expect(groups[1]?.themes.map(({ name }) => name)).toEqual(['Couture', 'Tricot et crochet', 'Retouches', 'Broderie']);
});

it('leaves out the archived themes', async () => {
  const network = await testNetwork();
  await network.db('theme').where({ name: 'Broderie' }).update({ archived_at: '2026-11-01T09:00:00Z' });
  const groups = await themeService.list(undefined, network);
  expect(groups.flatMap(({ themes }) => themes).map(({ name }) => name)).not.toContain('Broderie');
});
