import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answerSaveDialog, expect, expectAccessible, test } from './fixtures';
import { keyboard } from './keyboard';
import { call, openSample, title, visit } from './network';
import { sheetsOf } from './pdf';

/** In the sample network, a bilan where the requester wants to pass on, and says what she still misses. */
const alone = 'Un courrier simple.';

const field = (page: Page | Locator, name: string | RegExp) => page.getByRole('textbox', { name });

/** The page of that bilan, locked since; with the names of those who were there. */
async function openBilan(page: Page) {
  await openSample(page);
  for (const { bilanId } of await call(page, 'exchange.list', { siteId: null })) {
    const bilan = bilanId ? await call(page, 'bilan.open', { bilanId }) : null;
    if (!bilan?.answers.some(({ value }) => value === alone)) continue;
    const named = (side: string) => bilan.participants.find((one) => one.side === side)?.name ?? '';
    await visit(page, `/bilans/${bilan.id}`);
    await expect(title(page, /^Merci à/)).toBeVisible();
    return { bilan, requester: named('requester'), offerer: named('offerer') };
  }
  throw new Error('the sample network has no such bilan');
}

const card = (page: Page, name: string) => page.getByRole('article', { name });
const back = async (page: Page) => {
  await page.getByRole('link', { name: 'Fermer' }).click();
  await expect(title(page, /^Merci à/)).toBeVisible();
};

test('an offer and a request begin with her words, and their address holds none of them', async ({ page }) => {
  const { requester, offerer } = await openBilan(page);
  await expectAccessible(page);
  await card(page, requester).getByRole('link', { name: 'Nouvelle offre, avec ses mots' }).click();
  await expect(field(page, /^Ce qui est offert/)).toHaveValue('Un courrier simple');
  await expect(page.getByRole('combobox', { name: 'Qui offre ?' })).toHaveValue(requester);
  await expect(page.getByRole('combobox', { name: 'Dans quel thème ?' })).not.toHaveValue('');
  expect(decodeURIComponent(page.url())).not.toContain('courrier');
  await back(page);
  await card(page, requester).getByRole('link', { name: 'Nouvelle demande, avec ses mots' }).click();
  const asked = field(page, /^Ce qui est demandé/);
  await expect(asked).toHaveValue('Les formulaires');
  await asked.fill('Remplir un formulaire');
  await expect(page.getByText('Brouillon gardé')).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer la demande' }).click();
  await expect(page.getByText(/^La demande .* est enregistrée/)).toBeVisible();
  await expect(title(page, /^Merci à/)).toBeVisible();
  await expect(card(page, offerer).getByRole('link', { name: 'Nouvelle offre', exact: true })).toHaveAttribute(
    'href',
    /sorte=offre$/,
  );
});

test('an attestation says what was recognised; a letter thanks; the next rendez-vous has its people', async ({
  page,
  application,
  profile,
}) => {
  const { bilan, requester, offerer } = await openBilan(page);
  await card(page, offerer)
    .getByRole('button', { name: /^Écrire un merci/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Écrire un merci' });
  await expect(field(dialog, /^Aperçu/)).toHaveValue(/Merci à Josiane pour sa confiance/);
  await expect(field(dialog, /^Aperçu/)).toHaveValue(new RegExp(`de la part de ${requester}`));
  await expectAccessible(page);
  const file = join(profile, 'merci.pdf');
  await answerSaveDialog(application, file);
  await dialog.getByRole('button', { name: 'Enregistrer en PDF' }).click();
  const sheets = await sheetsOf(file);
  expect(sheets).toHaveLength(1);
  expect(sheets[0]).toContain('Merci à Josiane pour sa confiance');
  await dialog.getByRole('button', { name: 'Fermer' }).click();

  await page.getByRole('link', { name: 'Prochain rendez-vous' }).click();
  await expect(field(page, 'Titre')).toHaveValue(`Suite de «\u00a0${bilan.exchange.title}\u00a0»`);
  const people = page.getByRole('list', { name: 'Personnes attendues' });
  for (const name of [requester, offerer]) await expect(people).toContainText(name);
  await expectAccessible(page);
  await back(page);

  await card(page, offerer).getByRole('link', { name: 'Préparer une attestation' }).click();
  await expect(field(page, /^Quelques mots/)).toHaveValue(
    /^Savoir-faire\s: rédaction administrative, classement\. Savoir-être\s: écoute, pédagogie, organisation\.$/,
  );
});

test('by keyboard alone: thanks read, then the dialog gives the focus back', async ({ page }) => {
  const { offerer } = await openBilan(page);
  const hand = keyboard(page);
  const thank = card(page, offerer).getByRole('button', { name: /^Écrire un merci/ });
  await hand.press(thank);
  const dialog = page.getByRole('dialog', { name: 'Écrire un merci' });
  await expect(field(dialog, /^Aperçu/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(thank).toBeFocused();
});
