import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answerSaveDialog, expect, expectAccessible, expectAccessibleInEveryTheme, test } from './fixtures';
import { openSample, title, unlockSample } from './network';
import { sheetsOf } from './pdf';

/** In the sample network, a meeting whose date is still to be fixed, and an exchange with a session to note. */
const toPlan = 'Parler anglais autour d’un thé';
const toNote = 'Parler français avec une ancienne institutrice';

const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name });
const field = (page: Page | Locator, name: string) => page.getByRole('textbox', { name, exact: true });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

const openList = async (page: Page, step = 'Mises en relation à tenir') => {
  await page.getByRole('navigation').getByRole('link', { name: 'Échanges', exact: true }).click();
  await page.getByRole('tab', { name: new RegExp(`^${step}`) }).click();
};

/** A date or a time is typed in its parts, as the keyboard gives them. */
async function type(page: Page | Locator, label: string, digits: string) {
  const first = page.getByRole('group', { name: label }).getByRole('spinbutton').first();
  await first.click();
  await first.pressSequentially(digits);
}

async function choose(page: Page, label: string, option: string | RegExp) {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

async function decideSessions(page: Page) {
  await type(page, 'Première séance', '01122026');
  await type(page, 'Heure des séances', '1400');
  await choose(page, 'Durée d’une séance', /^1.h.30$/);
  await choose(page, 'Fréquence', 'Chaque semaine');
  await field(page, 'Nombre de séances').fill('5');
}

/** To a screen of the meeting. */
async function goTo(page: Page, screen: string) {
  await page
    .getByRole('navigation', { name: 'Étapes de l’entretien' })
    .getByRole('button', { name: new RegExp(`${screen}$`) })
    .click();
  await expect(title(page, screen)).toBeFocused();
}

test('from an accepted match to the agreement, with its mistakes, and its paper', async ({
  page,
  application,
  profile,
}) => {
  test.slow();
  await openSample(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Moulinette', exact: true }).click();
  await button(page, 'Fixer la mise en relation').first().click();
  await expect(title(page, /^Mise en relation/)).toBeVisible();
  const subject = ((await title(page, /^Mise en relation/).textContent()) ?? '').replace(/^Mise en relation\s:\s/, '');
  await expectAccessible(page);

  await button(page, 'Fixer la mise en relation').click();
  const meeting = dialog(page, 'Fixer la mise en relation');
  await button(meeting, 'Fixer la date').click();
  await expect(meeting.getByText('Indiquez la date de la rencontre, par exemple le 24/11/2026.')).toBeVisible();
  await expectAccessible(page);
  await type(meeting, 'Date de la rencontre', '24112026');
  await type(meeting, 'Heure de la rencontre', '1030');
  await button(meeting, 'Fixer la date').click();
  await expect(page.getByText(/^Mardi 24 novembre 2026 à 10.h.30, avec Claire$/)).toBeVisible();

  await page.getByRole('link', { name: 'Tenir la rencontre' }).click();
  await expect(title(page, 'Se présenter')).toBeFocused();
  await expectAccessible(page);
  await goTo(page, 'Relire et décider');
  await expect(button(page, 'Indiquez la date du bilan, par exemple le 12/03/2027.')).toBeVisible();
  await expect(button(page, 'Indiquez la date de la première séance, par exemple le 01/12/2026.')).toBeVisible();
  await expectAccessible(page);
  await button(page, 'Conclure l’accord').click();
  await expect(title(page, 'Où et quand')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Première séance' }).getByRole('spinbutton').first()).toBeFocused();
  await expect(page.getByText('Indiquez la date de la première séance, par exemple le 01/12/2026.')).toBeVisible();
  await expectAccessible(page);

  await field(page, 'Lieu des séances').fill('La salle des associations');
  await decideSessions(page);
  await expect(
    page.getByText(/^Cinq séances, du mardi 1er décembre au mardi 29 décembre 2026, de 14.h à 15.h.30$/),
  ).toBeVisible();
  await goTo(page, 'Ce qui aidera');
  await field(page, 'Matériel, et qui l’apporte').fill('Un carnet, que chacun apporte');
  await expectAccessible(page);
  await goTo(page, 'Le bilan');
  await type(page, 'Date du bilan', '28122026');
  await type(page, 'Heure du bilan', '1400');
  await expectAccessible(page);
  await goTo(page, 'Relire et décider');
  await button(page, 'Conclure l’accord').click();
  await expect(
    page.getByText(/^Le bilan vient après la dernière séance, qui finit le mardi 29 décembre 2026 à 15.h.30/),
  ).toBeVisible();
  await button(page, /^Une semaine après/).click();
  await expect(page.getByText(/^Enregistré à /)).toBeVisible();
  await goTo(page, 'Relire et décider');
  await button(page, 'Conclure l’accord').click();
  await expect(page.getByRole('img', { name: /^Cadre où signer/ })).toBeVisible();
  await page.getByRole('link', { name: 'Quitter l’entretien' }).click();

  await expect(button(page, 'Imprimer l’accord')).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  const file = join(profile, 'accord.pdf');
  await answerSaveDialog(application, file);
  await button(page, 'Enregistrer en PDF').click();
  await expect(page.getByText('L’accord est enregistré.')).toBeVisible();
  const pdf = (await sheetsOf(file)).join('\n');
  for (const words of [
    'Réseau Citoyen de Services',
    'Accord d’échange',
    subject,
    'La salle des associations',
    'Cinq séances, du mardi 1er décembre au',
    'mardi 29 décembre 2026, de 14 h à 15 h 30',
    'mardi 15 décembre 2026',
    'Le bilan : mardi 5 janvier 2027 à 14 h, avec Claire',
    'il n’y a pas d’argent entre nous',
    'le 23 novembre 2026',
    'page 1/1',
  ])
    expect(pdf).toContain(words);

  await page.getByRole('link', { name: 'Ouvrir l’échange' }).click();
  await expect(title(page, subject)).toBeVisible();
  await expect(page.getByRole('heading', { name: '0\u00a0séance tenue sur 5' })).toBeVisible();
});

test('sessions, attendance, the date of the bilan, an interruption and its undoing', async ({ page }) => {
  test.slow();
  await openSample(page);
  await openList(page, 'En cours');
  await expect(page.getByRole('link', { name: toNote })).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  await page.getByRole('link', { name: toNote }).click();
  await expect(title(page, toNote)).toBeVisible();
  await expectAccessibleInEveryTheme(page);

  const waiting = page.getByRole('article').filter({ hasText: 'Présences à noter' });
  const noted = page.getByRole('article', { name: (await waiting.getByRole('heading').textContent()) ?? '' });
  await button(waiting, 'Tout le monde est venu').click();
  await expect(noted.getByText('Tenue')).toBeVisible();
  const excused = button(noted.getByRole('group', { name: /^Présence d/ }).last(), 'Absence excusée');
  await excused.click();
  await expect(excused).toHaveAttribute('aria-pressed', 'true');
  await field(noted, 'Notes de la séance').fill('Un mot d’excuse, par téléphone.');

  await button(page, 'Ajouter une séance').click();
  const adding = dialog(page, 'Ajouter une séance');
  await expectAccessible(page);
  await type(adding, 'Date de la séance', '01012028');
  await type(adding, 'Heure', '1000');
  await button(adding, 'Ajouter la séance').click();
  await expect(adding.getByText(/^Le bilan est prévu le/)).toBeVisible();
  await type(adding, 'Date de la séance', '22122026');
  await button(adding, 'Ajouter la séance').click();
  const added = page.getByRole('article', { name: /^Mardi 22 décembre 2026/ });
  await expect(added.getByText('Prévue')).toBeVisible();

  await button(added, 'Déplacer').click();
  await type(dialog(page, 'Déplacer la séance'), 'Date de la séance', '23122026');
  await button(dialog(page, 'Déplacer la séance'), 'Déplacer la séance').click();
  const moved = page.getByRole('article', { name: /^Mercredi 23 décembre 2026/ });
  await button(moved, 'Annuler la séance').click();
  await expect(moved.getByText('Annulée')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(moved.getByText('Prévue')).toBeVisible();

  await button(page, 'Changer la date du bilan').click();
  const bilan = dialog(page, 'Changer la date du bilan');
  await type(bilan, 'Date du bilan', '21122026');
  await field(bilan, 'Pourquoi garder cette heure\u00a0?').fill('Claire sera là');
  await button(bilan, 'Changer la date').click();
  await expect(bilan.getByText(/^Le bilan vient après la dernière séance/)).toBeVisible();
  await bilan.getByRole('button', { name: 'Annuler' }).click();

  await button(page, 'Interrompre l’échange').click();
  const interruption = dialog(page, 'Interrompre l’échange');
  await expectAccessible(page);
  await field(interruption, 'Pourquoi').fill('Hamid a trouvé une formation');
  await button(interruption, 'Interrompre l’échange').click();
  await expect(page.getByText(/^Interrompu le 23 novembre 2026 : Hamid a trouvé une formation$/)).toBeVisible();
  await expect(moved.getByText('Annulée')).toBeVisible();
  await button(page, 'Reprendre l’échange').click();
  await expect(moved.getByText('Prévue')).toBeVisible();
  await expect(field(noted, 'Notes de la séance')).toHaveValue('Un mot d’excuse, par téléphone.');
});

test('what was typed at the meeting is there after the process is killed', async ({ page: first, kill }) => {
  await openSample(first);
  await openList(first);
  await first.getByRole('link', { name: toPlan }).click();
  await first.getByRole('link', { name: 'Tenir la rencontre' }).click();
  await goTo(first, 'Ce qui aidera');
  await field(first, 'Les projets').pressSequentially('Un thé en anglais, chaque mois');
  await goTo(first, 'Où et quand');
  await type(first, 'Première séance', '01122026');
  await expect(first.getByText(/^Enregistré à /)).toBeVisible();
  const { page } = await kill();
  await unlockSample(page);
  await openList(page);
  await page.getByRole('link', { name: toPlan }).click();
  await page.getByRole('link', { name: 'Tenir la rencontre' }).click();
  await goTo(page, 'Ce qui aidera');
  await expect(field(page, 'Les projets')).toHaveValue('Un thé en anglais, chaque mois');
  await goTo(page, 'Où et quand');
  await expect(page.getByRole('group', { name: 'Première séance' })).toContainText('01/12/2026');
});

/** Moves on with Tab until the focus is there. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element.contains(document.activeElement)).catch(() => false)) return;
    await page.keyboard.press(key);
  }
  throw new Error('the keyboard never came there');
}

test('« pas tout de suite », then an agreement, by the keyboard alone', async ({ page }) => {
  test.slow();
  await openSample(page);
  const press = (key: string) => page.keyboard.press(key);
  const typed = (text: string) => page.keyboard.type(text);
  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: 'Échanges', exact: true }), 'Shift+Tab');
  await press('Enter');
  await expect(title(page, 'Échanges')).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: toPlan }));
  await press('Enter');

  const begin = async () => {
    await tabTo(page, page.getByRole('link', { name: 'Tenir la rencontre' }));
    await press('Enter');
    await expect(title(page, 'Se présenter')).toBeFocused();
  };
  const moveOn = async (screen: string) => {
    await press('Control+Enter');
    await expect(title(page, screen)).toBeFocused();
  };
  await begin();
  const screens = ['L’offre et la demande', 'La façon de transmettre', 'Où et quand'];
  for (const screen of [...screens, 'Ce qui aidera', 'Le bilan', 'Relire et décider']) await moveOn(screen);
  await tabTo(page, button(page, 'Pas tout de suite'));
  await press('Enter');
  const waiting = dialog(page, 'Pas tout de suite');
  await expect(waiting).toBeVisible();
  await expectAccessible(page);
  await typed('01032027');
  await tabTo(page, button(waiting, 'Remettre à plus tard'));
  await press('Enter');
  await expect(page.getByText(/^À reprendre le 1er mars 2027/)).toBeVisible();

  await begin();
  await moveOn('L’offre et la demande');
  await moveOn('La façon de transmettre');
  await tabTo(page, field(page, 'Comment le savoir sera transmis'));
  await typed('En bavardant');
  await moveOn('Où et quand');
  await tabTo(page, page.getByRole('group', { name: 'Première séance' }));
  await typed('01122026');
  await tabTo(page, page.getByRole('group', { name: 'Heure des séances' }));
  await typed('1400');
  await tabTo(page, page.getByRole('combobox', { name: 'Durée d’une séance' }));
  await press('Enter');
  await typed('1');
  await press('Enter');
  await tabTo(page, page.getByRole('combobox', { name: 'Fréquence' }));
  await press('Enter');
  await typed('Une');
  await press('Enter');
  await expect(page.getByText(/^Une séance, le mardi 1er décembre 2026, de 14.h à 15.h$/)).toBeVisible();
  await moveOn('Ce qui aidera');
  await moveOn('Le bilan');
  await tabTo(page, button(page, /^Une semaine après/));
  await press('Enter');
  await moveOn('Relire et décider');
  await tabTo(page, button(page, 'Conclure l’accord'));
  await press('Enter');
  await expect(page.getByText(/^L’accord est conclu/)).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'Quitter l’entretien' }), 'Shift+Tab');
  await press('Enter');
  await expect(title(page, /^Mise en relation/)).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: 'Ouvrir l’échange' }));
  await press('Enter');
  await expect(title(page, toPlan)).toBeFocused();
});
