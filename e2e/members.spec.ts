import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectAccessibleInEveryTheme, test } from './fixtures';
import { keyboard } from './keyboard';
import { openOwn, openSample, title, unlock } from './network';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const go = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
const search = (page: Page) => page.getByRole('searchbox', { name: 'Rechercher un membre' });
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

async function enrol(page: Page, firstName: string, lastName: string) {
  await go(page, 'Membres');
  await page
    .getByRole('link', { name: /Nouveau membre|Inscrire une première personne/ })
    .first()
    .click();
  await field(page, 'Prénom').fill(firstName);
  await field(page, 'Nom de famille').fill(lastName);
  await page.getByRole('button', { name: 'Notice remise aujourd’hui' }).click();
  await page.getByRole('button', { name: 'Inscrire ce membre' }).click();
  await expect(title(page, `${firstName} ${lastName}`)).toBeVisible();
}

async function openSearch(page: Page) {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox', { name: 'Rechercher ou faire' })).toBeFocused();
}

test('a member: mistakes, then right; found without accents, changed, seen whole', async ({ page }) => {
  await openOwn(page);
  await go(page, 'Membres');
  await expect(page.getByRole('heading', { name: 'Le réseau attend ses premiers membres' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Inscrire une première personne' }).click();
  await expect(title(page, 'Nouveau membre')).toBeVisible();
  await expectAccessible(page);

  await field(page, 'Prénom').fill('Élodie');
  await field(page, 'Naissance').fill('31/02/1958');
  await field(page, 'Téléphone').fill('05 55');
  await field(page, 'Courriel').fill('elodie');
  await page.getByRole('button', { name: 'Inscrire ce membre' }).click();
  await expect(page.getByText('Indiquez le nom de famille, par exemple Benali.')).toBeVisible();
  await expect(page.getByText(/une date qui existe, par exemple 1958/)).toBeVisible();
  await expect(page.getByText(/Vérifiez ce numéro, par exemple/)).toBeVisible();
  await expect(page.getByText(/Vérifiez cette adresse, par exemple/)).toBeVisible();
  await expect(page.getByText(/Remettez la notice, puis indiquez quel jour/)).toBeVisible();
  await expect(field(page, 'Nom de famille')).toBeFocused();
  await expectAccessible(page);

  await field(page, 'Nom de famille').fill('Évrard');
  await field(page, 'Naissance').fill('12/03/1958');
  await field(page, 'Téléphone').fill('0555828047');
  await field(page, 'Courriel').fill('elodie@exemple.fr');
  await page.getByRole('combobox', { name: 'Commune' }).fill('evaux');
  await page.getByRole('option', { name: /Évaux-les-Bains/ }).click();
  await expect(page.getByRole('combobox', { name: 'Code postal' })).toHaveValue('23110');
  await page.getByRole('button', { name: 'mardi après-midi' }).click();
  await field(page, 'Notes').fill('Elle touche le RSA');
  await expect(page.getByText('Relisez cette note')).toBeVisible();
  await field(page, 'Notes').fill('Infirmière à la retraite');
  await expect(page.getByText('Relisez cette note')).toBeHidden();
  await page.getByRole('button', { name: 'Notice remise aujourd’hui' }).click();
  await page.getByRole('button', { name: 'Inscrire ce membre' }).click();

  await expect(title(page, 'Élodie Évrard')).toBeVisible();
  await expect(page.getByText('05 55 82 80 47')).toBeVisible();
  await expect(page.getByText('12/03/1958 (68 ans)')).toBeVisible();
  await expect(page.getByText('Charte à signer')).toBeVisible();
  await expect(page.getByText('Inscription dans le réseau')).toBeVisible();

  await go(page, 'Membres');
  await search(page).fill('elod evr');
  await expect(row(page, 'Élodie Évrard')).toContainText('Évaux-les-Bains');
  await search(page).fill('zzz');
  await expect(page.getByRole('heading', { name: /Personne ne répond/ })).toBeVisible();
  await search(page).fill('0555');
  await row(page, 'Élodie Évrard').click();
  await page.getByRole('complementary').getByRole('link', { name: 'Ouvrir la fiche' }).click();

  await page.getByRole('link', { name: 'Modifier', exact: true }).click();
  await expect(title(page, 'Modifier la fiche d’Élodie Évrard')).toBeVisible();
  await expect(field(page, 'Naissance')).toHaveValue('12/03/1958');
  await field(page, 'Nom d’usage').fill('Martin');
  await page.getByRole('button', { name: 'Enregistrer la fiche' }).click();
  await expect(title(page, 'Élodie Martin')).toBeVisible();

  await page.getByRole('combobox', { name: 'Place dans le réseau' }).click();
  await page.getByRole('option', { name: 'Sorti' }).click();
  await expect(page.getByText('sorti', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('combobox', { name: 'Place dans le réseau' })).toHaveText('Actif');
});

test('a person who may already be known is shown, and nothing is forbidden', async ({ page }) => {
  await openOwn(page);
  await enrol(page, 'Hélène', 'Lefèvre');
  await go(page, 'Membres');
  await page.getByRole('link', { name: 'Nouveau membre' }).click();
  await field(page, 'Prénom').fill('helene');
  await field(page, 'Nom de famille').fill('Lefevre');
  await expect(page.getByText(/Une fiche existe déjà.*Hélène Lefèvre.*même nom/)).toBeVisible();
  await page.getByRole('button', { name: 'Notice remise aujourd’hui' }).click();
  await page.getByRole('button', { name: 'Inscrire ce membre' }).click();
  await expect(title(page, 'helene Lefevre')).toBeVisible();
});

test('what was typed and not sent is found again after the application was killed', async ({ page, kill }) => {
  await openOwn(page);
  await go(page, 'Membres');
  await page.getByRole('link', { name: 'Inscrire une première personne' }).click();
  await field(page, 'Prénom').fill('Nadia');
  await field(page, 'Notes').pressSequentially('Sait tailler les rosiers');
  await expect(page.getByText('Brouillon gardé')).toBeVisible();
  const again = await kill();
  await unlock(again.page);
  await expect(title(again.page, /^Bonjour/)).toBeVisible();
  await go(again.page, 'Membres');
  await again.page.getByRole('link', { name: 'Inscrire une première personne' }).click();
  await expect(again.page.getByText(/Brouillon retrouvé/)).toBeVisible();
  await expect(field(again.page, 'Prénom')).toHaveValue('Nadia');
  await expect(field(again.page, 'Notes')).toHaveValue('Sait tailler les rosiers');
  await again.page.getByRole('button', { name: 'Repartir sans lui' }).click();
  await expect(field(again.page, 'Prénom')).toHaveValue('');
});

test('by keyboard alone: enrol, find, open', async ({ page }) => {
  await openOwn(page);
  const { press, reach, write, writeDigits, go: open } = keyboard(page);
  await open('Nouveau membre');
  await expect(title(page, 'Nouveau membre')).toBeFocused();

  await write(field(page, 'Prénom'), 'Jacques');
  await write(field(page, 'Nom de famille'), 'Lavergne');
  await reach(page.getByRole('button', { name: 'lundi matin' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'mardi après-midi', pressed: true })).toBeFocused();
  await writeDigits(page.getByRole('group', { name: 'Notice remise le' }), '23112026');
  await page.keyboard.press('Enter');
  await expect(title(page, 'Jacques Lavergne')).toBeFocused();

  await open('Membres');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('lav');
  await expect(row(page, 'Jacques Lavergne')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('complementary', { name: /Jacques Lavergne/ })).toBeVisible();
  await press(page.getByRole('complementary').getByRole('link', { name: 'Ouvrir la fiche' }));
  await expect(title(page, 'Jacques Lavergne')).toBeFocused();
});

test('search everywhere: a person, an offer, an exchange, a page', async ({ page }) => {
  await openSample(page);
  const choose = async (typed: string, option: RegExp) => {
    await openSearch(page);
    await page.keyboard.type(typed);
    await page.getByRole('option', { name: option }).first().click();
  };
  await openSearch(page);
  await page.keyboard.type('nad');
  await expect(page.getByRole('group', { name: 'Membres' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await choose('benali', /^Nadia Benali/);
  await expect(title(page, 'Nadia Benali')).toBeVisible();
  await choose('reconn', /^Reconnaissance/);
  await expect(page).toHaveURL(/reconnaissance/);
});

test('the list, a form and a file have no finding of axe', async ({ page }) => {
  await openSample(page);
  await go(page, 'Membres');
  await search(page).fill('nadia benali');
  await expect(page.getByRole('row')).toHaveCount(2);
  await row(page, 'Nadia Benali').click();
  await expect(page.getByRole('complementary')).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  await page.getByRole('link', { name: 'Ouvrir la fiche' }).click();
  await expect(title(page, 'Nadia Benali')).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  await page.getByRole('link', { name: 'Modifier', exact: true }).click();
  await expect(field(page, 'Prénom')).toBeVisible();
  await expectAccessibleInEveryTheme(page);
});
