import { describe, expect, test } from 'vitest';
import { isMailDraft } from './mail-draft';

describe('the only address that leaves', () => {
  test.each([
    'mailto:nadia@exemple.fr?subject=Votre%20s%C3%A9ance&body=Bonjour%0D%0ANadia',
    'mailto:n.benali%2Brecs@exemple.fr',
  ])('%s', (url) => expect(isMailDraft(url)).toBe(true));

  test.each([
    'https://exemple.fr/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'mailto:nadia@exemple.fr?bcc=autre@exemple.fr',
    'mailto:nadia@exemple.fr?attach=/etc/passwd',
    'mailto:nadia@exemple.fr,autre@exemple.fr',
    'mailto:?subject=Bonjour',
    `mailto:nadia@exemple.fr?body=${'a'.repeat(9000)}`,
  ])('not %s', (url) => expect(isMailDraft(url)).toBe(false));
});
