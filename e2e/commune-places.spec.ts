import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  answerOpenDialog,
  expect,
  expectAccessible,
  expectAccessibleInEveryTheme,
  expectNothingCutOff,
  test,
} from './fixtures';
import { keyboard } from './keyboard';
import { call, openOwn } from './network';

const button = (page: Page, name: string) => page.getByRole('button', { name });
const go = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Rubriques' }).getByRole('link', { name, exact: true }).click();
const told = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();
const report = (page: Page) => page.getByRole('region', { name: /^Ce que contient/ });
const reason = (page: Page, text: RegExp) => page.getByRole('article').getByText(text);

/** Jacques lives in Guéret, Nadia in a village whose position the list does not know. */
async function openTwoCommunes(page: Page) {
  await openOwn(page);
  const [site] = await call(page, 'structure.sites', undefined);
  const families = await call(page, 'theme.list', undefined);
  const themeId = families.flatMap((family) => family.themes).find(({ name }) => name === 'Jardinage')?.id ?? '';
  for (const [firstName, kind, title, communeCode, commune] of [
    ['Jacques', 'offer', 'Tailler les rosiers', '23096', 'Guéret'],
    ['Nadia', 'request', 'Un potager de balcon', '23248', 'Saint-Victor-en-Marche'],
  ] as const) {
    const { id: memberId } = await call(page, 'member.create', {
      siteId: site?.id ?? '',
      firstName,
      lastName: 'Pasquet',
      postcode: '23000',
      communeCode,
      commune,
      noticeGivenOn: '2026-11-02',
    });
    await call(page, 'listing.create', { memberId, kind, themeId, title });
  }
  await page.reload();
}

async function openDistances(page: Page) {
  await go(page, 'Réglages');
  await page.getByRole('navigation', { name: 'Réglages' }).getByRole('link', { name: 'Distances' }).click();
  await expect(page.getByText(/communes de vos membres/).first()).toBeVisible();
}

test('an official file of communes gives the moulinette its kilometres', async ({ application, page, profile }) => {
  await openTwoCommunes(page);
  await go(page, 'Moulinette');
  await expect(reason(page, /^même intercommunalité/)).toBeVisible();
  await expect(reason(page, /km/)).toHaveCount(0);

  await openDistances(page);
  await expect(page.getByText(/^1 des 2.communes de vos membres a une position/)).toBeVisible();
  await expect(page.getByText(/^Sans position.: Saint-Victor-en-Marche\./)).toBeVisible();
  await expectAccessible(page);

  await answerOpenDialog(application, null);
  await button(page, 'Choisir un fichier').click();
  await expect(button(page, 'Choisir un fichier')).toBeFocused();
  await expect(report(page)).toHaveCount(0);

  const wrong = join(profile, 'notes.csv');
  writeFileSync(wrong, 'nom;note\nNadia;bien\n');
  await answerOpenDialog(application, wrong);
  await button(page, 'Choisir un fichier').click();
  await expect(page.getByRole('alert')).toContainText('Le code des communes n’a pas été trouvé.');

  const official = join(profile, 'communes-france.csv');
  const lines = [
    'code_insee;nom;latitude;longitude;éloignement',
    '23248;Saint-Victor;46,117;1,812;1',
    '99999;Ailleurs;46;2;1',
  ];
  writeFileSync(official, Buffer.from(lines.join('\r\n'), 'latin1'));
  await answerOpenDialog(application, official);
  await button(page, 'Choisir un fichier').click();
  await expect(page.getByRole('heading', { name: /communes-france\.csv/ })).toBeFocused();
  await expect(report(page)).toContainText(/1 sur 2 aujourd’hui, 2 sur 2 avec ce fichier/);
  await expect(report(page).getByRole('listitem')).toHaveText(/^1.ligne dont le code n’est pas celui.*\(ligne 3\)$/);
  await expectAccessible(page);

  await keyboard(page).press(button(page, 'Enregistrer ces positions'));
  await told(page, /La position de 1.commune est enregistrée/);
  await expect(page.getByText(/^Les 2.communes de vos membres ont une position/)).toBeVisible();
  await expect(button(page, 'Choisir un fichier')).toBeFocused();

  await go(page, 'Moulinette');
  await expect(reason(page, /^8.km, même intercommunalité/)).toBeVisible();

  await openDistances(page);
  await button(page, 'Retirer ces positions').click();
  await expect(page.getByText(/^1 des 2.communes/)).toBeVisible();
  await button(page, 'Annuler').click();
  await expect(page.getByText(/^Fichier enregistré le 23\/11\/2026/)).toBeVisible();
  await button(page, 'Retirer ces positions').click();
  await go(page, 'Moulinette');
  await expect(reason(page, /^même intercommunalité/)).toBeVisible();
});

test('the distances read well in each theme, and in a narrow window', async ({ application, page, profile }) => {
  await openTwoCommunes(page);
  const official = join(profile, 'communes-france.csv');
  writeFileSync(official, 'code_insee,coordonnees_gps\n23248,"46.117, 1.812"\n23248,\n');
  await answerOpenDialog(application, official);
  await openDistances(page);
  await button(page, 'Choisir un fichier').click();
  await expect(report(page)).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  await page.setViewportSize({ width: 640, height: 700 });
  await expectNothingCutOff(page);
  await expectAccessible(page);
});
