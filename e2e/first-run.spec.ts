import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectAccessibleInEveryTheme, test } from './fixtures';
import {
  claire,
  createNetwork,
  network,
  passwordField,
  readRecoveryCode,
  suspend,
  title,
  unlock,
  visit,
} from './network';

test.use({ hasNetworks: false });

test.setTimeout(180_000); // each journey derives several keys, on purpose slowly

const said = (page: Page, text: string | RegExp) => expect(page.getByText(text)).toBeVisible();
const next = (page: Page) => page.getByRole('button', { name: 'Continuer' });

test('first run by mouse, with mistakes: each is named, nothing is lost, the network opens', async ({ page }) => {
  await expect(title(page, 'Bienvenue dans Entrelacs')).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await expectAccessible(page);
  await page.emulateMedia({ forcedColors: null });
  await page.getByRole('button', { name: /Créer notre réseau/ }).click();

  await next(page).click();
  await said(page, 'Indiquez le nom de la structure, par exemple MJC de Lunéville.');
  await said(page, 'Indiquez le nom du réseau, par exemple Réseau Citoyen de Services.');
  await expect(page.getByLabel('Nom de la structure')).toBeFocused();
  await page.getByLabel('Nom de la structure').fill('MJC – centre social');
  await page.getByLabel('Nom du réseau').fill(network);
  await page.getByLabel('Code postal').fill('233');
  await page.getByLabel('Courriel').fill('mjc@');
  await next(page).click();
  await said(page, 'Indiquez un code postal de cinq chiffres, par exemple 23000.');
  await said(page, 'Vérifiez cette adresse, par exemple prenom@exemple.fr.');
  await expectAccessibleInEveryTheme(page);
  await page.getByLabel('Code postal').fill('23300');
  await page.getByLabel('Courriel').fill('mjc@exemple.fr');
  await next(page).click();

  await expect(title(page, 'Les lieux')).toBeVisible();
  await next(page).click();
  await said(page, 'Indiquez le nom du lieu, par exemple La Souterraine.');
  await page.getByLabel('Nom du lieu').fill('La Souterraine');
  await page.getByRole('button', { name: 'Ajouter un lieu' }).click();
  await page.getByLabel('Nom du lieu').nth(1).fill('Auzances');
  await expectAccessibleInEveryTheme(page);
  await page.getByRole('button', { name: 'Ajouter un lieu' }).click();
  await page.getByRole('button', { name: 'Retirer le lieu 3' }).click();
  await page.getByRole('button', { name: 'Revenir' }).click();
  await expect(page.getByLabel('Nom du réseau')).toHaveValue(network);
  await next(page).click();
  await expect(page.getByLabel('Nom du lieu')).toHaveCount(2);
  await next(page).click();

  const create = page.getByRole('button', { name: 'Créer le réseau' });
  await create.click();
  await said(page, 'Indiquez le nom de la personne, par exemple Claire Martin.');
  await page.getByLabel('Votre nom').fill(claire.name);
  await passwordField(page).fill('soleil');
  await said(page, /^Ajoutez des majuscules/);
  await expectAccessibleInEveryTheme(page);
  await create.click();
  await said(page, 'Choisissez un mot de passe plus solide, par exemple une phrase de sept mots.');
  await passwordField(page).fill('Claire23300!!');
  await create.click();
  await expect(page.getByText('Évitez « Claire » : on y pense trop vite.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Afficher le mot de passe' }).click();
  await passwordField(page).fill(claire.password);
  await said(page, 'Ce mot de passe est solide.');
  await create.click();

  await readRecoveryCode(page);
  await expectAccessibleInEveryTheme(page);
  const enter = page.getByRole('button', { name: 'Entrer dans le réseau' });
  await expect(enter).toBeDisabled();
  await page.getByRole('checkbox', { name: /imprimé ou recopié/ }).click();
  await enter.click();
  await expect(title(page, /^Bonjour/)).toBeVisible();
  await page.getByRole('combobox', { name: 'Lieu' }).click();
  await expect(page.getByRole('option')).toHaveText(['Tous les lieux', 'Auzances', 'La Souterraine']);
});

test('first run by keyboard alone, then lock and unlock', async ({ page }) => {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await expect(title(page, 'Bienvenue dans Entrelacs')).toBeVisible();
  await press('Tab');
  await expect(page.getByRole('button', { name: /Créer notre réseau/ })).toBeFocused();
  await press('Enter');
  await expect(page.getByLabel('Nom de la structure')).toBeFocused();
  await page.keyboard.type('MJC');
  await press('Tab');
  await page.keyboard.type(network);
  await press('Enter');
  await expect(title(page, 'Les lieux')).toBeVisible();
  await expect(page.getByLabel('Nom du lieu')).toBeFocused();
  await page.keyboard.type('Guéret');
  await press('Enter');
  await expect(page.getByLabel('Votre nom')).toBeFocused();
  await page.keyboard.type(claire.name);
  await press('Tab');
  await page.keyboard.insertText(claire.password); // pasted
  await press('Enter');
  await readRecoveryCode(page);
  await expect(title(page, 'Le code de secours')).toBeFocused();
  await press('Tab', 'Tab', 'Space', 'Tab', 'Enter');
  await expect(title(page, /^Bonjour/)).toBeVisible();

  await press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Verrouiller' })).toBeFocused();
  await press('Enter');
  await expect(passwordField(page)).toBeFocused();
  await page.keyboard.type('autre chose');
  await press('Enter');
  await said(page, 'Ce mot de passe ne convient pas. Essayez encore.');
  await expect(passwordField(page)).toBeFocused();
  await press('Control+a');
  await page.keyboard.type(claire.password);
  await press('Enter');
  await expect(title(page, /^Bonjour/)).toBeVisible();
});

