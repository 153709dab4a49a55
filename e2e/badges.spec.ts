import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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

/** One that the sample network has awarded after a bilan. */
async function firstAward(page: Page) {
  const search = { text: '', badgeId: null, memberId: null, state: null, limit: 1 };
  const { rows } = await call(page, 'badge.register', search);
  return call(page, 'badge.read', { id: rows[0]?.id ?? '' });
}

/** What a program that shares no code with ours says of a file. */
const isAccepted = (file: string): boolean => {
  const script = join(import.meta.dirname, '../main/testing/badge-verifier/verify_ob3.py');
  try {
    return execFileSync('/usr/bin/python3', [script, file], { encoding: 'utf8' }).startsWith('VALIDE');
  } catch {
    return false;
  }
};

/** Hands over the badge on the screen in each form. @returns the files, by form */
async function saveAll(application: ElectronApplication, page: Page, folder: string) {
  const files = { 'Image PNG': 'png', 'Image SVG': 'svg', 'Fichier JSON': 'json', 'Page en PDF': 'pdf' };
  const saved: Record<string, string> = {};
  for (const [button, ending] of Object.entries(files)) {
    const file = join(folder, `badge.${ending}`);
    await answerSaveDialog(application, file);
    await page.getByRole('button', { name: button }).click();
    await expect.poll(() => existsSync(file)).toBe(true);
    saved[ending] = file;
  }
  return saved as Record<'png' | 'svg' | 'json' | 'pdf', string>;
}

const verify = async (page: Page, file: string, verdict: string | RegExp) => {
  await page.getByLabel('Fichier du badge').setInputFiles(file);
  const told = page.getByRole('status');
  await expect(told.getByText(basename(file), { exact: true })).toBeVisible();
  await expect(told.getByText(verdict)).toBeVisible();
};

/** Changes one letter of what a file says. */
function altered(file: string): string {
  const other = file.replace('badge.', 'altered.');
  writeFileSync(other, readFileSync(file, 'utf8').replace('"inLanguage":"fr"', '"inLanguage":"br"'));
  return other;
}

