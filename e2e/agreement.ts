import type { Page } from '@playwright/test';
import { call } from './network';

/** What people often write: a line or two under each heading. */
export const words = {
  offered: 'Tenir un potager toute l’année\nSemis, taille, compost, rotation des cultures.',
  asked: 'Faire un petit potager\nDes légumes pour la famille, sans produits.',
  goal: 'Manger ses propres légumes',
  level: 'Débute',
  learntHow: 'Avec son grand-père, puis quarante ans de pratique',
  method: 'Au jardin, en montrant, puis en faisant à deux.',
  place: 'Le jardin partagé',
  material: 'Gants et bottes, que chacun apporte ; les outils sont au cabanon',
  keys: 'La clef du cabanon est à l’accueil. Prendre le temps, écrire le nom des plants.',
  projects: 'Tenir un stand à la fête des plantes',
  conditions: 'Prévenir la veille en cas de pluie.',
};

/** An agreement on the next pair of the moulinette. */
export async function concludeNext(page: Page, sessionCount: number): Promise<{ id: string }> {
  const found = await call(page, 'matching.search', { siteId: null });
  const [pair] = found?.pairs ?? [];
  const match = await call(page, 'matching.propose', {
    offerId: pair?.offer.id ?? '',
    requestId: pair?.request.id ?? '',
  });
  const { id } = await call(page, 'mediation.open', { matchId: match.id });
  return call(page, 'mediation.conclude', {
    id,
    version: 1,
    ...words,
    firstSessionDay: '2026-12-01',
    firstSessionTime: '14:00',
    frequency: sessionCount === 1 ? 'once' : 'weekly',
    sessionCount,
    sessionMinutes: 90,
    bilanDay: '2028-02-01',
    bilanTime: '14:00',
  });
}
