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
import type { Hand } from './hand';
import { keyboard } from './keyboard';
import { mouse } from './mouse';
import { call, openOwn, title, unlock, visit } from './network';
import { sheetsOf } from './pdf';

const known = ['Jacques Pasquet', 'Nadia Benali', 'Rosario Vidal', 'Aïcha Diallo'];
const semis = 'Semis d’automne';

async function open(page: Page) {
  await openOwn(page);
  const [site] = await call(page, 'structure.sites', undefined);
  const ids: string[] = [];
  for (const name of known) {
    const [firstName = '', lastName = ''] = name.split(' ');
    const member = { siteId: site?.id ?? '', firstName, lastName, noticeGivenOn: '2026-11-02' };
    ids.push((await call(page, 'member.create', member)).id);
  }
  return { siteId: site?.id ?? '', ids };
}

/** An atelier of two places on Tuesday, without its form. @returns its address */
async function planned(page: Page, { siteId, ids }: { siteId: string; ids: string[] }): Promise<string> {
  const families = await call(page, 'theme.list', undefined);
  const potager = families.flatMap((family) => family.themes).find(({ name }) => name === 'Potager');
  const { workshop } = await call(page, 'workshop.plan', {
    siteId,
    title: semis,
    proposerId: ids[0] ?? '',
    themeId: potager?.id ?? '',
    description: 'Semer, pailler, attendre.',
    capacity: 2,
    place: 'Jardin partagé',
    day: '2026-11-24',
    time: '14:00',
    minutes: 120,
    conflictWord: '',
  });
  for (const memberId of ids.slice(1)) await call(page, 'workshop.enrol', { eventId: workshop.eventId, memberId });
  return `/ateliers/${workshop.eventId}`;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const box = (page: Page, name: string | RegExp) => page.getByRole('combobox', { name });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });
const enrolled = (page: Page) => page.getByRole('list', { name: 'Inscrits' });

async function propose(page: Page, hand: Hand) {
  await hand.go('Rencontres et ateliers');
  await expect(title(page, 'Rencontres et ateliers')).toBeVisible();
  await hand.press(page.getByRole('tab', { name: 'Ateliers' }));
  await expect(page.getByRole('heading', { name: 'Aucun atelier pour l’instant' })).toBeVisible();
  await expectAccessible(page);
  await hand.press(page.getByRole('link', { name: 'Proposer un atelier' }).first());
  await expect(title(page, 'Proposer un atelier')).toBeVisible();
  await hand.pick(box(page, /^Qui propose/), 'pasq', option(page, /Jacques Pasquet/));
  await hand.write(page.getByRole('textbox', { name: 'Titre de l’atelier' }), semis);
  await hand.pick(box(page, /^Dans quel thème/), 'potag', option(page, 'Potager'));
  await hand.write(page.getByRole('textbox', { name: 'Nombre de places' }), '2');
  await hand.writeDigits(page.getByRole('group', { name: /^Date/ }), '24112026');
  await hand.writeDigits(page.getByRole('group', { name: /^Heure/ }), '1430');
  await expectAccessible(page);
  await hand.press(button(page, 'Ajouter l’atelier'));
  await expect(title(page, semis)).toBeVisible();
}

async function enrolThree(page: Page, hand: Hand) {
  await hand.pick(box(page, 'Inscrire une personne'), 'benali', option(page, /Nadia Benali/));
  await expect(enrolled(page).getByRole('listitem')).toHaveCount(1);
  await hand.pick(box(page, 'Inscrire une personne'), 'vidal', option(page, /Rosario Vidal/));
  await expect(page.getByText(/c’est complet/)).toBeVisible();
  await hand.pick(box(page, 'Ajouter à la liste d’attente'), 'diallo', option(page, /Aïcha Diallo/));
  await expect(page.getByRole('region', { name: 'Liste d’attente (1)' })).toContainText('Aïcha Diallo');
  await expectAccessible(page);
  await hand.press(button(page, 'Désinscrire Nadia Benali'));
  await expect(page.getByText(/Aïcha Diallo passe de la liste d’attente à l’atelier/)).toBeVisible();
  await expect(enrolled(page)).toContainText('Aïcha Diallo');
  await expect(page.getByRole('region', { name: /^Liste d’attente/ })).toBeHidden();
}

