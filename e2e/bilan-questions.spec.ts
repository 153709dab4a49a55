import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, expect, expectAccessible, expectAccessibleInEveryTheme, test } from './fixtures';
import { keyboard } from './keyboard';
import { call, openSample, title, unlockSample, visit } from './network';
import { sheetsOf } from './pdf';

const mine = 'Que gardez-vous de ces heures ?';
const before = /Qu’avez-vous appris/;
const learning = (page: Page) => page.getByRole('list', { name: /^Questions de l’écran.+Les apprentissages/ });
const expectations = (page: Page) => page.getByRole('list', { name: /^Questions de l’écran.+Les attentes/ });
const field = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: 'La question' });

async function openQuestions(page: Page) {
  await openSample(page);
  await visit(page, '/reglages/bilan');
  await expect(learning(page)).toBeVisible();
}

/** In the sample network, a bilan that is finished, and one that waits for its day. */
async function bilans(page: Page) {
  const all = [];
  for (const { bilanId } of await call(page, 'exchange.list', { siteId: null }))
    if (bilanId) all.push(await call(page, 'bilan.open', { bilanId }));
  const [locked, waiting] = [
    all.find((it) => it.status === 'locked'),
    all.find((it) => it.status === 'planned' && !it.notYet),
  ];
  if (!locked || !waiting) throw new Error('the sample network has no such bilans');
  return { locked: locked.id, waiting: waiting.id };
}

test('a question is reworded and published: the bilans of the past keep theirs, on screen and on paper', async ({
  page,
  application,
  profile,
}) => {
  test.slow();
  await openQuestions(page);
  await expectAccessible(page);
  await learning(page)
    .getByRole('button', { name: before })
    .and(page.getByRole('button', { name: /^Modifier/ }))
    .click();
  await expectAccessible(page);
  await field(page).fill(mine);
  await page.getByRole('button', { name: 'Garder la question' }).click();
  await expect(page.getByText('Brouillon gardé')).toBeVisible();
  await page.getByRole('button', { name: 'Essayer' }).click();
  const trial = page.getByRole('dialog', { name: 'Essai des questions du bilan' });
  await trial.getByRole('button', { name: 'Suivant' }).click();
  await expect(trial.getByText(/^Nadia, que gardez-vous de ces heures/)).toBeVisible();
  await expectAccessible(page);
  await trial.getByRole('button', { name: 'Fermer l’essai' }).click();
  await page.getByRole('button', { name: 'Publier ces questions' }).click();
  await expect(page.getByText('Version 2', { exact: true })).toBeVisible();

  const { locked, waiting } = await bilans(page);
  await visit(page, `/bilans/${locked}`);
  await expect(title(page, /^Merci à/)).toBeVisible();
  await expect(page.getByText(before).first()).toBeVisible();
  await expect(page.getByText(/gardez-vous de ces heures/)).toHaveCount(0);
  const pdf = join(profile, 'bilan.pdf');
  await answerSaveDialog(application, pdf);
  await page.getByRole('button', { name: 'Enregistrer en PDF : la structure' }).click();
  await expect(page.getByText('L’exemplaire est enregistré.')).toBeVisible();
  expect((await sheetsOf(pdf)).join('\n')).toMatch(before);

  await visit(page, `/bilans/${waiting}`);
  await page.getByRole('button', { name: 'Commencer l’entretien' }).click();
  await page.getByRole('button', { name: /^Suivant/ }).click();
  await expect(page.getByText(/, que gardez-vous de ces heures/)).toBeVisible();
});

test('by keyboard alone: moved, reworded, found again after a kill, and given up', async ({ page, kill }) => {
  test.slow();
  await openQuestions(page);
  const { press, write } = keyboard(page);
  const rows = (on: Page) => expectations(on).getByRole('listitem');
  await press(page.getByRole('link', { name: 'Questions du bilan' }));
  await press(
    rows(page)
      .nth(1)
      .getByRole('button', { name: /^Monter/ }),
  );
  await expect(rows(page).first()).toContainText('Qu’est-ce qui vous le fait dire');
  await press(
    rows(page)
      .first()
      .getByRole('button', { name: /^Modifier/ }),
  );
  await write(field(page), 'Et pourquoi');
  await page.keyboard.press('Tab');
  await press(page.getByRole('button', { name: 'Garder la question' }));
  await expect(page.getByText('Brouillon gardé')).toBeVisible();

  const { page: again } = await kill();
  await unlockSample(again);
  await expect(title(again, /^Bonjour/)).toBeVisible();
  await visit(again, '/reglages/bilan');
  await expect(rows(again).first()).toContainText('Et pourquoi');
  const hand = keyboard(again);
  await hand.press(again.getByRole('link', { name: 'Questions du bilan' }));
  await hand.press(again.getByRole('button', { name: 'Revenir aux questions publiées' }));
  await expect(rows(again).nth(1)).toContainText('Qu’est-ce qui vous le fait dire');
});

test('the questions are readable by all', async ({ page }) => {
  await openQuestions(page);
  await expectAccessibleInEveryTheme(page);
});
