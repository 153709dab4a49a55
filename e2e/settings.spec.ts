import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';
import { openSample } from './network';
import { picture } from './picture';

test.use({ hasNetworks: false });

const claire = { name: 'Claire Martin', password: 'sept mots pour ouvrir notre beau réseau' };
const paul = { name: 'Paul Roux', password: 'un vélo bleu roule dans la forêt' };
const place = { address: '', postcode: '23000', commune: 'Guéret', phone: '' };

const invoke = (page: Page, name: string, input?: unknown) =>
  page.evaluate(([operation, argument]) => window.entrelacs.invoke(operation as string, argument), [name, input]);

/** A network of our own, as the first run makes it: that screen has its own journey. */
async function openOwnNetwork(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await invoke(page, 'session.createNetwork', {
    structure: { ...place, name: 'MJC de Guéret', networkName: 'Réseau Citoyen de Services' },
    sites: [{ ...place, name: 'Guéret' }],
    account: claire,
  });
  await page.reload();
  await openSettings(page);
}

const openSettings = (page: Page) =>
  page.getByRole('navigation', { name: 'Rubriques' }).getByRole('link', { name: 'Réglages' }).click();
const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Réglages' }).getByRole('link', { name });
const told = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

async function unlock(page: Page, { name, password }: typeof claire) {
  await page.getByLabel('Qui êtes-vous').selectOption(name);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Ouvrir le réseau' }).click();
}

test('the structure and its logo, as the attestation shows them', async ({ page }) => {
  await openOwnNetwork(page);
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Nom du réseau' }).fill('RECS de Guéret');
  await page.getByRole('textbox', { name: 'Code postal' }).fill('230');
  await page.getByRole('textbox', { name: 'Signataire des attestations' }).fill('Claire Martin');
  await page.getByRole('button', { name: 'Enregistrer la structure' }).click();
  await expect(page.getByText(/code postal de cinq chiffres, par exemple 23000/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Code postal' }).fill('23000');
  await page.getByRole('button', { name: 'Enregistrer la structure' }).click();
  await told(page, 'La structure est enregistrée.');

  const file = page.getByLabel('Fichier du logo');
  await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('ceci est un texte') });
  await expect(page.getByText(/Choisissez une image PNG ou JPEG/)).toBeVisible();
  await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: picture });
  await expect(page.getByRole('img', { name: 'Logo de la structure' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Reconnaissance' }).click();
  await page.getByRole('link', { name: 'Établir une attestation' }).click();
  const paper = page.frameLocator('iframe[title="Aperçu de l’attestation"]');
  await expect(paper.getByText('RECS de Guéret')).toBeVisible();
  await expect(paper.locator('header img')).toBeVisible();

  await openSettings(page);
  await page.getByRole('button', { name: 'Retirer le logo' }).click();
  await expect(page.getByText('Pas encore de logo')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('img', { name: 'Logo de la structure' })).toBeVisible();

  await page.getByRole('button', { name: 'Verrouiller' }).click();
  await expect(page.getByText('RECS de Guéret')).toBeVisible();
});

test('sites are added and changed', async ({ page }) => {
  await openOwnNetwork(page);
  await section(page, 'Lieux').click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ajouter un lieu' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Nom du lieu' }).fill('Guéret');
  await dialog.getByRole('button', { name: 'Ajouter ce lieu' }).click();
  await expect(dialog.getByText(/Un lieu porte déjà ce nom/)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Nom du lieu' }).fill('Auzances');
  await dialog.getByRole('textbox', { name: 'Téléphone' }).fill('0555828047');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ajouter ce lieu' }).click();
  await expect(page.getByText(/05 55 82 80 47/)).toBeVisible();
  await page.getByRole('button', { name: 'Modifier le lieu Auzances' }).click();
  await dialog.getByRole('textbox', { name: 'Adresse' }).fill('51 avenue de la Gare');
  await dialog.getByRole('button', { name: 'Enregistrer le lieu' }).click();
  await expect(page.getByText(/51 avenue de la Gare/)).toBeVisible();
});

