import { expect, test } from 'vitest';
import { isAtLeast, roles } from './role';

test('each role may do all that the ones before it may, and nothing of the ones after', () => {
  for (const [place, role] of roles.entries())
    for (const [other, required] of roles.entries()) expect(isAtLeast(role, required)).toBe(place >= other);
});
