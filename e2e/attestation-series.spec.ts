import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  answerOpenDialog,
  answerSaveDialog,
  expect,
  expectAccessible,
  expectAccessibleInEveryTheme,
  expectNothingCutOff,
  test,
} from './fixtures';
import { keyboard } from './keyboard';
import { call, openSample, title, visit } from './network';
import { sheetsOf } from './pdf';

async function openBatch(page: Page) {
  await openSample(page);
  await visit(page, '/reconnaissance/serie');
  await expect(people(page).first()).toBeVisible();
}

const people = (page: Page) =>
  page.getByRole('table', { name: 'À qui remettre une attestation' }).getByRole('rowheader');
const tick = (page: Page, name: RegExp | string) => page.getByRole('checkbox', { name });

test('the attestations of a year: ticked, numbered in one go, saved in one PDF and each in its own', async ({
  application,
  page,
  profile,
}) => {
  test.slow();
  await openBatch(page);
  await expectAccessible(page);
  await expectNothingCutOff(page);
  await page.getByRole('combobox', { name: 'Lieu' }).last().click();
  await page.getByRole('option', { name: 'Auzances' }).click();
  await expect(people(page).filter({ hasText: 'Guéret' })).toHaveCount(0);
  await tick(page, 'Toutes ces personnes').uncheck();
  const three = (await people(page).locator('span').allInnerTexts()).slice(0, 3);
  for (const name of three) await tick(page, name).check();
  await page.getByRole('textbox', { name: /Quelques mots/ }).fill('Merci pour cette année.');
  const paper = page.frameLocator('iframe[title="Aperçu de l’attestation"]');
  await expect(paper.getByText(three[0] ?? '')).toBeVisible();
  await expect(paper.getByText('« Merci pour cette année. »')).toBeVisible();

  await page.getByRole('button', { name: /^Établir 3.attestations/ }).click();
  await expect(page.getByRole('dialog', { name: /^Établir 3.attestations/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Établir les attestations' }).click();
  await expect(title(page, 'Attestations 2026-0006 à 2026-0008')).toBeVisible();
  await expectAccessible(page);
  await expectNothingCutOff(page);

  const one = join(profile, 'toutes.pdf');
  await answerSaveDialog(application, one);
  await page.getByRole('button', { name: 'Un seul PDF' }).click();
  await expect(page.getByText(/3.attestations en PDF/)).toBeVisible();
  const sheets = await sheetsOf(one);
  expect(sheets).toHaveLength(3);
  for (const [place, name] of three.entries()) {
    expect(sheets[place]).toContain(name);
    expect(sheets[place]).toContain(`N° 2026-000${place + 6}`);
    expect(sheets[place]).toContain('Merci pour cette année.');
  }

  const folder = join(profile, 'attestations');
  mkdirSync(folder);
  await answerOpenDialog(application, folder);
  await page.getByRole('button', { name: 'Un PDF par personne' }).click();
  await expect.poll(() => readdirSync(folder).length).toBe(3);
  expect(readdirSync(folder).sort()[0]).toBe(`Attestation 2026-0006 ${three[0]}.pdf`);

  // Those who have been given one are not ticked again, and it is told.
  await visit(page, '/reconnaissance/serie');
  await expect(tick(page, three[0] ?? '')).not.toBeChecked();
  await expect(page.getByText('A déjà la n° 2026-0006')).toBeVisible();
});

test('by keyboard alone: found, ticked, issued; all or none', async ({ page }) => {
  test.slow();
  await openBatch(page);
  const before = await call(page, 'attestation.register', {
    year: 2026,
    kind: null,
    state: 'all',
    text: '',
    limit: 100,
  });
  await visit(page, '/');
  await expect(title(page, /^Bonjour/)).toBeFocused();
  const { go, press, reach } = keyboard(page);
  await go('Attestations de fin d’année');
  await expect(title(page, 'Attestations de fin d’année')).toBeFocused();
  await expect(people(page).first()).toBeVisible();
  await reach(tick(page, 'Toutes ces personnes'));
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: /^Établir 0.attestation/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.getByRole('textbox', { name: 'Signataire' }).focus();
  await press(page.getByRole('button', { name: /^Établir 2.attestations/ }));
  await expect(page.getByRole('dialog', { name: /^Établir 2.attestations/ })).toBeVisible();
  await press(page.getByRole('button', { name: 'Établir les attestations' }));
  await expect(title(page, /^Attestations 2026-\d{4} à 2026-\d{4}$/)).toBeFocused();
  const after = await call(page, 'attestation.register', {
    year: 2026,
    kind: null,
    state: 'all',
    text: '',
    limit: 100,
  });
  expect(after.total).toBe(before.total + 2);
});

test('the list is readable by all', async ({ page }) => {
  await openBatch(page);
  await expectAccessibleInEveryTheme(page);
});
