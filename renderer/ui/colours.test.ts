import { describe, expect, test } from 'vitest';
import { toneOf } from './colours';

const nothing = { forcedColours: false, moreContrast: false, dark: false };

describe('the tone of a page', () => {
  test('follows the system where nothing was chosen here', () => {
    expect(toneOf('system', nothing)).toBe('light');
    expect(toneOf('system', { ...nothing, dark: true })).toBe('dark');
    expect(toneOf('system', { ...nothing, dark: true, moreContrast: true })).toBe('contrast');
  });

  test('is the one chosen here, whatever the system wishes', () => {
    expect(toneOf('light', { ...nothing, dark: true, moreContrast: true })).toBe('light');
    expect(toneOf('dark', nothing)).toBe('dark');
    expect(toneOf('contrast', { ...nothing, dark: true })).toBe('contrast');
  });

  test('has the contrasts of colours that the system imposes', () => {
    expect(toneOf('dark', { ...nothing, forcedColours: true })).toBe('contrast');
  });
});
