import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import {
  answerSaveDialog,
  expect,
  expectAccessible,
  expectAccessibleInEveryTheme,
  expectNothingCutOff,
  test,
} from './fixtures';
import { keyboard } from './keyboard';
import { call, openKnowing, openSample, title, visit } from './network';
import { sheetsOf } from './pdf';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const panel = (page: Page) => page.getByRole('dialog', { name: 'Rencontre du mardi' });
const undo = (page: Page) => page.getByRole('button', { name: 'Annuler', exact: true });
const onDay = (page: Page, words: string) => button(page, new RegExp(`^Rencontre, ${words}`));

/** A rencontre every Tuesday from the 24th on, and what else there is that week. */
async function openPlanned(page: Page) {
  await openKnowing(page);
  await expect(title(page, /^Bonjour/)).toBeVisible();
  const [site] = await call(page, 'structure.sites', undefined);
  const [nadia] = await call(page, 'member.search', { text: 'benali' });
  const siteId = site?.id ?? '';
  const event = { siteId, day: '2026-11-24', minutes: 120, conflictWord: '' } as const;
  await call(page, 'calendar.plan', {
    ...event,
    kind: 'gathering',
    title: 'Rencontre du mardi',
    time: '14:00',
    memberIds: [nadia?.id ?? ''],
    recurrence: { rhythm: 'weekly', weekdays: [2] },
  });
  await call(page, 'calendar.plan', { ...event, kind: 'other', title: 'Réunion', day: '2026-11-26', time: '10:00' });
  return { siteId, nadiaId: nadia?.id ?? '' };
}

