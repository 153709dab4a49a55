import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectAccessibleInEveryTheme, expectNothingCutOff, test } from './fixtures';
import { keyboard } from './keyboard';
import { openOwn, openSample, title, visit } from './network';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const section = (page: Page, name: string) => page.getByRole('region', { name });
const drawing = (page: Page) => section(page, 'Le dessin des échanges');
const person = (page: Page, name: string) => drawing(page).getByRole('button', { name });

async function openFollowUp(page: Page) {
  await openSample(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Échanges', exact: true }).click();
  await page.getByRole('main').getByRole('link', { name: 'Suivi', exact: true }).click();
  await expect(title(page, 'Suivi')).toBeFocused();
}

test('the bilans that wait for a hand, each with what settles it', async ({ page }) => {
  await openFollowUp(page);
  const late = section(page, 'À tenir').getByRole('listitem').filter({ hasText: 'Accompagner une chanson' });
  await expect(late).toContainText(
    'Antoine Lacôte et Philippe Bouchardon · prévu vendredi 13 novembre, il y a 10 jours',
  );
  await late.getByRole('link', { name: /^Faire le bilan/ }).click();
  await expect(page).toHaveURL(/#\/bilans\//);
  await page.goBack();
  await section(page, 'Commencés')
    .getByRole('link', { name: /^Reprendre le bilan/ })
    .click();
  await expect(page).toHaveURL(/#\/bilans\//);
  await page.goBack();
  await expect(section(page, 'Interrompus sans bilan').getByRole('listitem')).toHaveCount(1);

  const far = section(page, 'Séances finies, bilan lointain');
  await far.getByRole('button', { name: /^Changer la date du bilan/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Changer la date du bilan' });
  await dialog.getByRole('group', { name: 'Date du bilan' }).getByRole('spinbutton').first().click();
  await page.keyboard.type('27112026');
  await expect(dialog).toContainText('Claire s’occupe déjà de');
  await dialog.getByRole('textbox', { name: /^Pourquoi garder/ }).fill('Paul tient le café ce jour-là');
  await dialog.getByRole('button', { name: 'Changer la date' }).click();
  await expect(page.getByText('La date du bilan a changé.')).toBeVisible();
  await expect(far).toBeHidden();
  await button(page, 'Annuler').click();
  await expect(far).toBeVisible();
});

test('who has lived what, and one click to what helps', async ({ page }) => {
  await openFollowUp(page);
  await tab(page, 'Réciprocité').click();
  const list = (name: string) => page.getByRole('list', { name });
  const nadia = list('N’a fait que recevoir').getByRole('listitem').filter({ hasText: 'Nadia Benali' });
  await expect(nadia).toContainText('a appris : Écrire un courrier clair');
  await nadia.getByRole('link', { name: /^Proposer une offre/ }).click();
  await expect(page).toHaveURL(/#\/bourse\/nouvelle\?membre=.*sorte=offre/);
  await expect(page.getByRole('combobox', { name: 'Qui offre ?' })).toHaveValue('Nadia Benali');
  await page.goBack();

  await page.getByRole('searchbox', { name: 'Rechercher une personne' }).fill('xyz');
  await expect(page.getByRole('heading', { name: /^Personne ne répond à/ })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Rechercher une personne' }).fill('');
  await button(page, 'Jamais encore sollicité').click();
  await list('Jamais encore sollicité')
    .getByRole('link', { name: /^Chercher un rapprochement/ })
    .first()
    .click();
  await expect(page.getByText(/^Pour /)).toBeVisible();
  await page.goBack();
  await button(page, 'A donné et reçu').click();
  await expect(list('A donné et reçu').getByRole('listitem').filter({ hasText: 'Gérard Fayolle' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/\d\s*h\b|heures|solde/);
});

test('by mouse: a loop told and drawn, a person and what is around her, an exchange behind its pictogram', async ({
  page,
}) => {
  await openFollowUp(page);
  await tab(page, 'Chaînes').click();
  const loop = section(page, 'Boucles').getByRole('listitem');
  await expect(loop).toContainText(
    'Jacques Lavergne a transmis la culture du potager à Élodie Vergnaud, qui a expliqué les démarches en ligne à Gérard Fayolle, qui a fait découvrir les jeux de société à Jacques Lavergne.',
  );
  await loop.getByRole('button', { name: /^Montrer sur le dessin/ }).click();
  await expect(loop.getByRole('button', { name: /^Revoir tout le dessin/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(person(page, 'Gérard Fayolle')).toBeInViewport();

  await person(page, 'Gérard Fayolle').click();
  await page.getByRole('menuitem', { name: 'Voir ce qui l’entoure' }).click();
  await expect(page.getByRole('combobox', { name: 'Autour d’une personne' })).toHaveValue('Gérard Fayolle');
  await expect(person(page, 'Gérard Fayolle')).toBeInViewport();
  await expect(person(page, 'Ahmad Rahimi')).toHaveCount(0);
  await drawing(page)
    .getByRole('link', { name: /^Apprendre la belote/ })
    .click();
  await expect(title(page, /Apprendre la belote/)).toBeVisible();
  await page.goBack();
  await button(page, 'Voir tout le réseau').click();
  await expect(person(page, 'Ahmad Rahimi')).toBeVisible();
});

test('by keyboard alone: from Ctrl+K to a person of the drawing, her file, and back', async ({ page }) => {
  await openSample(page);
  const { press, pick, go, reach } = keyboard(page);
  await go('Suivi des échanges');
  await expect(title(page, 'Suivi')).toBeFocused();
  await press(tab(page, 'Chaînes'));
  await pick(
    page.getByRole('combobox', { name: 'Autour d’une personne' }),
    'gerard',
    page.getByRole('option', { name: /Gérard Fayolle/ }),
  );
  await expect(person(page, 'Ahmad Rahimi')).toHaveCount(0); // the drawing of before has dozens of names to walk through
  await press(person(page, 'Jacques Lavergne'));
  await expect(page.getByRole('menuitem', { name: 'Ouvrir sa fiche' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(person(page, 'Jacques Lavergne')).toBeFocused();
  await reach(button(page, /^Montrer sur le dessin : Jacques Lavergne/));
  await press(person(page, 'Jacques Lavergne'));
  await page.keyboard.press('Enter');
  await expect(title(page, 'Jacques Lavergne')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Autour d’une personne' })).toHaveValue('Gérard Fayolle');
  // Another drawing comes under the hand: one stays at its frame, whose names are the next that Tab reaches.
  await press(person(page, 'Élodie Vergnaud'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Autour d’une personne' })).toHaveValue('Élodie Vergnaud');
  await expect(drawing(page)).toBeFocused();
  await reach(person(page, 'Gérard Fayolle'));
});

test('by keyboard, what lies outside of the frame comes into it', async ({ page, application }) => {
  await openFollowUp(page);
  const window = await application.browserWindow(page);
  await window.evaluate((it) => {
    it.setMinimumSize(1, 1);
    it.setBounds({ x: 0, y: 0, width: 700, height: 700 });
  });
  await tab(page, 'Chaînes').click();
  const last = person(page, 'Dominique Bardet');
  await expect(last).toBeAttached();
  const isInside = () =>
    last.evaluate((it) => {
      const [here, frame] = [it, it.closest('.react-flow') ?? it].map((box) => box.getBoundingClientRect());
      return here !== undefined && frame !== undefined && here.left >= frame.left && here.right <= frame.right;
    });
  expect(await isInside()).toBe(false);
  await last.focus();
  await expect.poll(isInside).toBe(true);
});

test('an account that only helps to record does not read who has lived what', async ({ page }) => {
  await openSample(page);
  const password = 'les sept nains mangent une tarte aux prunes';
  await page.evaluate(
    (secret) => window.entrelacs.invoke('account.create', { name: 'Léa', role: 'saisie', password: secret }),
    password,
  );
  await button(page, 'Verrouiller').click();
  await page.getByLabel('Qui êtes-vous').selectOption('Léa');
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await button(page, 'Ouvrir le réseau').click();
  await expect(title(page, /^Bonjour Léa/)).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Échanges', exact: true }).click();
  await expect(title(page, 'Échanges')).toBeVisible();
  await expect(link(page, 'Suivi')).toHaveCount(0);
  await visit(page, '/echanges/suivi');
  await expect(page.getByRole('heading', { name: 'Cette page est réservée à l’animation' })).toBeVisible();
  await expectAccessible(page);
});

test('a network that begins is told what to do next; nothing is asked of anybody', async ({ page }) => {
  await openOwn(page);
  await keyboard(page).go('Suivi des échanges');
  await expect(page.getByRole('heading', { name: 'Tous les bilans sont à jour' })).toBeVisible();
  await expectAccessible(page);
  await tab(page, 'Réciprocité').click();
  await expect(page.getByRole('heading', { name: 'Personne n’a fait que recevoir' })).toBeVisible();
  await expectAccessible(page);
  await tab(page, 'Chaînes').click();
  await expect(page.getByRole('heading', { name: 'Aucune chaîne pour l’instant' })).toBeVisible();
  await expectAccessible(page);
  await link(page, 'Chercher des boucles').click();
  await expect(title(page, 'Moulinette')).toBeVisible();
});

test('the site in use is kept to', async ({ page }) => {
  await openFollowUp(page);
  await tab(page, 'Chaînes').click();
  await expect(person(page, 'Ahmad Rahimi')).toBeVisible();
  await page.getByRole('combobox', { name: 'Lieu' }).click();
  await page.getByRole('option', { name: 'Auzances' }).click();
  await expect(person(page, 'Ahmad Rahimi')).toHaveCount(0);
  await expect(person(page, 'Raymond Chaumeton')).toBeVisible();
});

test('readable by all, whatever the size', async ({ page, application }) => {
  test.slow();
  await openFollowUp(page);
  const window = await application.browserWindow(page);
  for (const zoom of [1, 2]) {
    await window.evaluate((it, factor) => it.webContents.setZoomFactor(factor), zoom);
    await tab(page, 'Bilans').click();
    await expect(section(page, 'À tenir')).toBeVisible();
    await expectAccessibleInEveryTheme(page);
    await expectNothingCutOff(page);
    await tab(page, 'Réciprocité').click();
    await expect(page.getByRole('list', { name: 'N’a fait que recevoir' })).toBeVisible();
    await expectAccessibleInEveryTheme(page);
    await expectNothingCutOff(page);
    await tab(page, 'Chaînes').click();
    await expect(person(page, 'Gérard Fayolle')).toBeVisible();
    await expectAccessibleInEveryTheme(page);
  }
});
