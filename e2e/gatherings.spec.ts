import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  answerSaveDialog,
  expect,
  expectAccessible,
  expectAccessibleInEveryTheme,
  expectNothingCutOff,
  test,
} from './fixtures';
import { call, openOwn, title, unlock, visit } from './network';
import { sheetsOf } from './pdf';

test.use({ now: '2026-11-23T13:10:00Z' });

const known = ['Nadia Benali', 'Jacques Pasquet', 'Rosario Vidal', 'Aïcha Diallo'];
const lastWeek = '2026-11-16T13:00:00Z';

/** A rencontre every Monday since last week, where Nadia and Jacques came. */
async function open(page: Page): Promise<{ eventId: string }> {
  await openOwn(page);
  const [site] = await call(page, 'structure.sites', undefined);
  const siteId = site?.id ?? '';
  const ids: string[] = [];
  for (const name of known) {
    const [firstName = '', lastName = ''] = name.split(' ');
    const { id } = await call(page, 'member.create', { siteId, firstName, lastName, noticeGivenOn: '2026-11-02' });
    ids.push(id);
  }
  const { key } = await call(page, 'calendar.plan', {
    kind: 'gathering',
    siteId,
    title: 'Rencontre du lundi',
    place: 'Grande salle',
    day: '2026-11-16',
    time: '14:00',
    minutes: 120,
    recurrence: { rhythm: 'weekly', weekdays: [1] },
    // Mondays of a test may be beyond the hours that a lieu has by default.
    conflictWord: 'Habitude du lieu',
  });
  for (const memberId of ids.slice(0, 2))
    await call(page, 'gathering.markPresence', { eventId: key.id, occurrence: lastWeek, memberId, isPresent: true });
  await page.reload();
  await expect(title(page, /^Bonjour/)).toBeVisible();
  return { eventId: key.id };
}

const person = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const place = (page: Page) => page.getByRole('navigation').getByRole('link', { name: 'Rencontres et ateliers' });

test('a weekly rencontre: last time’s people, a newcomer, two visitors, notes, the sheet', async ({
  page,
  application,
  profile,
}) => {
  await open(page);
  await place(page).click();
  await expect(title(page, 'Rencontres et ateliers')).toBeVisible();
  await expect(page.getByRole('region', { name: 'À venir' }).getByRole('listitem')).not.toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('region', { name: 'Aujourd’hui' }).getByRole('link').click();
  await expect(title(page, 'Rencontre du lundi')).toBeVisible();

  // One of last time in one click, another person in a few letters, then a first visit: the same field.
  await person(page, 'Nadia Benali').click();
  await expect(person(page, 'Nadia Benali')).toHaveAttribute('aria-pressed', 'true');
  await expect(person(page, 'Jacques Pasquet')).toHaveAttribute('aria-pressed', 'false');
  const field = page.getByRole('combobox', { name: /^Qui arrive/ });
  await field.click();
  await page.keyboard.type('vid');
  await expect(page.getByRole('option', { name: /Rosario Vidal/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(person(page, 'Rosario Vidal')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.type('zoé martin');
  await expect(page.getByRole('option', { name: /Première visite/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: /^Bienvenue/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Space'); // the notice: names were typed already
  await page.keyboard.press('Enter');
  await expect(person(page, 'Zoé Martin')).toHaveAttribute('aria-pressed', 'true');
  await expect(field).toBeFocused();

  await page.getByRole('button', { name: 'Un visiteur de plus' }).click();
  await page.getByRole('button', { name: 'Un visiteur de plus' }).click();
  await expect(page.getByText(/^5\s+personnes en tout$/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Notes de la rencontre' }).fill('Crêpes lundi prochain.');
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  await expectAccessible(page);

  const pdf = join(profile, 'feuille.pdf');
  await answerSaveDialog(application, pdf);
  await page.getByRole('button', { name: /^PDF/ }).click();
  const [sheet, ...others] = await sheetsOf(pdf);
  expect(others).toEqual([]);
  for (const words of ['Rencontre du lundi', 'Nadia Benali', 'Jacques Pasquet', 'Zoé Martin'])
    expect(sheet).toContain(words);

  // All of it is there again, and in the list.
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Qui est là (3)' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Notes de la rencontre' })).toHaveValue('Crêpes lundi prochain.');
  await place(page).click();
  await expect(page.getByRole('region', { name: 'Aujourd’hui' }).getByRole('listitem')).toHaveText(
    /3\s+personnes · 2\s+visiteurs/,
  );
  const [zoe] = await call(page, 'member.search', { text: 'zoé martin' });
  expect(zoe?.name).toBe('Zoé Martin');
});

test('a date is cancelled and taken back; nothing is noted before its day', async ({ page }) => {
  const { eventId } = await open(page);
  await visit(page, `/rencontres/${eventId}?date=2026-11-30T13:00:00Z`);
  await expect(page.getByText(/^Les présences se notent à partir/)).toBeVisible();
  await page.getByRole('button', { name: 'Annuler cette rencontre' }).click();
  await expect(page.getByRole('button', { name: 'Rétablir la rencontre' })).toBeVisible();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Annuler cette rencontre' })).toBeVisible();
});

test('a newcomer half welcomed is there again after a kill', async ({ page, kill }) => {
  const { eventId } = await open(page);
  const show = (to: Page) => visit(to, `/rencontres/${eventId}?date=2026-11-23T13:00:00Z`);
  await show(page);
  await page.getByRole('combobox', { name: /^Qui arrive/ }).fill('zoé');
  await page.getByRole('option', { name: /Première visite/ }).click();
  await page.getByLabel('Nom de famille').fill('Martin');
  await expect
    .poll(() => call(page, 'draft.read', { form: `newcomer/${eventId}` }))
    .toMatchObject({ lastName: 'Martin' });

  const { page: again } = await kill();
  await unlock(again);
  await expect(title(again, /^Bonjour/)).toBeVisible();
  await show(again);
  const card = again.getByRole('group', { name: /^Bienvenue/ });
  await expect(card.getByLabel('Prénom')).toHaveValue('Zoé');
  await expect(card.getByLabel('Nom de famille')).toHaveValue('Martin');
  await card.getByRole('button', { name: 'Renoncer' }).click();
  await expect.poll(() => call(again, 'draft.read', { form: `newcomer/${eventId}` })).toBeNull();
  await expect(again.getByRole('combobox', { name: /^Qui arrive/ })).toBeFocused();
});

test('rencontres are readable by all', async ({ page, application }) => {
  await open(page);
  await place(page).click();
  await page.getByRole('region', { name: 'Aujourd’hui' }).getByRole('link').click();
  await person(page, 'Nadia Benali').click();
  await expect(person(page, 'Nadia Benali')).toHaveAttribute('aria-pressed', 'true');
  await expectAccessibleInEveryTheme(page);
  // 1280 px at 200 %: 640 px.
  const window = await application.browserWindow(page);
  await window.evaluate((it) => it.setContentBounds({ x: 0, y: 0, width: 1280, height: 800 }));
  await window.evaluate((it) => it.webContents.setZoomFactor(2));
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(640);
  await expectNothingCutOff(page);
  await expectAccessibleInEveryTheme(page);
  await place(page).click();
  await expect(title(page, 'Rencontres et ateliers')).toBeVisible();
  await expectNothingCutOff(page);
  await window.evaluate((it) => it.webContents.setZoomFactor(1));
});