test('a weekly rencontre is added, one date is moved by a button, undone, and kept in spite of a conflict', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openKnowing(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Calendrier' }).click();
  await expect(title(page, 'Semaine du 23 au 29 novembre 2026')).toBeVisible();
  await button(page, 'Ajouter au calendrier').click();
  await page.getByRole('menuitem', { name: 'Une rencontre' }).click();
  await expect(title(page, 'Ajouter au calendrier')).toBeVisible();
  await page.getByRole('textbox', { name: 'Titre' }).fill('Rencontre du mardi');
  await page.getByRole('group', { name: 'Date' }).getByRole('spinbutton').first().click();
  await page.keyboard.type('24112026');
  await page.getByRole('combobox', { name: 'Est-ce que cela revient' }).click();
  await page.getByRole('option', { name: 'Oui, certains jours de la semaine' }).click();
  await expect(button(page, 'mardi')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Chaque mardi, sauf les jours fériés', { exact: true })).toBeVisible();
  await expect(page.getByText(/^24\/11\/2026, 01\/12\/2026/)).toBeVisible();
  await expectAccessible(page);
  await button(page, 'Ajouter au calendrier').click();
  await expect(onDay(page, 'mardi 24 novembre, de 14.h à 16.h')).toBeVisible();

  await onDay(page, 'mardi 24').click();
  await expect(panel(page).getByText('Chaque mardi, sauf les jours fériés.')).toBeVisible();
  await expectAccessible(page);
  await panel(page).getByRole('button', { name: 'Déplacer' }).click();
  const move = page.getByRole('dialog', { name: /^Déplacer/ });
  await move.getByRole('group', { name: 'Nouvelle date' }).getByRole('spinbutton').first().click();
  await page.keyboard.type('25');
  await move.getByRole('button', { name: 'Déplacer' }).click();
  await expect(onDay(page, 'mercredi 25 novembre')).toBeVisible();
  await undo(page).click();
  await expect(onDay(page, 'mardi 24 novembre')).toBeVisible();

  // A public holiday asks why.
  await onDay(page, 'mardi 24').click();
  await panel(page).getByRole('button', { name: 'Déplacer' }).click();
  await move.getByRole('group', { name: 'Nouvelle date' }).getByRole('spinbutton').first().click();
  await page.keyboard.type('25122026');
  await expect(move.getByText(/jour férié/)).toBeVisible();
  await move.getByRole('button', { name: 'Déplacer' }).click();
  await expect(move.getByText(/^Dites pourquoi/)).toBeVisible();
  await expectAccessible(page);
  await move.getByRole('textbox', { name: /^Pourquoi garder/ }).fill('Repas de Noël');
  await move.getByRole('button', { name: 'Déplacer' }).click();
  await expect(move).toBeHidden();
  await visit(page, '/calendrier?jour=2026-12-25');
  await onDay(page, 'vendredi 25 décembre').click();
  await expect(panel(page).getByText(/Repas de Noël/)).toBeVisible();
  await page.keyboard.press('Escape');

  await visit(page, '/calendrier?jour=2026-12-01');
  await onDay(page, 'mardi 1er décembre').click();
  await panel(page)
    .getByRole('button', { name: /^Annuler cette date/ })
    .click();
  await page
    .getByRole('dialog', { name: /^Annuler quelles dates/ })
    .getByRole('button', { name: /^Annuler ces/ })
    .click();
  await expect(onDay(page, 'annulé, mardi 1er décembre')).toBeVisible();
});

test('dragged with the mouse and taken back; an hour drawn on the grid is where one adds', async ({ page }) => {
  await openPlanned(page);
  await visit(page, '/calendrier');
  const meeting = button(page, /^Autre, jeudi 26 novembre, de 10.h à 12.h, Réunion/);
  const box = await meeting.boundingBox();
  const column = await page.locator('[role=cell][data-date="2026-11-27"]').last().boundingBox();
  if (!box || !column) throw new Error('nothing to drag');
  await page.mouse.move(box.x + box.width / 2, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(column.x + column.width / 2, box.y + 20, { steps: 12 });
  await page.mouse.up();
  await expect(button(page, /^Autre, vendredi 27 novembre, de 10.h à 12.h, Réunion/)).toBeVisible();
  await undo(page).click();
  await expect(meeting).toBeVisible();

  await page.mouse.click(column.x + column.width / 2, box.y + 4);
  await page.getByRole('menuitem', { name: 'Autre chose' }).click();
  await expect(page.getByRole('radio', { name: 'Autre chose' })).toBeChecked();
  await expect(page.getByRole('group', { name: 'Date' })).toContainText('27');
});

test('by keyboard alone: another week, an event, its date moved, the focus back on it', async ({ page }) => {
  await openPlanned(page);
  const { reach } = keyboard(page);
  await visit(page, '/calendrier');
  const gathering = onDay(page, 'mardi 24 novembre');
  await expect(gathering).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(title(page, 'Semaine du 30 novembre au 6 décembre 2026')).toBeVisible();
  await page.keyboard.press('t');
  await expect(title(page, 'Semaine du 23 au 29 novembre 2026')).toBeVisible();
  await expect(gathering).toBeVisible();
  await gathering.focus();
  await page.keyboard.press('ArrowRight');
  await expect(button(page, /^Autre, jeudi 26/)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(gathering).toBeFocused();
  await page.keyboard.press('Enter');
  await reach(panel(page).getByRole('button', { name: 'Déplacer' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /^Déplacer/ })).toBeVisible();
  await page.keyboard.type('26');
  await page.keyboard.press('Enter');
  // The Thursday has a meeting in the morning only: nobody is taken twice.
  await expect(onDay(page, 'jeudi 26 novembre')).toBeFocused();
  await page.keyboard.press('6');
  await expect(title(page, 'Année 2026')).toBeVisible();
  await reach(button(page, 'Janvier'));
  for (let month = 0; month < 10; month++) await page.keyboard.press('ArrowRight');
  await expect(button(page, /^Novembre$/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(button(page, /^jeudi 26 novembre.: 2.événements/)).toBeFocused();
});

test('a convocation for those who are expected', async ({ page }) => {
  await openPlanned(page);
  await visit(page, '/calendrier');
  await onDay(page, 'mardi 24').click();
  await panel(page).getByRole('button', { name: 'Prévenir' }).click();
  const letters = page.getByRole('dialog', { name: /^Prévenir/ });
  await expect(letters.getByRole('textbox')).toHaveValue(/Nadia[\s\S]*mardi 24 novembre 2026/);
  await expectAccessible(page);
  await letters.getByRole('button', { name: 'Copier le texte' }).click();
  await expect(page.getByText(/^Le texte est copié/)).toBeVisible();
});

test('a week and a full month are each printed on one page, without names unless they are asked for', async ({
  page,
  application,
  profile,
}) => {
  await openSample(page);
  await visit(page, '/calendrier');
  await expect(button(page, /^Rencontre, mardi 24/)).toBeVisible();
  const printed = page.getByRole('dialog');
  const print = async (view: RegExp, withNames = false) => {
    await button(page, 'Imprimer').click();
    await printed.getByRole('radio', { name: view }).check();
    await printed.getByRole('checkbox', { name: 'Avec les noms des personnes' }).setChecked(withNames);
    await expectAccessible(page);
    const file = join(profile, `${view.source.slice(1)}-${withNames}.pdf`);
    await answerSaveDialog(application, file);
    await printed.getByRole('button', { name: 'Enregistrer en PDF' }).click();
    await expect(printed).toBeHidden();
    return sheetsOf(file);
  };

  const [week = '', ...more] = await print(/^Semaine/);
  expect(more).toEqual([]);
  for (const words of ['Semaine du 23 au 29 novembre 2026', 'Rencontre : Café des']) expect(week).toContain(words);
  expect(week).not.toContain('Haddad');
  expect((await print(/^Semaine/, true)).join()).toContain('Haddad');
  const [days = '', ...others] = await print(/^Mois/);
  expect(others).toEqual([]);
  for (const words of ['Novembre 2026', 'Armistice', 'Café des savoirs']) expect(days).toContain(words);
});

const shown = ['', '?vue=travail', '?vue=jour&jour=2026-11-24', '?vue=mois', '?vue=liste', '?vue=annee'];

test('every view is readable by all', async ({ page, application }) => {
  test.setTimeout(180_000);
  await openPlanned(page);
  await page.reload();
  await expect(title(page, /^Bonjour/)).toBeVisible();
  for (const view of shown) {
    await visit(page, `/calendrier${view}`);
    await expect(
      view === '?vue=annee' ? button(page, /: 1.événement$/).first() : onDay(page, 'mardi 24'),
    ).toBeVisible();
    await expectAccessibleInEveryTheme(page);
  }
  for (const width of [640, 320]) {
    await narrow(application, page, width);
    for (const view of shown) {
      await visit(page, `/calendrier${view}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNothingCutOff(page);
      await expectAccessibleInEveryTheme(page);
    }
  }
});

async function narrow(application: ElectronApplication, page: Page, width: number) {
  const window = await application.browserWindow(page);
  await window.evaluate((it, wide) => {
    it.setMinimumSize(200, 200);
    it.setContentBounds({ x: 0, y: 0, width: wide, height: 720 });
  }, width);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
}