test('a badge from a bilan, by mouse: chosen, reread, awarded, handed over', async ({ application, page, profile }) => {
  test.slow(); // axe three times, four files, and another verifier on each
  await openSample(page);
  const { bilanId, memberId, memberName } = await firstAward(page);
  await visit(page, `/bilans/${bilanId}`);
  await page.getByRole('link', { name: `Décerner un badge : ${memberName}` }).click();
  await expect(title(page, 'Décerner un badge')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Décerné à' })).toHaveValue(memberName);

  await page.getByRole('button', { name: 'Décerner le badge' }).click();
  for (const refusal of ['Choisissez le badge.', /Relisez ces mots avec la personne/, /Demandez son accord/])
    await expect(page.getByText(refusal)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('radio', { name: /^Écoute/ }).click();
  await page.getByRole('textbox', { name: 'Ce que la personne a fait' }).fill('A écouté jusqu’au bout, sans couper.');
  await page.getByRole('checkbox', { name: 'Nous avons relu ces mots ensemble' }).check();
  await page.getByRole('checkbox', { name: /La personne est d’accord/ }).check();
  await page.getByRole('button', { name: 'Décerner le badge' }).click();
  await expect(title(page, 'Badge Écoute')).toBeFocused();
  await expectAccessible(page);

  const files = await saveAll(application, page, profile);
  const { email } = (await call(page, 'member.file', { id: memberId })).member;
  for (const file of [files.png, files.svg, files.json]) {
    expect(isAccepted(file), file).toBe(true);
    const said = readFileSync(file, 'latin1');
    for (const clear of [email, memberName.split(' ').at(-1)]) if (clear) expect(said).not.toContain(clear);
  }
  const [sheet] = await sheetsOf(files.pdf);
  for (const words of ['Écoute', memberName, 'A écouté jusqu’au bout, sans couper.', 'Décerné le 23 novembre 2026'])
    expect(sheet).toContain(words);
});

test('a badge that someone brings back, in each form: valid, hers, altered; and once it is withdrawn', async ({
  application,
  page,
  profile,
}) => {
  test.slow(); // axe four times, six files, and another verifier on some
  await openSample(page);
  await visit(page, '/reconnaissance/badges');
  await expectAccessible(page);
  const { id, badgeName, memberId, memberName } = await firstAward(page);
  await page.getByRole('row', { name: memberName }).getByRole('link', { name: badgeName }).click();
  const files = await saveAll(application, page, profile);
  execFileSync('pdftoppm', ['-r', '150', '-png', files.pdf, join(profile, 'page')]);
  const photo = join(profile, 'page-1.png');
  const code = execFileSync('zbarimg', ['--quiet', '--raw', photo], { encoding: 'utf8' }).trim();
  expect(code).toMatch(/^ENTRELACS-BADGE-1:/);

  await visit(page, '/reconnaissance/badges/verifier');
  await expect(page.getByText('Déposez ici le badge')).toBeVisible();
  await expectAccessible(page);
  const { email } = (await call(page, 'member.file', { id: memberId })).member;
  const claimant = page.getByRole('textbox', { name: /Nom ou adresse/ });
  await claimant.fill(email ? memberName : 'quelquun@exemple.fr');
  await verify(page, files.png, 'Ce badge est valable');
  await expect(page.getByText(/^Ce badge reconnaît la personne à son/)).toBeVisible();
  await claimant.fill(email || memberName);
  for (const file of [files.png, files.svg, files.json, photo]) await verify(page, file, 'Ce badge est valable');
  await expect(page.getByText(/^C’est bien le badge de/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: /Texte du code/ }).fill(code);
  await expect(page.getByText('Ce badge est valable')).toBeVisible();
  for (const file of [altered(files.json), altered(files.svg)]) {
    expect(isAccepted(file), file).toBe(false);
    await verify(page, file, 'Ce badge a été modifié');
  }

  await visit(page, `/reconnaissance/badges/${id}`);
  await page.getByRole('button', { name: 'Retirer ce badge' }).click();
  const dialog = page.getByRole('dialog', { name: `Retirer le badge ${badgeName} de ${memberName}` });
  await dialog.getByRole('button', { name: 'Retirer le badge' }).click();
  await expect(dialog.getByText(/Dites pourquoi/)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Pourquoi le retirer ?' }).fill('Erreur de personne');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Retirer le badge' }).click();
  await expect(page.getByText(/^Retiré le 23\/11\/2026/)).toBeVisible();
  await visit(page, '/reconnaissance/badges/verifier');
  await verify(page, files.png, 'Ce badge a été retiré');
});

test('a badge on a printed attestation: its code is read on the paper, and verified', async ({
  application,
  page,
  profile,
}) => {
  await openSample(page);
  const { badgeName, memberId } = await firstAward(page);
  await visit(page, `/reconnaissance/nouvelle?membre=${memberId}`);
  await page.getByRole('combobox', { name: /^Badge à faire figurer/ }).click();
  await page.getByRole('option', { name: badgeName }).click();
  await page.getByRole('button', { name: 'Établir l’attestation' }).click();
  await expect(title(page, /^Attestation 2026-/)).toBeVisible();
  const pdf = join(profile, 'attestation.pdf');
  await answerSaveDialog(application, pdf);
  await page.getByRole('button', { name: 'Enregistrer en PDF' }).click();
  await expect.poll(() => existsSync(pdf)).toBe(true);
  execFileSync('pdftoppm', ['-r', '150', '-png', pdf, join(profile, 'page')]);
  const codes = execFileSync('zbarimg', ['--quiet', '--raw', join(profile, 'page-1.png')], { encoding: 'utf8' });
  const code = codes.split('\n').find((it) => it.startsWith('ENTRELACS-BADGE-1:')) ?? '';
  await visit(page, '/reconnaissance/badges/verifier');
  await page.getByRole('textbox', { name: /Texte du code/ }).fill(code);
  await expect(page.getByText('Ce badge est valable')).toBeVisible();
  await verify(page, join(profile, 'page-1.png'), 'Ce badge est valable');
});

test('what is brought and cannot be read is told in French', async ({ page, profile }) => {
  await openSample(page);
  await visit(page, '/reconnaissance/badges/verifier');
  const bring = async (name: string, content: string | Buffer, told: RegExp) => {
    writeFileSync(join(profile, name), content);
    await verify(page, join(profile, name), told);
  };
  await bring('facture.json', '{"total": 12}', /n’est pas un badge Open Badges 3\.0/);
  await bring('vide.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', /ne contient pas de badge/);
  await bring('coupe.png', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /Cette image est abîmée/);
  await bring('coupe.svg', '<svg xmlns="http://www.w3.org/2000/svg"><g>', /Cette image est abîmée/);
});

test('the badge of another network is intact, and its issuer becomes known', async ({ application, page, profile }) => {
  await openSample(page);
  await visit(page, '/reconnaissance/badges');
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await expect(title(page, /^Badge/)).toBeVisible();
  const { png } = await saveAll(application, page, profile);
  await visit(page, '/reglages');
  await page.getByRole('button', { name: 'Quitter le réseau d’exemple' }).click();
  await openKnowing(page);
  await visit(page, '/reconnaissance/badges/verifier');
  await verify(page, png, /son émetteur est inconnu ici/);
  await page.getByRole('button', { name: 'Ajouter cet émetteur à la liste de confiance' }).click();
  await expect(page.getByRole('complementary').getByText('Réseau Citoyen de Services')).toBeVisible();
  await verify(page, png, 'Ce badge est valable');
});

test('a badge by keyboard alone, for a person without an e-mail', async ({ page }) => {
  await openKnowing(page);
  const { press, pick, go } = keyboard(page);
  await go('Reconnaissance');
  await press(page.getByRole('link', { name: 'Badges décernés' }));
  await expect(page.getByRole('heading', { name: 'Aucun badge décerné pour l’instant' })).toBeVisible();
  await press(page.getByRole('link', { name: 'Décerner un badge' }));
  await expect(title(page, 'Décerner un badge')).toBeFocused();
  const nadia = page.getByRole('option', { name: /Nadia Benali/ });
  await pick(page.getByRole('combobox', { name: 'Décerné à' }), 'Nadia', nadia);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Autonomie' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Son nom' })).toBeChecked();
  await page.getByRole('textbox', { name: 'Où cela s’est vu' }).focus();
  await page.keyboard.type('Jardin partagé, été 2026');
  await page.keyboard.press('Tab');
  await page.keyboard.type('A tenu seule le potager pendant deux semaines.');
  for (const name of [/Nous avons relu/, /La personne est d’accord/]) {
    await page.getByRole('checkbox', { name }).focus();
    await page.keyboard.press('Space');
  }
  await press(page.getByRole('button', { name: 'Décerner le badge' }));
  await expect(title(page, 'Badge Autonomie')).toBeFocused();
});

