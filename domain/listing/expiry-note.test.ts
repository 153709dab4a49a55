import { describe, expect, it } from 'vitest';
import { expiryNote } from './expiry-note';

const facts = {
  kind: 'offer' as const,
  title: 'Tailler les rosiers',
  firstName: 'Jacques',
  validUntil: '2026-12-02',
  months: 6,
  today: '2026-11-23',
  network: 'Réseau Citoyen de Services',
  contact: '05 36 49 00 00',
};

describe('the note to a member whose listing comes to its end', () => {
  it('asks whether to keep it, and says how to answer', () => {
    expect(expiryNote(facts)).toBe(
      `Bonjour Jacques,

Votre offre «\u00a0Tailler les rosiers\u00a0» arrive à son terme le 2 décembre 2026.

Souhaitez-vous la garder\u00a0? Un mot suffit, et elle reste à la bourse 6\u00a0mois de plus. Vous pouvez aussi la changer, la mettre en pause ou la retirer.

Pour répondre\u00a0: 05 36 49 00 00.

À bientôt,
Réseau Citoyen de Services`,
    );
  });
  it.each([
    [{ validUntil: '2026-11-20' }, 'est arrivée à son terme le 20 novembre 2026'],
    [{ validUntil: null }, 'est à la bourse depuis un moment'],
    [{ kind: 'request' as const }, 'Votre demande'],
    [{ contact: '' }, 'Répondez-nous à la prochaine rencontre.'],
  ])('%o: %s', (changes, words) => expect(expiryNote({ ...facts, ...changes })).toContain(words));
});