test('locked: no name but those of the accounts stays in the page, what was being typed comes back', async ({
  application,
  page,
}) => {
  await createNetwork(page);
  await page.getByRole('link', { name: 'Membres' }).first().click();
  await visit(page, '/membres/nouveau');
  await page.getByLabel('Prénom').fill('Zéphyrine');
  await page.getByLabel('Nom de famille').pressSequentially('Canari');
  await expect
    .poll(() =>
      page.evaluate(() => window.entrelacs.invoke('draft.read', { form: 'member/nouveau' })).then(JSON.stringify),
    )
    .toContain('Canari');

  await suspend(application, page);
  for (const name of ['Zéphyrine', 'Canari']) expect(await page.content()).not.toContain(name);
  expect(await page.evaluate(() => window.entrelacs.invoke('member.list', {}))).toMatchObject({ code: 'locked' });
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await page.evaluate((it) => window.entrelacs.invoke('preferences.save', { theme: it }), theme);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Ouvrir le réseau' })).toBeVisible();
    await expectAccessible(page);
  }

  await unlock(page);
  await expect(page.getByLabel('Prénom')).toHaveValue('Zéphyrine');
  await expect(page.getByLabel('Nom de famille')).toHaveValue('Canari');
});

test('nobody at work: a warning, then the lock; a key is enough to stay', async ({ page }) => {
  await page.clock.install();
  await createNetwork(page);
  const warning = page.getByRole('dialog', { name: 'Toujours là ?' });
  await page.clock.fastForward('13:30');
  await expect(warning).toBeHidden();
  await page.clock.fastForward('00:31');
  await expect(warning).toBeVisible();
  await expect(warning).toContainText('dans 60 secondes');
  await page.clock.runFor(500); // its fading
  await expectAccessible(page);
  await page.keyboard.press('Shift');
  await page.clock.runFor(500);
  await expect(warning).toBeHidden();

  await page.clock.fastForward('14:01');
  await expect(warning).toBeVisible();
  await page.clock.runFor(500);
  await warning.getByRole('button', { name: 'Verrouiller' }).click();
  await expect(page.getByRole('button', { name: 'Ouvrir le réseau' })).toBeVisible();
});

test('a forgotten password: the recovery code gives a new one, once', async ({ page, relaunch }) => {
  const code = await createNetwork(page);
  const { page: again } = await relaunch();
  await again.getByRole('button', { name: 'Mot de passe oublié' }).click();
  await expect(title(again, 'Mot de passe oublié')).toBeVisible();
  await expectAccessibleInEveryTheme(again);
  const choose = again.getByRole('button', { name: 'Choisir ce mot de passe' });
  const renewed = 'le chat gris dort sous la grande table';
  await again.getByLabel('Code de secours').fill('A1B2-C3D4');
  await passwordField(again, 'Nouveau mot de passe').fill(renewed);
  await choose.click();
  await expect(again.getByText(/^Ce code ne convient pas\./)).toBeVisible();
  await again.getByLabel('Code de secours').fill(code.toLowerCase().replaceAll('-', ' '));
  await choose.click();
  await expect(title(again, 'Votre nouveau code de secours')).toBeVisible({ timeout: 30_000 });
  expect(await readRecoveryCode(again)).not.toBe(code);
  await expectAccessible(again);
  await again.getByRole('checkbox', { name: /imprimé ou recopié/ }).click();
  await again.getByRole('button', { name: 'Entrer dans le réseau' }).click();
  await expect(title(again, /^Bonjour/)).toBeVisible();

  await again.getByRole('button', { name: 'Verrouiller' }).click();
  await unlock(again);
  await said(again, 'Ce mot de passe ne convient pas. Essayez encore.');
  await unlock(again, renewed);
  await expect(title(again, /^Bonjour/)).toBeVisible();
});

test('the sample network stays apart, and can be left for a network of one’s own', async ({ page }) => {
  await page.getByRole('button', { name: /Découvrir avec un réseau d’exemple/ }).click();
  await expect(title(page, /^Bonjour/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Verrouiller' }).click();
  await said(page, 'son mot de passe est « decouverte »');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Quitter le réseau d’exemple' }).click();
  await expect(title(page, 'Bienvenue dans Entrelacs')).toBeVisible();
  await createNetwork(page);
  await page.getByRole('link', { name: 'Membres' }).first().click();
  await expect(title(page, 'Membres')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(0);
});
