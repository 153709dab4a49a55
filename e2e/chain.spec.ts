import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, expect, expectAccessible, test } from './fixtures';

const password = 'sept mots qui font sourire la mediatrice';

const title = (page: Page, name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const go = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
const fill = (page: Page, name: string, text: string) => page.getByRole('textbox', { name, exact: true }).fill(text);

/** A date or a time is typed in its parts, as the keyboard gives them. */
async function typeIn(page: Page, label: string, digits: string) {
  await page.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
  await page.keyboard.type(digits);
}

async function choose(page: Page, label: string, option: string | RegExp) {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).first().click();
}

async function pick(page: Page, label: string, typed: string) {
  await page.getByRole('combobox', { name: label }).fill(typed);
  await page.getByRole('option', { name: typed }).first().click();
}

async function createNetwork(page: Page) {
  await click(page, /Créer notre réseau/);
  await fill(page, 'Nom de la structure', 'MJC de Lunéville');
  await fill(page, 'Nom du réseau', 'RECS lunévillois');
  await click(page, 'Continuer');
  await fill(page, 'Nom du lieu', 'Lunéville');
  await fill(page, 'Commune', 'Lunéville');
  await click(page, 'Continuer');
  await fill(page, 'Votre nom', 'Claire Aubusson');
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await click(page, 'Créer le réseau');
  await page.getByRole('checkbox', { name: /rangé sous clef/ }).check();
  await click(page, 'Entrer dans le réseau');
}

async function enrol(page: Page, firstName: string, lastName: string) {
  await go(page, 'Membres');
  await page.getByRole('link', { name: /Nouveau membre|Inscrire/ }).first().click();
  await title(page, 'Nouveau membre');
  await fill(page, 'Prénom', firstName);
  await fill(page, 'Nom de famille', lastName);
  await typeIn(page, 'Notice remise le', '23112026');
  await typeIn(page, 'Charte signée le', '23112026');
  await click(page, 'Inscrire ce membre');
  await title(page, `${firstName} ${lastName}`);
}

const words = {
  offer: { add: 'Ajouter une offre', title: 'Ce qui est offert, en quelques mots', save: /^Enregistrer l’offre/ },
  request: { add: 'Ajouter une demande', title: 'Ce qui est demandé, en quelques mots', save: /^Enregistrer la demande/ },
} as const;

async function record(page: Page, member: string, kind: keyof typeof words, subject: string) {
  await go(page, 'Membres');
  await page.getByRole('row', { name: new RegExp(member) }).click();
  await page.getByRole('link', { name: /fiche/ }).click();
  await title(page, member);
  await page.getByRole('link', { name: words[kind].add }).click();
  await pick(page, 'Dans quel thème ?', 'Jardinage');
  await fill(page, words[kind].title, subject);
  await click(page, words[kind].save);
  await title(page, member);
}

test('from a first run to a printed attestation, by mouse', async ({ page, application, profile, relaunch }) => {
  test.setTimeout(180_000);
  await createNetwork(page);
  await title(page, /^Bonjour Claire/);
  await enrol(page, 'Jacques', 'Pasquet');
  await enrol(page, 'Nadia', 'Benali');

  await record(page, 'Nadia Benali', 'request', 'Faire un petit potager');
  await record(page, 'Jacques Pasquet', 'offer', 'Tenir un potager toute l’année');

  await go(page, 'Moulinette');
  await expect(page.getByRole('heading', { name: 'Jacques Pasquet peut apprendre le jardinage à Nadia Benali' })).toBeVisible();
  await click(page, 'Fixer la mise en relation');
  await title(page, /^Mise en relation/);
  await page.screenshot({ path: '/tmp/lab/c1.png', caret: 'initial', fullPage: true });
});