test('an account for consultation sees no more than it may do, and is refused the rest', async ({ page }) => {
  await openOwnNetwork(page);
  await section(page, 'Comptes').click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ajouter un compte' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ajouter un compte' });
  await dialog.getByRole('textbox', { name: 'Nom de la personne' }).fill(paul.name);
  await dialog.getByRole('radio', { name: /Consultation/ }).check();
  await dialog.getByLabel('Premier mot de passe', { exact: true }).fill('court');
  await dialog.getByRole('button', { name: 'Ajouter ce compte' }).click();
  await expect(dialog.getByText(/Choisissez un mot de passe plus solide/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Premier mot de passe', { exact: true }).fill(paul.password);
  await dialog.getByRole('button', { name: 'Ajouter ce compte' }).click();
  await expect(page.getByRole('row', { name: /Paul Roux/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Verrouiller' }).click();
  await unlock(page, paul);
  await openSettings(page);
  await expect(section(page, 'Sécurité')).toBeVisible();
  for (const name of ['Structure', 'Lieux', 'Comptes']) await expect(section(page, name)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Renouveler le code de secours' })).toHaveCount(0);
  for (const [name, input] of [
    ['account.list', undefined],
    ['account.create', { ...paul, name: 'Autre', role: 'coordination' }],
    ['structure.saveLogo', {}],
    ['session.renewRecoveryCode', { password: paul.password }],
    ['attestation.cancel', {}],
    ['attestation.issue', {}],
  ] as const)
    expect(await invoke(page, name, input), name).toMatchObject({ ok: false, code: 'forbidden' });
  await page.getByRole('link', { name: 'Reconnaissance' }).click();
  await expect(page.getByText('Aucune attestation pour l’instant')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Établir une attestation' })).toHaveCount(0);
});

test('a role changes, an account closes and opens nothing any more', async ({ page }) => {
  await openOwnNetwork(page);
  await invoke(page, 'account.create', { ...paul, role: 'consultation' });
  await section(page, 'Comptes').click();
  const row = page.getByRole('row', { name: /Paul Roux/ });
  await row.getByRole('combobox').click();
  await page.getByRole('option', { name: 'Animation' }).click();
  await told(page, 'Paul Roux a maintenant le rôle Animation.');
  await row.getByRole('button', { name: 'Fermer le compte de Paul Roux' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer le compte' }).click();
  await expect(row).toContainText('Compte fermé');
  await page.getByRole('button', { name: 'Verrouiller' }).click();
  await expect(page.getByLabel('Mot de passe', { exact: true })).toBeVisible();
  await expect(page.getByText('Paul Roux')).toHaveCount(0);
});

test('the password changes, the recovery code is renewed', async ({ page }) => {
  await openOwnNetwork(page);
  await section(page, 'Sécurité').click();
  await expectAccessible(page);
  const next = 'huit canards nagent vers la vieille barque rouge';
  await page.getByLabel('Mot de passe actuel', { exact: true }).fill('autre chose');
  await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(next);
  await page.getByRole('button', { name: 'Changer mon mot de passe' }).click();
  await expect(page.getByText('Ce mot de passe ne convient pas. Essayez encore.')).toBeVisible();
  await page.getByLabel('Mot de passe actuel', { exact: true }).fill(claire.password);
  await page.getByRole('button', { name: 'Changer mon mot de passe' }).click();
  await told(page, 'Votre mot de passe est changé.');

  await page.getByRole('button', { name: 'Renouveler le code de secours' }).click();
  await page.getByRole('dialog').getByLabel('Votre mot de passe', { exact: true }).fill(next);
  await page.getByRole('button', { name: 'Renouveler le code', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Code de secours' })).toHaveText(/^([0-9A-Z]{4}[- ]?){8}$/);
  await expectAccessible(page);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Terminer' }).click();

  await page.getByRole('button', { name: 'Verrouiller' }).click();
  await page.getByLabel('Mot de passe', { exact: true }).fill(next);
  await page.getByRole('button', { name: 'Ouvrir le réseau' }).click();
  await expect(page.getByRole('navigation', { name: 'Rubriques' })).toBeVisible();
});

test('colours and text size change at once, and stay', async ({ page, relaunch }) => {
  await openOwnNetwork(page);
  await section(page, 'Affichage').click();
  await expect(page.getByRole('heading', { name: 'Taille du texte' })).toBeVisible();
  await expect(section(page, 'Affichage')).toBeInViewport();
  await expectAccessible(page);
  await page.getByRole('radio', { name: /Sombre/ }).click();
  await expect(page.getByRole('radio', { name: /Sombre/ })).toBeChecked();
  await page.getByRole('radio', { name: /Très grande/ }).click();
  await expect(page.getByRole('radio', { name: /Très grande/ })).toBeChecked();
  await expect(page.locator('html')).toHaveCSS('font-size', '24px');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(20, 25, 28)');
  await expectAccessible(page);
  await page.getByRole('radio', { name: /Contraste élevé/ }).click();
  await expect(page.getByRole('radio', { name: /Contraste élevé/ })).toBeChecked();
  await expectAccessible(page);
  const after = (await relaunch()).page;
  await expect(after.locator('html')).toHaveCSS('font-size', '24px');
});

test('the guide opens with F1, and the sample network can be left', async ({ page, application }) => {
  await openSample(page);
  await application.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    items.find(({ accelerator }) => accelerator === 'F1')?.click();
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Aide' })).toBeVisible();
  await expectAccessible(page);
  const contents = page.getByRole('navigation', { name: 'Sommaire du guide' }).getByRole('link');
  const last = (await contents.last().innerText()).trim();
  await contents.last().click();
  await expect(page.getByRole('heading', { level: 2, name: last })).toBeInViewport();

  await openSettings(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Quitter le réseau d’exemple' }).click();
  await expect(page.getByRole('heading', { name: 'Bienvenue dans Entrelacs' })).toBeVisible();
});
