import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { PassportFile } from '../domain/passport/export';
import {
  answerSaveDialog,
  expect,
  expectAccessible,
  expectAccessibleInEveryTheme,
  expectNothingCutOff,
  test,
} from './fixtures';
import { keyboard } from './keyboard';
import { call, openSample, title, unlockSample, visit } from './network';
import { sheetsOf } from './pdf';

/** In the sample network, what someone said that she knows how to do, at a finished bilan. */
const said = 'Rédaction administrative, classement';

/** The file of the person who said it. @returns her name, and those of the others who were there */
async function openMember(page: Page) {
  await openSample(page);
  for (const { bilanId } of await call(page, 'exchange.list', { siteId: null })) {
    const bilan = bilanId ? await call(page, 'bilan.open', { bilanId }) : null;
    const answer = bilan?.answers.find(({ value }) => typeof value === 'string' && value.startsWith(said));
    if (!bilan?.lockedAt || !answer) continue;
    const person = bilan.participants.find(({ memberId }) => memberId === answer.respondent);
    await visit(page, `/membres/${person?.memberId}`);
    await expect(title(page, person?.name ?? '')).toBeVisible();
    return { person, others: bilan.participants.filter((one) => one !== person).map(({ name }) => name) };
  }
  throw new Error('the sample network has no such bilan');
}

const lines = (page: Page) => page.getByRole('listitem', { name: /^Savoir-(faire|être) \d+$/ });
const words = (page: Page, name: string) => page.getByRole('textbox', { name: `${name}, vos mots` });
const isDone = (page: Page) => expect(page.getByText(/^(Tout est enregistré|Enregistré à)/)).toBeVisible();

test('by keyboard: read again with the person, corrected, and dated', async ({ page }) => {
  test.slow(); // axe on six screens
  await openMember(page);
  const { press, write } = keyboard(page);
  await press(page.getByRole('link', { name: 'Carnet de compétences' }));
  await expect(title(page, 'Carnet de compétences')).toBeFocused();
  await expect(page.getByText(/Pas encore relu avec la personne/)).toBeVisible();
  await expectAccessible(page);

  await press(page.getByRole('link', { name: 'Relire avec la personne' }));
  await expect(title(page, 'Savoir-faire')).toBeFocused();
  await expect(lines(page).first()).toBeVisible();
  await expectAccessible(page);
  const count = await lines(page).count();
  await write(words(page, 'Savoir-faire 1'), 'Écrire un courrier clair');
  await expect(page.getByText(/^D’abord écrit/).first()).toBeVisible();
  await write(page.getByRole('textbox', { name: 'Ce que je sais faire' }), 'Conduire un tracteur');
  await press(page.getByRole('button', { name: 'Ajouter au carnet' }));
  await expect(lines(page)).toHaveCount(count + 1);
  await isDone(page);

  await page.keyboard.press('Control+Enter');
  await expect(title(page, 'Savoir-être')).toBeFocused();
  const hidden = await words(page, 'Savoir-être 1').inputValue();
  await press(page.getByRole('button', { name: 'Masquer Savoir-être 1' }));
  await expect(page.getByText(/^Masqué/)).toBeVisible();
  await press(page.getByRole('button', { name: 'Ranger sous un titre, Savoir-être 2' }));
  const dialog = page.getByRole('dialog', { name: 'Ranger cette ligne' });
  await write(dialog.getByRole('combobox'), 'Savoir expliquer');
  await expectAccessible(page);
  await page.keyboard.press('Escape'); // the list
  await press(dialog.getByRole('button', { name: 'Ranger', exact: true }));
  await expect(page.getByRole('heading', { name: 'Savoir expliquer' })).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('Control+Enter');
  await expect(title(page, 'Relire ensemble')).toBeFocused();
  for (const text of ['Écrire un courrier clair', 'Conduire un tracteur', 'Savoir expliquer'])
    await expect(page.getByText(text)).toBeVisible();
  await expect(page.getByRole('listitem').getByText(hidden, { exact: true })).toHaveCount(0);
  await expectAccessible(page);
  await press(page.getByRole('button', { name: 'Nous l’avons relu' }));
  await expect(title(page, 'Carnet de compétences')).toBeVisible();
  await expect(page.getByText(/Relu avec la personne le 23 novembre 2026/)).toBeVisible();
});

/** The three files that leave the software. @returns what each says */
async function saveAll(page: Page, application: ElectronApplication, profile: string): Promise<string[]> {
  const texts: string[] = [];
  for (const [button, name] of [
    ['Enregistrer le livret en PDF', 'livret.pdf'],
    ['Enregistrer en PDF', 'carnet.pdf'],
  ] as const) {
    await answerSaveDialog(application, join(profile, name));
    await page.getByRole('button', { name: button, exact: true }).click();
    texts.push((await sheetsOf(join(profile, name))).join('\n'));
  }
  await answerSaveDialog(application, join(profile, 'carnet.json'));
  await page.getByRole('button', { name: 'Enregistrer les données' }).click();
  await expect(page.getByText('Les données du carnet sont enregistrées.')).toBeVisible();
  return [...texts, readFileSync(join(profile, 'carnet.json'), 'utf8')];
}

