import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerSaveDialog, expect, expectAccessible, expectAccessibleInEveryTheme, test } from './fixtures';
import { keyboard } from './keyboard';
import { call, openSample, suspend, title, unlockSample, visit } from './network';
import { qrOf, sheetsOf } from './pdf';
import { picture } from './picture';

const words = (page: Page) => page.getByRole('textbox', { name: 'Texte de l’attestation' });
const preview = (page: Page) => page.frameLocator('iframe[title="Aperçu de l’attestation"]');

async function openWords(page: Page) {
  await openSample(page);
  await visit(page, '/reglages/attestations');
  await expect(words(page)).toBeVisible();
}

/** Issues a participation to someone of the sample network. @returns its number and its page as PDF */
async function issue(application: ElectronApplication, page: Page, file: string) {
  await visit(page, '/reconnaissance/nouvelle');
  await page.getByRole('combobox', { name: 'Remise à' }).fill('Claudine');
  await page.getByRole('option', { name: /Claudine Aucouturier/ }).click();
  await page.getByRole('button', { name: 'Établir l’attestation' }).click();
  await expect(title(page, /^Attestation 2026-\d{4}$/)).toBeVisible();
  const number = (await title(page, /^Attestation/).innerText()).replace('Attestation ', '');
  await answerSaveDialog(application, file);
  await page.getByRole('button', { name: 'Enregistrer en PDF' }).click();
  await expect(page.getByText('L’attestation est enregistrée en PDF.').last()).toBeVisible();
  return number;
}

