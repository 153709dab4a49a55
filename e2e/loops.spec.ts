import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, expectAccessibleInEveryTheme, test } from './fixtures';
import { keyboard } from './keyboard';
import { type Known, openKnowing, title } from './network';

const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name });
const go = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
const card = (page: Page, name: string | RegExp) => page.getByRole('article', { name });

const people = ['Jacques Pasquet', 'Nadia Benali', 'Odile Lagrange', 'Paul Vergne'];
const known: readonly Known[] = [
  ['Jacques', 'offer', 'Jardinage', 'Tailler les rosiers'],
  ['Nadia', 'request', 'Jardinage', 'Soigner des rosiers'],
  ['Nadia', 'offer', 'Couture', 'Coudre un ourlet'],
  ['Odile', 'request', 'Couture', 'Faire un ourlet'],
  ['Odile', 'offer', 'Anglais', 'Parler anglais', 6],
  ['Jacques', 'request', 'Anglais', 'Parler anglais en voyage'],
  ['Paul', 'request', 'Anglais', 'Comprendre des chansons'],
];

/** Jacques can teach Nadia, who can teach Odile, who can teach Jacques, and Paul with him. */
const open = (page: Page) => openKnowing(page, known, people);

const loop = /^Boucle : (?=.*Jacques Pasquet)(?=.*Nadia Benali)(?=.*Odile Lagrange)/;
const toLoops = (page: Page) => button(page, /^Boucles \(/);

test('a loop of three is found, proposed, accepted, and becomes three mises en relation', async ({ page }) => {
  await open(page);
  await go(page, 'Moulinette');
  await toLoops(page).click();
  const found = card(page, loop);
  await expect(found).toContainText('Jacques Pasquet peut apprendre le jardinage à Nadia Benali');
  await expect(found).toContainText('Nadia Benali peut apprendre la couture à Odile Lagrange');
  await expect(found).toContainText('Odile Lagrange peut apprendre l’anglais à Jacques Pasquet');
  await expectAccessible(page);

  await button(found, 'Plus tard').click();
  await expect(page.getByRole('heading', { name: 'Aucune boucle pour l’instant' })).toBeVisible();
  await expectAccessible(page);
  await button(page, 'Annuler').click();
  await button(found, 'Écarter').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Les horaires ne s’accordent pas' }).check();
  await button(dialog, 'Écarter').click();
  await page.getByRole('tab', { name: 'Écartés (1)' }).click();
  await expect(found).toContainText('Écarté le 23/11/2026 : Les horaires ne s’accordent pas');
  await button(found, 'Remettre à décider').click();

  await page.getByRole('tab', { name: /^À décider/ }).click();
  await button(found, 'Proposer').click();
  await page.getByRole('tab', { name: 'Proposés, en attente de réponse (1)' }).click();
  await expect(found).toContainText('Proposé le 23/11/2026');
  await expectAccessible(page);
  await button(found, 'Fixer les mises en relation').click();
  await expect(title(page, 'Échanges')).toBeVisible();
  await expect(page.getByText('3 mises en relation sont à fixer')).toBeVisible();
  for (const words of ['Tailler les rosiers', 'Coudre un ourlet', 'Parler anglais'])
    await expect(page.getByText(words, { exact: false }).first()).toBeVisible();
});

test('by keyboard alone, a group is found, proposed, and becomes one mise en relation', async ({ page }) => {
  await open(page);
  const { press, go: goTo } = keyboard(page);
  await goTo('Moulinette');
  await expect(title(page, 'Moulinette')).toBeFocused();
  await press(button(page, 'Groupes (1)'));
  await expect(page.getByText(/^Une offre qui accepte plusieurs personnes/)).toBeVisible();
  const group = card(page, /^Odile Lagrange peut apprendre l’anglais à/);
  await expect(group).toContainText('2 personnes, pour 6 places');
  await press(button(group, 'Proposer'));
  await expect(page.getByRole('heading', { name: 'Aucun groupe pour l’instant' })).toBeVisible();
  await press(page.getByRole('tab', { name: /^Proposés/ }));
  await press(button(group, 'Fixer la mise en relation'));
  await expect(title(page, /^Mise en relation/)).toBeVisible();
  await expect(page.getByText('Paul Vergne').first()).toBeVisible();
  await expect(page.getByText('Jacques Pasquet').first()).toBeVisible();
});

test('« pourquoi pas » by keyboard alone, and back to the same two people', async ({ page }) => {
  await open(page);
  const { press, pick, go: goTo } = keyboard(page);
  await goTo('Moulinette');
  await press(page.getByRole('link', { name: 'Pourquoi pas ?' }));
  await expect(title(page, 'Pourquoi pas ?')).toBeFocused();
  const first = page.getByRole('combobox', { name: 'La première personne' });
  const second = page.getByRole('combobox', { name: 'La deuxième personne' });
  await pick(first, 'jacques', page.getByRole('option', { name: /Jacques Pasquet/ }));
  await pick(second, 'nadia', page.getByRole('option', { name: /Nadia Benali/ }));
  const why = card(page, /^Jacques Pasquet peut apprendre le jardinage/);
  await expect(why.getByRole('list', { name: 'Pourquoi' })).toContainText('La moulinette le propose.');
  await expectAccessible(page);
  await press(why.getByRole('link', { name: 'Nadia Benali' }));
  await expect(title(page, /Nadia Benali/)).toBeVisible();
  await page.goBack();
  await expect(first).toHaveValue('Jacques Pasquet');
  await expect(second).toHaveValue('Nadia Benali');
  await press(why.getByRole('link', { name: 'Voir les propositions de Jacques Pasquet' }));
  await expect(page.getByText('Pour Jacques Pasquet')).toBeVisible();
});

test('« pourquoi pas », the weights and who had better not meet', async ({ page }) => {
  await open(page);
  await go(page, 'Membres');
  await page
    .getByRole('link', { name: /Jacques Pasquet/ })
    .or(page.getByText('Jacques Pasquet'))
    .first()
    .dblclick();
  await expect(title(page, /Jacques Pasquet/)).toBeVisible();
  await button(page, 'Ajouter une personne').click();
  await page.getByRole('combobox', { name: 'La personne' }).fill('nadia');
  await page.getByRole('option', { name: /Nadia Benali/ }).click();
  await expect(page.getByText(/^C’est noté/)).toBeVisible();
  await expect(button(page, 'Retirer Nadia Benali')).toBeVisible();
  await expectAccessible(page);

  await go(page, 'Moulinette');
  await expect(button(page, 'Boucles (0)')).toBeVisible();
  await page.getByRole('link', { name: 'Pourquoi pas ?' }).click();
  for (const [label, typed] of [
    ['La première personne', 'jacques'],
    ['La deuxième personne', 'nadia'],
  ] as const) {
    await page.getByRole('combobox', { name: label }).fill(typed);
    await page.getByRole('option', { name: new RegExp(typed, 'i') }).click();
  }
  await expect(page.getByText('Ces deux personnes ne souhaitent pas se rencontrer.')).toBeVisible();
  await expectAccessible(page);

  await go(page, 'Réglages');
  await page.getByRole('main').getByRole('link', { name: 'Moulinette', exact: true }).click();
  const words = page.getByRole('slider', { name: 'Les mots' });
  await words.focus();
  await page.keyboard.press('Home');
  await expect(page.getByText('Ne compte pas (à l’origine 20)')).toBeVisible();
  await expectAccessible(page);
  await button(page, 'Enregistrer les réglages').click();
  await expect(page.getByText('Les réglages de la moulinette sont enregistrés.')).toBeVisible();
  await page.reload();
  await expect(words).toHaveAttribute('aria-valuenow', '0');
  await button(page, 'Revenir aux réglages d’origine').click();
  await button(page, 'Enregistrer les réglages').click();
  await expect(words).toHaveAttribute('aria-valuenow', '20');
});

test('loops, groups and their settings are readable by all', async ({ page }) => {
  await open(page);
  await go(page, 'Moulinette');
  await toLoops(page).click();
  await expect(card(page, loop)).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  await button(page, /^Groupes \(/).click();
  await expect(card(page, /^Odile Lagrange peut apprendre/)).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  await go(page, 'Réglages');
  await page.getByRole('main').getByRole('link', { name: 'Moulinette', exact: true }).click();
  await expect(page.getByRole('slider', { name: 'Les mots' })).toBeVisible();
  await expectAccessibleInEveryTheme(page);
});
