import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { answerSaveDialog, expect, expectAccessible, expectAccessibleInEveryTheme, test } from './fixtures';
import { keyboard } from './keyboard';
import { drag } from './mouse';
import { gardeners, openKnowing, title, unlock, visit } from './network';

const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name });
const go = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
const card = (page: Page, name: string | RegExp) => page.getByRole('article', { name });
const sentence = 'Jacques Pasquet peut apprendre le jardinage à Nadia Benali';

async function pick(page: Page, label: string | RegExp, typed: string, option: string | RegExp) {
  await page.getByRole('combobox', { name: label }).fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}

test('what Jacques offers and Nadia asks for meets on the board, then in the moulinette', async ({ page }) => {
  await openKnowing(page);
  await go(page, 'Bourse');
  await expect(page.getByRole('heading', { name: 'La bourse attend ses premiers savoirs' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Ajouter une offre', exact: true }).click();
  await expect(title(page, 'Ajouter une offre ou une demande')).toBeVisible();
  await pick(page, 'Qui offre ?', 'jac', /Jacques Pasquet/);
  await pick(page, 'Dans quel thème ?', 'JARDINA', 'Jardinage');
  const words = page.getByRole('textbox', { name: 'Ce qui est offert, en quelques mots' });
  await words.fill('Jardinage, 10 € de l’heure');
  await expect(page.getByText(/10.€ de l’heure.» parle d’argent/)).toBeVisible();
  await expectAccessible(page);
  await button(page, 'Enregistrer l’offre').click();
  await expect(page.getByText(/^Changez les mots, ou écrivez pourquoi/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Pourquoi garder ces mots' })).toBeFocused();
  await words.fill('Tailler les rosiers');
  await expect(page.getByText(/parle d’argent/)).toBeHidden();
  await button(page, 'Enregistrer l’offre').click();
  await expect(page.getByText('L’offre de Jacques Pasquet est enregistrée.')).toBeVisible();

  await page.getByRole('link', { name: 'Ajouter une offre ou une demande' }).click();
  await page.getByRole('radio', { name: /Une demande/ }).check();
  await pick(page, 'Qui demande ?', 'benali', /Nadia Benali/);
  await pick(page, 'Dans quel thème ?', 'jardina', 'Jardinage');
  const asked = page.getByRole('textbox', { name: 'Ce qui est demandé, en quelques mots' });
  await asked.fill('Un potager de balcon');
  await page.getByRole('textbox', { name: /espère en faire/ }).fill('Des herbes pour la cuisine');
  await page.getByRole('combobox', { name: 'Niveau' }).click();
  await page.getByRole('option', { name: 'Débute' }).click();
  await button(page, 'Enregistrer, puis une autre').click();
  await expect(asked).toHaveValue('');
  await expect(page.getByRole('combobox', { name: 'Qui demande ?' })).toHaveValue('Nadia Benali');
  await pick(page, 'Dans quel thème ?', 'elec', 'Électricité du quotidien');
  await asked.fill('Comprendre un tableau électrique');
  await button(page, 'Enregistrer la demande').click();

  await expect(page.getByText('1 offre · 2 demandes · 1 thème sans offre')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Électricité du quotidien' })).toContainText('Demande sans offre');
  await expectAccessible(page);

  await page.getByRole('textbox', { name: 'Mots ou nom' }).fill('TABLEAU ELECTRIQUE');
  await expect(card(page, /Tailler les rosiers/)).toBeHidden();
  await expect(card(page, /Comprendre un tableau/)).toBeVisible();
  await expect(page).toHaveURL(/mots=/);
  await button(page, 'Effacer les filtres').click();
  await pick(page, 'Thème', 'jardin', 'Tout « Jardin et nature »');
  await expect(card(page, /Comprendre un tableau/)).toBeHidden();
  await expect(card(page, /Tailler les rosiers/)).toBeVisible();
  await button(page, 'Effacer les filtres').click();

  await button(page, 'Autres actions pour Comprendre un tableau électrique').click();
  await page.getByRole('menuitem', { name: 'Mettre en pause' }).click();
  await expect(card(page, /Comprendre un tableau/)).toBeHidden();
  await button(page, 'Annuler').click();
  await expect(card(page, /Comprendre un tableau/)).toBeVisible();

  await button(page, 'Autres actions pour Un potager de balcon').click();
  await page.getByRole('menuitem', { name: 'Chercher un rapprochement' }).click();
  await expect(page.getByText('Pour la demande « Un potager de balcon », Nadia Benali')).toBeVisible();
  await button(page, 'Voir tous les rapprochements').click();
  const proposal = card(page, sentence);
  await expect(proposal.getByRole('list', { name: 'Raisons' })).toContainText('niveau débutant accepté');
  await expectAccessible(page);

  await button(proposal, 'Écarter').click();
  const dialog = page.getByRole('dialog');
  await button(dialog, 'Écarter').click();
  await expect(dialog.getByText('Choisissez une raison, ou écrivez la vôtre.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Une autre raison' }).check();
  await dialog.getByRole('textbox', { name: 'La raison' }).fill('Nadia part trois mois');
  await expectAccessible(page);
  await button(dialog, 'Écarter').click();
  await expect(page.getByRole('heading', { name: 'Rien à décider pour l’instant' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Écartés (1)' }).click();
  await expect(proposal).toContainText('Écarté le 23/11/2026 : Nadia part trois mois');
  await button(proposal, 'Remettre à décider').click();

  await page.getByRole('tab', { name: 'À décider (1)' }).click();
  await button(proposal, 'Proposer').click();
  await page.getByRole('tab', { name: 'Proposés, en attente de réponse (1)' }).click();
  await expect(proposal).toContainText('Proposé le 23/11/2026');
  await expectAccessible(page);
  await button(proposal, 'Fixer la mise en relation').click();
  await expect(title(page, /^Mise en relation/)).toBeVisible();

  await go(page, 'Bourse');
  await expect(page.getByText('0 offre · 1 demande · 1 thème sans offre')).toBeVisible();
});

test('words kept with a reason, and what was typed before leaving, are found again', async ({ page, kill }) => {
  await openKnowing(page);
  await go(page, 'Bourse');
  await page.getByRole('link', { name: 'Ajouter une offre', exact: true }).click();
  await pick(page, 'Qui offre ?', 'nadia', /Nadia Benali/);
  await pick(page, 'Dans quel thème ?', 'organ', 'Organiser sa maison');
  await page.getByRole('textbox', { name: /Ce qui est offert/ }).fill('Tenir un stand où l’on vend ses légumes');
  const why = page.getByRole('textbox', { name: 'Pourquoi garder ces mots' });
  await why.fill('On y apprend à rendre la monnaie.');
  await expect(page.getByText('Brouillon gardé')).toBeVisible();

  const { page: again } = await kill();
  await unlock(again);
  await go(again, 'Bourse');
  await again.getByRole('link', { name: 'Ajouter une offre', exact: true }).click();
  await expect(again.getByText(/Brouillon retrouvé/)).toBeVisible();
  await expect(again.getByRole('textbox', { name: 'Pourquoi garder ces mots' })).toHaveValue(
    'On y apprend à rendre la monnaie.',
  );
  await button(again, 'Enregistrer l’offre').click();
  await expect(card(again, /Tenir un stand/)).toBeVisible();
});

test('two cards are brought together by a drag', async ({ page }) => {
  await openKnowing(page, gardeners);
  await go(page, 'Bourse');
  await drag(page, card(page, /Tailler les rosiers/), card(page, /Un potager de balcon/));
  await expect(page.getByText(/Ce rapprochement attend dans la moulinette/)).toBeVisible();
  await button(page, 'Annuler').click();
  await go(page, 'Moulinette');
  await expect(page.getByRole('tab', { name: 'À décider (1)' })).toBeVisible();
});

test('by keyboard alone, an offer is recorded, brought together with a request, and refused', async ({ page }) => {
  await openKnowing(page, gardeners.slice(1));
  const { press, pick: choose, write, go: open } = keyboard(page);
  const option = (name: string | RegExp) => page.getByRole('option', { name }).first();
  await press(page.getByRole('navigation').getByRole('link', { name: 'Bourse', exact: true }));
  await expect(title(page, 'Bourse')).toBeFocused();
  await press(page.getByRole('link', { name: 'Ajouter une offre ou une demande' }));
  await choose(page.getByRole('combobox', { name: 'Qui offre ?' }), 'jacq', option(/Jacques/));
  await choose(page.getByRole('combobox', { name: 'Dans quel thème ?' }), 'jardina', option('Jardinage'));
  await write(page.getByRole('textbox', { name: /Ce qui est offert/ }), 'Tailler les rosiers');
  await page.keyboard.press('Enter');

  await expect(card(page, /Tailler les rosiers/)).toBeVisible();
  await press(button(card(page, /Tailler les rosiers/), /^Rapprocher/));
  await expect(page.getByText(/^Choisissez la demande à rapprocher/)).toBeVisible();
  await press(button(card(page, /Un potager de balcon/), /^Avec cette demande/));
  await expect(page.getByText(/Ce rapprochement attend dans la moulinette/)).toBeVisible();

  await open('Moulinette');
  await expect(title(page, 'Moulinette')).toBeFocused();
  await press(page.getByRole('tab', { name: /^Proposés/ }));
  await press(button(card(page, sentence), 'Écarter'));
  await press(page.getByRole('radio', { name: 'L’une des deux personnes ne le souhaite pas' }));
  await page.keyboard.press('ArrowDown');
  await press(button(page.getByRole('dialog'), 'Écarter'));
  await expect(page.getByRole('heading', { name: 'Aucune réponse n’est attendue' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Écartés (1)' })).toBeVisible();
  await expect(page.locator('body')).not.toBeFocused();
});

test('board, form and moulinette are readable by all', async ({ page }) => {
  await openKnowing(page, [...gardeners, ['Nadia', 'request', 'Chant', 'Chanter sans avoir peur']]);
  await go(page, 'Bourse');
  await button(page, 'Rapprocher : Tailler les rosiers, Jacques Pasquet').click();
  await expect(page.getByText(/^Choisissez la demande à rapprocher/)).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  await page.keyboard.press('Escape');
  await button(page, 'Autres actions pour Tailler les rosiers').click();
  await expectAccessibleInEveryTheme(page);
  await page.getByRole('menuitem', { name: 'Modifier' }).click();
  await expect(title(page, 'Modifier l’offre de Jacques Pasquet')).toBeVisible();
  await page.getByRole('textbox', { name: /Ce qui est offert/ }).fill('Vends des rosiers');
  await page.getByRole('switch', { name: /D’autres disponibilités/ }).check();
  await expectAccessibleInEveryTheme(page);
  await go(page, 'Moulinette');
  await expect(card(page, sentence)).toBeVisible();
  await expectAccessibleInEveryTheme(page);
});

test('a listing is kept, told, moved and posted, from the board to the paper', async ({
  page,
  application,
  profile,
}) => {
  await openKnowing(page, gardeners);
  await visit(page, '/bourse?affichage=liste');
  await expect(page.getByText(/^2.annonces$/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Tailler les rosiers' }).click();
  await expect(title(page, 'Tailler les rosiers')).toBeVisible();
  await expectAccessible(page);
  await button(page, 'Mettre en pause').click();
  await page.getByRole('textbox', { name: 'Pourquoi (facultatif)' }).fill('Il se repose');
  await expectAccessible(page);
  await button(page.getByRole('dialog'), 'Mettre en pause').click();
  await expect(page.getByRole('list', { name: 'Histoire de l’annonce' })).toContainText('Il se repose');
  await button(page, 'Annuler').click();
  await expect(page.getByRole('list', { name: 'Histoire de l’annonce' }).getByRole('listitem')).toHaveCount(3);

  // What the words say stands on no wall when it names someone.
  await go(page, 'Bourse');
  await page.getByRole('link', { name: 'Faire une affiche' }).click();
  await expect(page.getByRole('heading', { name: '2 sur 2 affichées' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Format' }).click();
  await page.getByRole('option', { name: 'Petits feuillets, quatre par page A4' }).click();
  await expect(page.getByText(/^1.page à imprimer$/)).toBeVisible();
  await expectAccessible(page);
  const file = `${profile}/affiche.pdf`;
  await answerSaveDialog(application, file);
  await button(page, 'Enregistrer en PDF').click();
  await expect(page.getByText('L’affiche est enregistrée.')).toBeVisible();
  expect(readFileSync(file).subarray(0, 4).toString()).toBe('%PDF');
});

test('views, list, page of a listing and poster are readable by all, at 200 % too', async ({ page, relaunch }) => {
  await openKnowing(page, [...gardeners, ['Nadia', 'request', 'Chant', 'Chanter avec Jacques']]);
  // Half a year later, what was recorded comes to its end.
  const { page: later, application: again } = await relaunch({ now: '2027-05-10T09:00:00Z' });
  await unlock(later);
  const due = later.getByRole('listitem').filter({ hasText: 'Tailler les rosiers' });
  await button(due, /^Prolonger/).click();
  await expect(later.getByText('Cette offre est gardée jusqu’au 10 novembre 2027.')).toBeVisible();
  await button(later, 'Annuler').click();
  await go(later, 'Bourse');
  await later.getByRole('tab', { name: 'Bientôt à terme (3)' }).click();
  await expect(card(later, /Tailler les rosiers/)).toContainText('À terme le 23/05/2027');
  await expectAccessibleInEveryTheme(later);
  await later.getByRole('link', { name: 'Tailler les rosiers' }).click();
  await button(later, 'Prévenir la personne').click();
  await expect(later.getByRole('textbox', { name: 'Le mot' })).toHaveValue(/arrive à son terme le 23 mai 2027/);
  await expectAccessibleInEveryTheme(later);
  await button(later, 'Copier le texte').click();
  await expect(later.getByText(/La personne est prévenue depuis le 10 mai 2027/)).toBeVisible();
  expect(await again.evaluate(({ clipboard }) => clipboard.readText())).toContain('Bonjour Jacques');
  await go(later, 'Bourse');
  await later.getByRole('link', { name: 'Faire une affiche' }).click();
  await expect(later.getByText(/1.annonce reste hors de l’affiche/)).toBeVisible();
  await expectAccessibleInEveryTheme(later);
  const window = await again.browserWindow(later);
  await window.evaluate((it) => it.webContents.setZoomFactor(2));
  await expectAccessibleInEveryTheme(later);
  await visit(later, '/bourse?affichage=liste');
  await expect(later.getByText(/^3.annonces$/)).toBeVisible();
  await expectAccessibleInEveryTheme(later);
});