test('by keyboard alone: a variable is inserted, seen for a member, published, and printed', async ({
  application,
  page,
  profile,
}) => {
  test.slow();
  await openWords(page);
  await expectAccessible(page);
  const { press, reach, pick } = keyboard(page);
  await press(page.getByRole('link', { name: 'Attestations', exact: true }));
  await reach(words(page));
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Remise au nom de ');
  await page.keyboard.type('@rés');
  const list = page.getByRole('listbox', { name: 'Variables' });
  await expect(list.getByRole('option')).toHaveText(['Réseau']);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(list).toBeHidden();
  await page.keyboard.type(', à /');
  await expect(list.getByRole('option')).toHaveCount(16);
  await page.keyboard.type('lieu');
  await expect(list.getByRole('option')).toHaveText(['Lieu']);
  await page.keyboard.press('Tab');
  await page.keyboard.type('.');
  await expect(words(page).locator('p').last()).toHaveText('Remise au nom de Réseau, à Lieu.');
  await expect(page.getByText('Brouillon gardé')).toBeVisible();

  await press(page.getByRole('button', { name: 'Publier ces mots' }));
  await expect(page.getByText('Version 2', { exact: true })).toBeVisible();
  const member = page.getByRole('combobox', { name: 'Avec un membre (facultatif)' });
  await pick(member, 'Nadia Benali', page.getByRole('option', { name: /Nadia Benali/ }));
  await expect(preview(page).getByText('Nadia Benali')).toBeVisible();
  await expect(preview(page).getByText('Remise au nom de Réseau Citoyen de Services, à Guéret.')).toBeVisible();

  const pdf = join(profile, 'attestation.pdf');
  const number = await issue(application, page, pdf);
  const [sheet = '', ...others] = await sheetsOf(pdf);
  expect(others).toEqual([]);
  for (const said of ['Claudine Aucouturier', number, 'Remise au nom de Réseau Citoyen de Services, à Guéret.'])
    expect(sheet).toContain(said);

  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(sheet)?.[0] ?? '';
  expect(qrOf(pdf)).toBe(
    `ENTRELACS ATTESTATION ${number} ${code.replaceAll('-', '')} CONSEIL DEPARTEMENTAL DE LA CREUSE`,
  );

  await visit(page, '/reconnaissance/verifier');
  await expect(title(page, 'Vérifier une attestation')).toBeFocused();
  const typed = page.getByRole('textbox', { name: 'Numéro et code' });
  await keyboard(page).write(typed, `${number} ${code.toLowerCase()}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Cette attestation est authentique')).toBeVisible();
  await expect(page.getByRole('status').getByText('Claudine Aucouturier')).toBeVisible();
  await expectAccessible(page);
  await keyboard(page).write(typed, `${number} ${code.startsWith('7') ? '8' : '7'}${code.slice(1)}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Cette attestation n’est pas reconnue')).toBeVisible();
  await expectAccessible(page);
});

test('words half written survive a kill; those that lack the name are not published', async ({ page, kill }) => {
  test.slow();
  await openWords(page);
  await words(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('Merci');
  await expect(page.getByText(/^Gardez «.Nom de la personne/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publier ces mots' })).toBeDisabled();
  await expect(page.getByText('Brouillon gardé')).toBeVisible();
  const { page: again } = await kill();
  await unlockSample(again);
  await expect(title(again, /^Bonjour/)).toBeVisible();
  await visit(again, '/reglages/attestations');
  await expect(words(again)).toHaveText('Merci');
  await again.getByRole('button', { name: 'Revenir aux mots publiés' }).click();
  await expect(words(again)).toContainText('Le réseau atteste que');
});

test('the words are readable by all', async ({ page }) => {
  await openWords(page);
  await words(page).click();
  await page.keyboard.type('@');
  await expect(page.getByRole('listbox', { name: 'Variables' })).toBeVisible();
  await expectAccessibleInEveryTheme(page);
});

test('signature and stamp are printed, and a draft goes to the mail program; nothing of it stays once locked', async ({
  application,
  page,
  profile,
}) => {
  test.slow();
  await openSample(page);
  await visit(page, '/reglages/structure');
  const chosen = { name: 'image.png', mimeType: 'image/png', buffer: picture };
  await page.getByLabel('Fichier de la signature').setInputFiles(chosen);
  await expect(page.getByRole('img', { name: 'Signature de la structure' })).toBeVisible();
  await page.getByLabel('Fichier du tampon').setInputFiles(chosen);
  await expect(page.getByRole('img', { name: 'Tampon de la structure' })).toBeVisible();
  await expectAccessible(page);

  await visit(page, '/reconnaissance/nouvelle');
  const shown = page.getByRole('checkbox', { name: 'Imprimer la signature et le tampon' });
  await expect(shown).toBeChecked();
  const signs = preview(page).locator('footer img');
  await expect(signs).toHaveCount(2);
  await expect(signs.first()).toBeVisible();
  await shown.uncheck();
  await expect(signs).toHaveCount(0);
  await shown.check();
  const pdf = join(profile, 'attestation.pdf');
  const number = await issue(application, page, pdf);

  await application.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      Object.assign(globalThis, { openedPath: path });
      return '';
    };
  });
  await page.getByRole('button', { name: 'Envoyer par courriel' }).click();
  await expect(page.getByText(/^Le message est prêt dans votre programme de courriel/)).toBeVisible();
  const file = await application.evaluate(() => (globalThis as unknown as { openedPath: string }).openedPath);
  const message = readFileSync(file, 'latin1');
  expect(message).toMatch(/^X-Unsent: 1\r$/m);
  const base64 = /Content-Disposition: attachment[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--/.exec(message)?.[1] ?? '';
  expect(Buffer.from(base64, 'base64').equals(readFileSync(pdf))).toBe(true);
  expect(file).toContain(number);

  await suspend(application, page);
  await expect.poll(() => existsSync(file)).toBe(false);
  expect(readdirSync(profile)).not.toContain('mail');
});

test('what a kill leaves of a draft is gone at the next start', async ({ application, page, profile, kill }) => {
  await openSample(page);
  await application.evaluate(({ shell }) => {
    shell.openPath = async () => '';
  });
  const search = { year: null, kind: null, state: 'issued', text: '', limit: 1 } as const;
  const [row] = (await call(page, 'attestation.register', search)).rows;
  await call(page, 'attestation.mail', { id: row?.id ?? '' });
  const folder = join(profile, 'mail');
  expect(readdirSync(folder)).toHaveLength(1);
  const { page: again } = await kill();
  await expect(again.getByRole('button', { name: 'Ouvrir le réseau' })).toBeVisible();
  await expect.poll(() => existsSync(folder)).toBe(false);
});
