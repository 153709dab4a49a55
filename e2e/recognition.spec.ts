import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerSaveDialog, expect, expectAccessible, expectAccessibleInEveryTheme, test } from './fixtures';
import { keyboard } from './keyboard';
import { openSample, unlockSample } from './network';

const goToRegister = (page: Page) =>
  page.getByRole('navigation', { name: 'Rubriques' }).getByRole('link', { name: 'Reconnaissance' }).click();
const preview = (page: Page) => page.frameLocator('iframe[title="Aperçu de l’attestation"]');
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function choose(page: Page, name: string) {
  await page.getByRole('combobox', { name: 'Remise à' }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click();
}

/** Saves the attestation on the screen as PDF, and gives back its bytes. */
async function savePdf(application: ElectronApplication, page: Page, file: string) {
  await answerSaveDialog(application, file);
  await page.getByRole('button', { name: 'Enregistrer en PDF' }).click();
  await expect(page.getByText('L’attestation est enregistrée en PDF.').last()).toBeVisible();
  return readFileSync(file);
}

test('an attestation, by mouse: written, seen, numbered, saved twice alike, cancelled', async ({
  application,
  page,
  profile,
}) => {
  test.slow();
  await openSample(page);
  await goToRegister(page);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Établir une attestation' }).click();
  await choose(page, 'Claudine Aucouturier');
  await page.getByRole('combobox', { name: 'Au titre de' }).click();
  await page
    .getByRole('option', { name: /machine à coudre/ })
    .first()
    .click();
  await expect(preview(page).getByText('Claudine Aucouturier')).toBeVisible();
  await expect(preview(page).getByText(/machine à coudre/)).toBeVisible();
  await page.getByRole('textbox', { name: /Quelques mots/ }).fill('Votre patience a donné confiance à chacun.');
  await expect(preview(page).getByText('« Votre patience a donné confiance à chacun. »')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Établir l’attestation' }).click();
  await expect(title(page, /^Attestation 2026-\d{4}$/)).toBeVisible();
  const number = (await title(page, /^Attestation/).innerText()).replace('Attestation ', '');
  await expectAccessible(page);

  const first = await savePdf(application, page, join(profile, 'une.pdf'));
  await page.reload(); // the toast goes; the second print is asked of an application that remembers nothing
  await page
    .getByLabel('Mot de passe', { exact: true })
    .or(title(page, /^Attestation/))
    .first()
    .waitFor();
  const second = await savePdf(application, page, join(profile, 'deux.pdf'));
  expect(first.subarray(0, 5).toString()).toBe('%PDF-');
  expect(first.toString('latin1')).toMatch(/\/Count 1\b/);
  expect(second.equals(first)).toBe(true);

  await page.getByRole('button', { name: 'Annuler cette attestation' }).click();
  const dialog = page.getByRole('dialog', { name: `Annuler l’attestation ${number}` });
  await dialog.getByRole('button', { name: 'Annuler l’attestation' }).click();
  await expect(dialog.getByText(/Dites pourquoi/)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Pourquoi l’annuler ?' }).fill('Nom mal orthographié');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Annuler l’attestation' }).click();
  await expect(page.getByText(/^Annulée le 23\/11\/2026/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Imprimer l’attestation' })).toHaveCount(0);

  await page.getByRole('link', { name: 'Ouvrir le registre' }).click();
  await page.getByRole('textbox', { name: 'Rechercher un nom ou un numéro' }).fill('aucouturier');
  await expect(page.getByRole('row').filter({ hasText: number })).toContainText('Annulée');
  await expectAccessibleInEveryTheme(page);
});

test('an attestation, by keyboard alone', async ({ page }) => {
  await openSample(page);
  const { press, pick, go } = keyboard(page);
  await go('Reconnaissance');
  await press(page.getByRole('link', { name: 'Établir une attestation' }));
  await expect(title(page, 'Établir une attestation')).toBeFocused();
  const daniel = page.getByRole('option', { name: /Daniel Aupetit/ });
  await pick(page.getByRole('combobox', { name: 'Remise à' }), 'Daniel Aupetit', daniel);
  await press(page.getByRole('button', { name: 'Établir l’attestation' }));
  await expect(title(page, /^Attestation 2026-/)).toBeFocused();
});

test('what is missing is said by the field', async ({ page }) => {
  await openSample(page);
  await goToRegister(page);
  await page.getByRole('link', { name: 'Établir une attestation' }).click();
  await page.getByRole('textbox', { name: 'Fait à' }).fill('');
  await page.getByRole('button', { name: 'Établir l’attestation' }).click();
  await expect(page.getByText('Choisissez la personne à qui cette attestation est remise.')).toBeVisible();
  await expect(page.getByText('Indiquez le lieu de la signature, par exemple Guéret.')).toBeVisible();
  await expectAccessible(page);
});

test('the words survive a kill', async ({ page, kill }) => {
  await openSample(page);
  await goToRegister(page);
  await page.getByRole('link', { name: 'Établir une attestation' }).click();
  await choose(page, 'Daniel Aupetit');
  await page.getByRole('textbox', { name: /Quelques mots/ }).fill('Merci pour ces matins au jardin');
  await expect(page.getByText('Brouillon gardé')).toBeVisible();
  const after = (await kill()).page;
  await unlockSample(after);
  await goToRegister(after);
  await after.getByRole('link', { name: 'Établir une attestation' }).click();
  await expect(after.getByRole('textbox', { name: /Quelques mots/ })).toHaveValue('Merci pour ces matins au jardin');
  await expect(after.getByRole('combobox', { name: 'Remise à' })).toHaveValue('Daniel Aupetit');
});