test('on paper and in a file: her words, her name, and no other', async ({ page, application, profile }) => {
  const { person, others } = await openMember(page);
  const memberId = person?.memberId ?? '';
  const { entries } = await call(page, 'passport.open', { memberId });
  const [other = ''] = others;
  await call(page, 'passport.reword', { id: entries[0]?.id ?? '', words: `Écrire un courrier avec ${other}` });
  await call(page, 'passport.reread', { memberId });
  await visit(page, `/membres/${memberId}/carnet`);
  const texts = await saveAll(page, application, profile);
  for (const text of texts) {
    for (const shown of [person?.name ?? '', 'Écrire un courrier avec quelqu’un']) expect(text).toContain(shown);
    for (const word of others.flatMap((name) => name.split(' '))) expect(text).not.toContain(word);
    expect(text).not.toMatch(/\w@\w/);
  }
  expect(PassportFile.parse(JSON.parse(texts.at(-1) ?? ''))).toMatchObject({
    holder: { name: person?.name },
    rereadOn: '2026-11-23',
  });
  expect(await sheetsOf(join(profile, 'livret.pdf'))).toHaveLength(2); // the two sides of one sheet
});

/** The words of a PDF and how far down they go, in points. */
function wordsDown(file: string): { text: string; bottom: number }[] {
  const html = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
  return [...html.matchAll(/yMax="([\d.]+)">([^<]*)</g)].map(([, bottom, text = '']) => ({
    text,
    bottom: Number(bottom),
  }));
}

test('a long carnet: whole sheets, every word on them, and nothing cut off', async ({ page, application, profile }) => {
  const { person } = await openMember(page);
  const memberId = person?.memberId ?? '';
  const long = ['Mener mille moments MAGNIFIQUES ', 'illisible, il file, ', 'Wagons WWW Moyennement '];
  for (let place = 0; place < 24; place++) {
    const words = (long[place % long.length] ?? '').repeat(30).slice(0, 120 + 20 * place);
    await call(page, 'passport.add', { memberId, kind: 'savoir_faire', words: `${words} FIN${place}.`, heading: '' });
  }
  await visit(page, `/membres/${memberId}/carnet`);
  await saveAll(page, application, profile);
  const file = join(profile, 'livret.pdf');
  expect((await sheetsOf(file)).length % 2).toBe(0);
  const all = wordsDown(file);
  for (let place = 0; place < 24; place++) expect(all.map(({ text }) => text)).toContain(`FIN${place}.`);
  const foot = (210 - 18) * (72 / 25.4); // under it there is the number of the page alone
  expect(all.filter(({ text, bottom }) => bottom > foot && !/^\d+$/.test(text))).toEqual([]);
});

test('what is typed at the table survives a kill', async ({ page, kill }) => {
  const { person } = await openMember(page);
  const at = `/membres/${person?.memberId}/carnet/relecture`;
  await visit(page, at);
  await words(page, 'Savoir-faire 1').fill('Écrire à une administration');
  await page.getByRole('textbox', { name: 'Ce que je sais faire' }).fill('Tenir une caisse');
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await expect(page.getByText('Brouillon gardé')).toBeVisible();
  const after = (await kill()).page;
  await unlockSample(after);
  await expect(title(after, /^Bonjour/)).toBeVisible();
  await visit(after, at);
  await expect(words(after, 'Savoir-faire 1')).toHaveValue('Écrire à une administration');
  await expect(after.getByRole('textbox', { name: 'Ce que je sais faire' })).toHaveValue('Tenir une caisse');
});

test('the structure chooses its words, and they head the carnet', async ({ page }) => {
  const { person } = await openMember(page);
  await visit(page, '/reglages/vocabulaire');
  await page.getByRole('textbox', { name: 'Pédagogie' }).fill('Former et accompagner');
  await page.getByRole('button', { name: 'Enregistrer le vocabulaire' }).click();
  await expect(page.getByText('Ces mots sont ceux des carnets à venir.')).toBeVisible();
  await visit(page, '/reconnaissance');
  await page.getByRole('link', { name: 'Carnets de compétences' }).click();
  await page.getByRole('combobox', { name: 'Ouvrir le carnet de' }).fill(person?.name ?? '');
  await page.getByRole('option', { name: person?.name ?? '' }).click();
  await page.getByRole('link', { name: 'Relire avec la personne' }).click();
  await page.getByRole('button', { name: /^Suivant/ }).click();
  await expect(page.getByRole('heading', { name: 'Former et accompagner' })).toBeVisible();
});

test('each screen, in a narrow window', async ({ page }) => {
  test.slow(); // axe on four screens
  const { person } = await openMember(page);
  await page.setViewportSize({ width: 640, height: 700 });
  for (const [to, name] of [
    ['/reconnaissance/carnets', 'Reconnaissance'],
    ['/reglages/vocabulaire', 'Vocabulaire des compétences'],
    [`/membres/${person?.memberId}/carnet`, 'Carnet de compétences'],
    [`/membres/${person?.memberId}/carnet/relecture`, 'Savoir-faire'],
  ] as const) {
    await visit(page, to);
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    await expectAccessibleInEveryTheme(page);
    await expectNothingCutOff(page);
  }
});
