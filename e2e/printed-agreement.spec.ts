import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, expect, test } from './fixtures';
import { call, gardeners, openKnowing } from './network';
import { sheetsOf } from './pdf';

/** What people often write: a line or two under each heading. */
const words = {
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

async function concludeNext(page: Page, sessionCount: number): Promise<{ id: string }> {
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

test('whatever the number of sessions, what is signed stays with the signatures', async ({
  page,
  application,
  profile,
}) => {
  await openKnowing(page, [...gardeners, ...gardeners, ...gardeners, ...gardeners]);
  for (const { sessions, pages, last } of [
    { sessions: 1, pages: 1, last: 'Une séance, le mardi 1er décembre 2026, de 14 h à 15 h 30' },
    { sessions: 8, pages: 1, last: '8 mardi 19 janvier 2027' },
    { sessions: 20, pages: 2, last: '20 mardi 13 avril 2027' },
    { sessions: 60, pages: 2, last: '60 mardi 18 janvier 2028' },
  ]) {
    const { id } = await concludeNext(page, sessions);
    const file = join(profile, `${sessions}.pdf`);
    await answerSaveDialog(application, file);
    expect(await call(page, 'mediation.saveAgreement', { id })).toEqual({ isSaved: true });
    const sheets = await sheetsOf(file);
    expect(sheets, `${sessions} sessions`).toHaveLength(pages);
    sheets.forEach((sheet, index) => {
      expect(sheet).toContain(`page ${index + 1}/${pages}`);
    });
    expect(sheets.join()).toContain(last);
    for (const said of ['Le bilan : mardi 1er février 2028', 'Nous sommes d’accord.', words.conditions, 'Fait à'])
      expect(sheets.at(-1)).toContain(said);
    expect(sheets.at(-1)).toMatch(/Jacques Pasquet +Nadia Benali +Claire Aubusson/);
  }
});
