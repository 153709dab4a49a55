import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectAccessibleInEveryTheme, test } from './fixtures';
import { keyboard as handOn } from './keyboard';
import { openSample, unlockSample } from './network';

/** The exchange of the sample network whose bilan is held on the morning of the tests. */
const subject = 'Faire son pain au levain';
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const next = (page: Page) => page.getByRole('button', { name: /^Suivant/ });
const saved = (page: Page) => expect(page.getByText(/^Enregistré à /)).toBeVisible();

async function openBilan(page: Page) {
  await openSample(page);
  await page
    .getByRole('listitem')
    .filter({ hasText: subject })
    .getByRole('link', { name: 'Faire le bilan' })
    .first()
    .click({ timeout: 30_000 });
  await expect(title(page, 'Le bilan avec Inês et Karim')).toBeVisible();
}

async function begin(page: Page) {
  await openBilan(page);
  await page.getByRole('button', { name: 'Commencer l’entretien' }).click();
  await expect(title(page, 'Les attentes')).toBeVisible();
}

async function resume(page: Page) {
  await page
    .getByRole('listitem')
    .filter({ hasText: subject })
    .getByRole('link', { name: 'Reprendre le bilan' })
    .first()
    .click();
}

test('the interview, by mouse: answers, reading together, lock, what comes next, addendum', async ({ page }) => {
  test.slow(); // axe on nine screens
  await openBilan(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Commencer l’entretien' }).click();

  await expect(page.getByText('La parole est à Inês')).toBeVisible();
  await expect(page.getByText('Ce qui était demandé : « Faire le pain de mon enfance')).toBeVisible();
  await page.getByRole('radio', { name: 'Oui, tout à fait' }).click();
  await page.getByRole('textbox', { name: 'Qu’est-ce qui vous le fait dire ?' }).fill('Le pain lève.');
  await saved(page);
  await expectAccessible(page);

  await next(page).click();
  await page.getByRole('textbox', { name: 'Inês, qu’avez-vous appris ?' }).fill('Le levain.');
  await next(page).click();
  await page.getByRole('checkbox', { name: 'Transmettre à mon tour' }).click();
  await page.getByRole('checkbox', { name: 'Garder le lien' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Suivant : Karim' }).click();

  await expect(page.getByText('La parole est à Karim')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Montrer le geste' }).click();
  await page.getByRole('button', { name: 'Les savoir-être' }).click();
  await page.getByRole('checkbox', { name: 'Patience' }).click();
  await expectAccessible(page);

  await page.getByRole('navigation').getByRole('button', { name: 'Relire ensemble' }).click();
  await expect(page.getByText('Transmettre à mon tour, Garder le lien')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Terminer le bilan' }).click();
  await expect(page.getByRole('dialog', { name: 'Encore une question' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Inês, comment s’est passé/ }).click();
  await page.getByRole('group', { name: /^Inês/ }).getByRole('radio', { name: 'Très bien', exact: true }).click();
  await page
    .getByRole('group', { name: /^Karim/ })
    .getByRole('radio', { name: 'Bien', exact: true })
    .click();
  await expectAccessible(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Relire ensemble' }).click();
  await page.getByRole('button', { name: 'Terminer le bilan' }).click();
  await expect(page.getByRole('dialog', { name: 'Terminer le bilan ?' })).toBeVisible();
  await page.getByRole('button', { name: 'Terminer et verrouiller' }).click();

  await expect(title(page, 'Merci à Inês et Karim')).toBeFocused();
  await expect(page.getByText('Le pain lève.')).toBeVisible();
  await expectAccessible(page);
  const card = page.getByRole('article', { name: 'Inês Ferreira' });
  await expect(card.getByRole('link', { name: 'Nouvelle offre' })).toHaveAttribute('href', /membre=.+&sorte=offre/);
  await expect(card.getByRole('link', { name: 'Nouvelle demande' })).toHaveAttribute('href', /sorte=demande/);
  await expect(card.getByRole('link', { name: 'Préparer une attestation' })).toHaveAttribute('href', /&echange=.+/);

  await page.getByRole('textbox', { name: 'Nouveau complément' }).fill('Inês a fait le pain pour la fête.');
  await page.getByRole('button', { name: 'Ajouter ce complément' }).click();
  await expect(page.getByRole('article').filter({ hasText: 'Inês a fait le pain pour la fête.' })).toContainText(
    'par Claire',
  );
});

test('the interview, wholly by keyboard', async ({ page }) => {
  await begin(page);
  const { keyboard } = page;
  await expect(title(page, 'Les attentes')).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'En grande partie' })).toBeChecked();
  await keyboard.press('Tab');
  await keyboard.press('Tab'); // past « Effacer »
  await keyboard.type('Presque tout.');
  await saved(page);
  await keyboard.press('Control+Enter');
  await expect(title(page, 'Les apprentissages')).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.type('Pétrir sans machine.');
  await keyboard.press('Control+Enter');
  await expect(title(page, 'La suite')).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('ArrowRight');
  await keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'Refaire des séances' })).toBeChecked();
  await keyboard.press('Control+Shift+Enter');
  await expect(page.getByRole('textbox', { name: 'Inês, qu’avez-vous appris ?' })).toHaveValue('Pétrir sans machine.');
  for (const name of [
    'La suite',
    'La transmission',
    'Les savoir-faire',
    'Les savoir-être',
    'Avec le recul',
    'La satisfaction',
  ]) {
    await keyboard.press('Control+Enter');
    await expect(title(page, name)).toBeFocused();
  }
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await keyboard.press('ArrowLeft'); // from the first face to the last
  await expect(
    page.getByRole('group', { name: /^Inês/ }).getByRole('radio', { name: 'Très bien', exact: true }),
  ).toBeChecked();
  await keyboard.press('Tab'); // « Effacer »
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await keyboard.press('Control+Enter');
  await keyboard.press('Control+Enter');
  await expect(title(page, 'Relire ensemble')).toBeFocused();
  await saved(page);
  await handOn(page).press(page.getByRole('button', { name: 'Terminer le bilan' }));
  await expect(page.getByRole('button', { name: 'Continuer la relecture' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(title(page, 'Merci à Inês et Karim')).toBeFocused();
});

test('killed while someone types: everything confirmed is there, on the same screen', async ({ page, kill }) => {
  await begin(page);
  await next(page).click();
  const learnt = (on: Page) => on.getByRole('textbox', { name: 'Inês, qu’avez-vous appris ?' });
  await learnt(page).pressSequentially('Reconnaître une pâte assez levée');
  await saved(page);
  await learnt(page).pressSequentially(', façonner');
  const again = (await kill()).page;
  await unlockSample(again);
  await resume(again);
  await expect(title(again, 'Les apprentissages')).toBeVisible();
  await expect(learnt(again)).toHaveValue(/^Reconnaître une pâte assez levée(, façonner|, |,)?/);
  await expect(again.getByText('Tout est enregistré')).toBeVisible();
  await learnt(again).fill('Reconnaître une pâte assez levée, façonner une boule.');
  await saved(again);
  await again.getByRole('link', { name: 'Quitter l’entretien' }).click();
  await expect(title(again, subject)).toBeVisible();
  await expect(again.getByText(/^Commencé, prévu le lundi 23 novembre/)).toBeVisible();
});

test('the page crashes: the text comes back with it', async ({ page, application }) => {
  await begin(page);
  const words = page.getByRole('textbox', { name: 'Qu’est-ce qui vous le fait dire ?' });
  await words.fill('Le pain lève, et la croûte chante.');
  await saved(page);
  const window = await application.browserWindow(page);
  await application.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false }); // « Rouvrir la fenêtre »
  });
  await window.evaluate(
    (it) =>
      new Promise<void>((resolve) => {
        it.webContents.once('did-finish-load', () => resolve());
        it.webContents.forcefullyCrashRenderer();
      }),
  );
  // Playwright has lost its page; the main process still reaches it.
  const typed = () =>
    window.evaluate((it) => it.webContents.executeJavaScript(`document.querySelector('textarea')?.value ?? ''`));
  await expect.poll(typed).toBe('Le pain lève, et la croûte chante.');
});

test('dark, high contrast, a zoom of 200 %, a touch screen of 1280 × 720', async ({ page, application }) => {
  test.slow();
  await begin(page);
  const window = await application.browserWindow(page);
  for (const step of ['Les attentes', 'Les savoir-être', 'La satisfaction', 'Relire ensemble']) {
    await page.getByRole('navigation').getByRole('button', { name: step }).click();
    await expectAccessibleInEveryTheme(page);
  }
  await window.evaluate((it) => it.setBounds({ x: 0, y: 0, width: 1280, height: 720 }));
  await page.getByRole('navigation').getByRole('button', { name: 'Les savoir-être' }).click();
  const targets = page.locator('button:visible, label:has(input:visible), textarea:visible');
  for (const target of await targets.all()) {
    const box = await target.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), await target.textContent().then(String)).toBeGreaterThanOrEqual(
      44,
    );
  }
  await window.evaluate((it) => it.webContents.setZoomFactor(2));
  await expect(next(page)).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Précédent' })).toBeInViewport();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await expectAccessible(page);
  await window.evaluate((it) => it.webContents.setZoomFactor(1));
});
