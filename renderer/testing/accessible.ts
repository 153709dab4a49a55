import axe from 'axe-core';
import { expect } from 'vitest';

/**
 * Fails when axe finds anything against WCAG 2.2 AA in what is shown. Contrasts and sizes need a real window: the
 * journeys measure them.
 */
export async function expectAccessible(shown: Element = document.body) {
  const { passes, violations } = await axe.run(shown, {
    iframes: false, // a preview is sandboxed: axe cannot speak to it, and it holds nothing but paper
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  expect(passes.length, 'axe examined nothing').toBeGreaterThan(0);
}