for (const [name, handOn] of [
  ['the mouse', mouse],
  ['the keyboard alone', keyboard],
] as const)
  test(`an atelier, from its proposal to its signed sheet, with ${name}`, async ({
    page,
    application,
    profile,
    relaunch,
  }) => {
    test.setTimeout(180_000);
    await open(page);
    await page.reload();
    await expect(title(page, /^Bonjour/)).toBeVisible();
    await propose(page, handOn(page));
    await enrolThree(page, handOn(page));

    const pdf = join(profile, 'emargement.pdf');
    await answerSaveDialog(application, pdf);
    await handOn(page).press(button(page, /^PDF.*émargement$/));
    const [sheet, ...others] = await sheetsOf(pdf);
    expect(others).toEqual([]);
    for (const words of [semis, 'Rosario Vidal', 'Aïcha Diallo', 'Signature']) expect(sheet).toContain(words);
    expect(sheet).not.toContain('Nadia Benali');

    const poster = join(profile, 'affiche.pdf');
    await answerSaveDialog(application, poster);
    await handOn(page).press(button(page, /^PDF.*Affiche$/i));
    const pages = await sheetsOf(poster);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain(semis);
    expect(pages[0]).not.toContain('Aïcha');

    // The day after: who came is noted, and the sheet is awaited.
    const { page: after } = await relaunch({ now: '2026-11-25T09:00:00Z' });
    const hand = handOn(after);
    await unlock(after);
    await expect(title(after, /^Bonjour/)).toBeVisible();
    await hand.press(after.getByRole('navigation').getByRole('link', { name: 'Rencontres et ateliers' }));
    await hand.press(after.getByRole('tab', { name: 'Ateliers' }));
    await expect(after.getByText('Feuille manquante')).toBeVisible();
    await hand.press(after.getByRole('link', { name: semis }));
    await expect(after.getByText(/n’est pas revenue/)).toBeVisible();
    await hand.press(
      after.getByRole('group', { name: 'Présence de Rosario Vidal' }).getByRole('button', { name: 'Honorée' }),
    );
    const excused = after
      .getByRole('group', { name: 'Présence d’Aïcha Diallo' })
      .getByRole('button', { name: 'Absence excusée' });
    await hand.press(excused);
    await expect(excused).toHaveAttribute('aria-pressed', 'true');
    await expectAccessible(after);
    await hand.press(after.getByRole('alert').getByRole('button', { name: 'Feuille reçue' }));
    await expect(after.getByText(/n’est pas revenue/)).toBeHidden();
    await expect(after.getByRole('switch', { name: 'Feuille reçue' })).toBeChecked();
    await expect(after.getByText(/Revenue signée le 25\/11\/2026/)).toBeVisible();
  });

test('ateliers are readable by all', async ({ page, application }) => {
  const path = await planned(page, await open(page));
  await page.reload();
  const window = await application.browserWindow(page);
  for (const [hash, heading] of [
    ['/rencontres?onglet=ateliers', 'Rencontres et ateliers'],
    [path, semis],
    [`${path}/modifier`, 'Modifier l’atelier'],
    ['/reglages/calendrier', 'Réglages'],
    ['/reglages/courriers', 'Réglages'],
  ] as const) {
    await visit(page, hash);
    await expect(title(page, heading)).toBeVisible();
    await expect(page.locator('.MuiSkeleton-root')).toHaveCount(0);
    await expectAccessibleInEveryTheme(page);
    // 1280 px at 200 %: 640 px.
    await window.evaluate((it) => it.setContentBounds({ x: 0, y: 0, width: 1280, height: 800 }));
    await window.evaluate((it) => it.webContents.setZoomFactor(2));
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(640);
    await expectNothingCutOff(page);
    await window.evaluate((it) => it.webContents.setZoomFactor(1));
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1280);
  }
});