test('the catalogue is in the words of the structure, in each theme and at every width', async ({ page }) => {
  await openKnowing(page);
  await visit(page, '/reconnaissance/badges/catalogue');
  await page.getByRole('button', { name: 'Créer un badge' }).click();
  const dialog = page.getByRole('dialog', { name: 'Créer un badge' });
  await dialog.getByRole('button', { name: 'Créer le badge' }).click();
  await expect(dialog.getByText(/Nommez ce badge/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'Nom du badge' }).fill('Initiative');
  await dialog.getByRole('textbox', { name: 'Ce qu’il reconnaît' }).fill('Proposer une action et la commencer.');
  await dialog
    .getByRole('textbox', { name: 'À quoi on le reconnaît' })
    .fill('A proposé une idée, et l’a menée au bout.');
  await dialog.getByRole('combobox', { name: 'Dessin' }).click();
  await page.getByRole('option', { name: 'Ampoule' }).click();
  await dialog.getByRole('button', { name: 'Créer le badge' }).click();
  const badges = page.getByRole('list', { name: 'Badges décernés par le réseau' }).getByRole('listitem');
  await expect(badges).toHaveCount(9);
  await page.getByRole('button', { name: 'Ne plus décerner le badge Adaptation' }).click();
  await expect(page.getByRole('heading', { name: 'Badges qui ne se décernent plus' })).toBeVisible();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(badges).toHaveCount(9);
  await page.setViewportSize({ width: 640, height: 700 });
  await expectNothingCutOff(page);
  await expectAccessibleInEveryTheme(page);
});
