import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectAccessibleInEveryTheme, expectNothingCutOff, test } from './fixtures';
import { openOwn, openSample, visit } from './network';

const greeting = (page: Page) => page.getByRole('heading', { level: 1, name: 'Bonjour Claire,' });
const section = (page: Page, name: string) => page.getByRole('region', { name });
const lineOf = (page: Page, group: string, title: string) =>
  section(page, group).getByRole('listitem').filter({ hasText: title });

async function openHome(page: Page) {
  await openSample(page);
  await expect(section(page, 'En retard')).toBeVisible();
}

const backHome = (page: Page) => page.getByRole('link', { name: 'Accueil' }).click();

test('the sample network says what is due on a Monday morning, and each line leads where it is settled', async ({
  page,
}) => {
  await openHome(page);
  await expect(greeting(page)).toBeFocused();
  await expect(page.getByText('lundi 23 novembre 2026')).toBeVisible();

  const late = lineOf(page, 'En retard', 'Accompagner une chanson à la guitare');
  await expect(late).toContainText('prévu vendredi 13 novembre, il y a 10 jours');
  await expect(late).toContainText('Antoine Lacôte et Philippe Bouchardon');
  await late.getByRole('link', { name: /^Faire le bilan/ }).click();
  await expect(page).toHaveURL(/#\/bilans\//);
  await page.goBack();

  await lineOf(page, 'En retard', 'Poser du papier peint')
    .getByRole('link', { name: /^Reprendre le bilan/ })
    .click();
  await expect(page).toHaveURL(/#\/bilans\//);
  await page.goBack();

  await lineOf(page, 'En retard', 'Parler français avec une ancienne institutrice')
    .getByRole('link', { name: /^Noter les présences/ })
    .click();
  await expect(page).toHaveURL(/#\/echanges\//);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Parler français avec une ancienne institutrice');
  await backHome(page);

  await lineOf(page, 'À préparer', 'Reconnaître dix plantes sauvages')
    .getByRole('link', { name: /^Fixer la rencontre/ })
    .click();
  await expect(page).toHaveURL(/#\/mises-en-relation\//);
  await backHome(page);

  await lineOf(page, 'À préparer', 'Tricoter des chaussettes')
    .getByRole('link', { name: /^Répondre/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Moulinette' })).toBeVisible();
  await backHome(page);

  await lineOf(page, 'À garder en tête', 'Apprendre la belote')
    .getByRole('button', { name: /^Prolonger/ })
    .click();
  await expect(page.getByText('Cette offre est gardée jusqu’au 23 mai 2027.')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();

  const today = section(page, 'Rendez-vous du jour');
  await expect(today.getByRole('listitem')).toHaveCount(4);
  await expect(today.getByRole('listitem').first()).toContainText('9 h 30 · Rencontre');
  await expect(today.getByRole('listitem').filter({ hasText: '14 h 30 · Bilan' })).toBeVisible();
  await today.getByRole('link', { name: 'Photographier avec la lumière du jour' }).click();
  await expect(page).toHaveURL(/#\/mises-en-relation\//);
  await backHome(page);
  await expect(section(page, 'Les jours qui viennent').getByRole('heading').nth(1)).toHaveText('mardi 24 novembre');
  await expect(section(page, 'Demandes sans offre')).toContainText('Aller au marché le samedi');
});

test('the page keeps to the site in use', async ({ page }) => {
  await openHome(page);
  await page.getByRole('combobox', { name: 'Lieu' }).click();
  await page.getByRole('option', { name: 'Auzances' }).click();
  await expect(lineOf(page, 'En retard', 'Parler français avec une ancienne institutrice')).toBeVisible();
  await expect(page.getByText('Antoine Lacôte et Philippe Bouchardon')).toBeHidden();
});

test('what was typed and not sent waits on the home page', async ({ page }) => {
  await openHome(page);
  await page.getByRole('link', { name: 'Membres', exact: true }).click();
  await page.getByRole('link', { name: 'Nouveau membre' }).click();
  await page.getByRole('textbox', { name: 'Prénom' }).fill('Noémie');
  await expect(page.getByRole('textbox', { name: 'Prénom' })).toHaveValue('Noémie');
  await backHome(page);
  await lineOf(page, 'À garder en tête', 'Une fiche de membre commencée')
    .getByRole('link', { name: /^Continuer/ })
    .click();
  await expect(page.getByRole('textbox', { name: 'Prénom' })).toHaveValue('Noémie');
});

test('everything is reached by keyboard alone, in the order of the page', async ({ page }) => {
  await openHome(page);
  await expect(greeting(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(lineOf(page, 'En retard', 'Accompagner une chanson').getByRole('link')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(section(page, 'En retard').getByRole('listitem').nth(1).getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rencontre du mardi');
});

test('nobody is left out, whatever the colours, the size of the text or the width', async ({ page, application }) => {
  test.slow(); // seven sizes of the window
  await openHome(page);
  const window = await application.browserWindow(page);
  await page.evaluate(() => globalThis.window.entrelacs.invoke('preferences.save', { textSize: 150 }));
  await page.reload();
  await expect(section(page, 'En retard')).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  const { width, height } = await window.evaluate((it) => it.getBounds());
  await window.evaluate((it) => it.setMinimumSize(1, 1)); // smaller than one makes it by hand, to come to 320 px
  for (const { textSize, ...it } of [
    { textSize: 150, width: 800, height: 700, zoom: 1 },
    { textSize: 150, width, height: 560, zoom: 1 }, // so low that the rail has a scrollbar
    { textSize: 100, width, height, zoom: 2 },
    { textSize: 150, width, height, zoom: 2 },
    { textSize: 100, width: 640, height, zoom: 2 },
    { textSize: 150, width: 640, height, zoom: 2 },
  ]) {
    await page.evaluate((size) => globalThis.window.entrelacs.invoke('preferences.save', { textSize: size }), textSize);
    await window.evaluate((on, to) => {
      on.setBounds({ x: 0, y: 0, width: to.width, height: to.height });
      on.webContents.setZoomFactor(to.zoom);
    }, it);
    await page.reload();
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(it.width / it.zoom);
    await expect(section(page, 'En retard')).toBeVisible();
    await expectNothingCutOff(page);
    const reconnaissance = page.getByRole('navigation').getByRole('link', { name: 'Reconnaissance' });
    const { icon, word } = await reconnaissance.evaluate((link) => ({
      icon: link.querySelector('svg')?.getBoundingClientRect().right ?? Number.POSITIVE_INFINITY,
      word: link.querySelector('span')?.getBoundingClientRect().left ?? Number.NEGATIVE_INFINITY,
    }));
    if (word > 0) expect(word - icon, 'between the pictogram and its word').toBeGreaterThanOrEqual(8);
    await expectAccessible(page);
  }
});

test('a network that begins is shown its first steps', async ({ page }) => {
  await openOwn(page);
  await expect(page.getByRole('heading', { name: 'Votre réseau commence ici' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Inscrire un membre' }).click();
  await expect(page).toHaveURL(/#\/membres\/nouveau/);
});

test('an address that leads nowhere says so, and leads home', async ({ page }) => {
  await openHome(page);
  await visit(page, '/tombola');
  await expect(page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Aller à l’accueil' }).click();
  await expect(greeting(page)).toBeVisible();
});
