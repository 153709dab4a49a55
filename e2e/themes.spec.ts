import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';
import { drag } from './mouse';
import { openSample } from './network';

async function openThemes(page: Page) {
  await openSample(page);
  await page.getByRole('navigation', { name: 'Rubriques' }).getByRole('link', { name: 'Réglages' }).click({
    timeout: 30_000,
  });
  await page.getByRole('navigation', { name: 'Réglages' }).getByRole('link', { name: 'Thèmes' }).click();
  await expect(page.getByRole('heading', { name: 'Les thèmes' })).toBeVisible();
}
const family = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const themesOf = (page: Page, name: string) =>
  page.getByRole('list', { name: `Thèmes de ${name}` }).getByRole('listitem');
const told = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();
async function act(page: Page, theme: string, what: string) {
  await page.getByRole('button', { name: `Actions pour ${theme}`, exact: true }).click();
  await page.getByRole('menuitem', { name: what }).click();
}
async function chooseColours(page: Page, name: RegExp) {
  await page.getByRole('navigation', { name: 'Réglages' }).getByRole('link', { name: 'Affichage' }).click();
  await page.getByRole('radio', { name }).click();
  await expect(page.getByRole('radio', { name })).toBeChecked();
  await page.getByRole('navigation', { name: 'Réglages' }).getByRole('link', { name: 'Thèmes' }).click();
}

test('a theme is added, suggested, moved by a drag, merged and parted; nothing is lost', async ({ page }) => {
  await openThemes(page);
  await family(page, 'Couture et fil').click();
  await expect(themesOf(page, 'Couture et fil').first()).toContainText('Couture');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Ajouter un thème à Couture et fil' }).click();
  await page.getByLabel('Nom du thème').fill('Vannerie');
  await expect(page.getByLabel('Dans une phrase')).toHaveValue('apprendre la vannerie');
  await page.getByRole('radio', { name: 'Panier' }).check();
  await page.getByLabel(/Mots qui le suggèrent/).fill('éclisse, corbeille');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ajouter ce thème' }).click();
  await told(page, 'Vannerie');
  await expect(themesOf(page, 'Couture et fil')).toHaveCount(5);

  const vannerie = themesOf(page, 'Couture et fil').getByText('Vannerie', { exact: true });
  await drag(page, vannerie, themesOf(page, 'Couture et fil').first());
  await expect(themesOf(page, 'Couture et fil').first()).toContainText('Vannerie');
  await drag(page, vannerie, family(page, 'Cuisine'));
  await told(page, /Vannerie.*maintenant dans.*Cuisine/);
  await expect(themesOf(page, 'Couture et fil')).toHaveCount(4);

  await act(page, 'Couture', 'Réunir à…');
  await page.getByRole('combobox', { name: 'Quel thème ?' }).fill('retou');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Ce qui passera à «.Retouches.».: .*offres et demandes/)).toBeVisible();
  await expectAccessible(page);
  const moving = await page.getByText(/Ce qui passera à/).innerText();
  await page.getByRole('button', { name: 'Réunir', exact: true }).click();
  await told(page, /Couture.*est réuni à.*Retouches/);
  await expect(page.getByText(/Réuni à «.Retouches.»/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Séparer Couture' }).click();
  await expect(themesOf(page, 'Couture et fil').filter({ hasText: 'apprendre la couture' })).toContainText(
    moving.split(/: /)[1]?.replace(/\.$/, '') ?? 'nothing',
  );

  await page.getByRole('navigation', { name: 'Rubriques' }).getByRole('link', { name: 'Bourse' }).click();
  await page
    .getByRole('link', { name: /Ajouter/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: /en quelques mots/ }).fill('tresser une corbeille');
  const suggested = page.getByRole('group', { name: /Thèmes? proposés?/ });
  await suggested.getByRole('button', { name: 'Vannerie' }).click();
  await expect(page.getByRole('combobox', { name: 'Dans quel thème ?' })).toHaveValue('Vannerie');
  await expectAccessible(page);
});

test('by keyboard alone: unfold, move, edit, archive, take back', async ({ page }) => {
  await openThemes(page);
  await family(page, 'Jardin et nature').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Descendre Jardinage' }).focus();
  await page.keyboard.press('Enter');
  await expect(themesOf(page, 'Jardin et nature').first()).toContainText('Potager');
  await expect(page.getByRole('button', { name: 'Descendre Jardinage' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(themesOf(page, 'Jardin et nature').first()).toContainText('Jardinage');

  await page.getByRole('button', { name: 'Actions pour Compost' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter'); // « Modifier », the first of the menu
  await expect(page.getByLabel('Nom du thème')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Compost et paillage');
  await page.getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { checked: true })).toBeFocused();
  await page.getByLabel('Nom du thème').focus();
  await page.keyboard.press('Enter');
  await told(page, 'Compost et paillage');
  await expect(themesOf(page, 'Jardin et nature').filter({ hasText: 'apprendre le compostage' })).toContainText(
    'Compost et paillage',
  );
  await expect(page.getByRole('button', { name: 'Actions pour Compost et paillage' })).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter'); // « Archiver »
  await told(page, /Compost et paillage.*est archivé/);
  await page.getByRole('button', { name: 'Reprendre Compost et paillage' }).focus();
  await page.keyboard.press('Enter');
  await expect(themesOf(page, 'Jardin et nature')).toHaveCount(6);
});

test('in the dark and in high contrast', async ({ page }) => {
  await openThemes(page);
  for (const colours of [/Sombre/, /Contraste élevé/]) {
    await chooseColours(page, colours);
    await family(page, 'Numérique').click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ajouter un thème à Numérique' }).click();
    await page.getByLabel('Nom du thème').fill('Réseaux sociaux');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Abandonner' }).click();
    await act(page, 'Téléphone et tablette', 'Réunir à…');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Garder les deux' }).click();
  }
});
