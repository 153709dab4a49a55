import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, expect, test } from './fixtures';

const password = 'sept mots qui font sourire la mediatrice';

const title = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
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
  await page
    .getByRole('link', { name: /Nouveau membre|Inscrire/ })
    .first()
    .click();
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
  request: {
    add: 'Ajouter une demande',
    title: 'Ce qui est demandé, en quelques mots',
    save: /^Enregistrer la demande/,
  },
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

async function unlock(page: Page) {
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await click(page, 'Ouvrir le réseau');
}

test('from a first run to a printed attestation, by mouse', async ({
  page: first,
  application: firstRun,
  profile,
  relaunch,
}) => {
  test.setTimeout(180_000);
  let [page, application] = [first, firstRun];
  await createNetwork(page);
  await title(page, /^Bonjour Claire/);
  await enrol(page, 'Jacques', 'Pasquet');
  await enrol(page, 'Nadia', 'Benali');

  await record(page, 'Nadia Benali', 'request', 'Faire un petit potager');
  await record(page, 'Jacques Pasquet', 'offer', 'Tenir un potager toute l’année');

  await go(page, 'Moulinette');
  await expect(
    page.getByRole('heading', { name: 'Jacques Pasquet peut apprendre le jardinage à Nadia Benali' }),
  ).toBeVisible();
  await click(page, 'Fixer la mise en relation');
  await title(page, /^Mise en relation/);
  await click(page, 'Fixer la mise en relation');
  await typeIn(page, 'Date de la rencontre', '23112026');
  await typeIn(page, 'Heure de la rencontre', '1400');
  await page.getByRole('dialog').getByRole('button', { name: 'Fixer la date' }).click();
  await fill(page, 'Comment le savoir sera transmis', 'Au jardin, en montrant, puis en faisant à deux.');
  await fill(page, 'Lieu des séances', 'Le jardin partagé');
  await typeIn(page, 'Première séance', '01122026');
  await typeIn(page, 'Heure des séances', '1400');
  await choose(page, 'Durée d’une séance', /^1.h.30$/);
  await choose(page, 'Fréquence', 'Chaque semaine');
  await fill(page, 'Nombre de séances', '3');
  await typeIn(page, 'Date du bilan', '08122026');
  await typeIn(page, 'Heure du bilan', '1400');
  await click(page, 'Conclure l’accord');
  await expect(page.getByText(/Le bilan vient après la dernière séance/)).toBeVisible();
  await typeIn(page, 'Date du bilan', '22122026');
  await click(page, 'Conclure l’accord');
  await page.getByRole('link', { name: 'Ouvrir l’échange' }).click();
  await title(page, 'Tenir un potager toute l’année');

  ({ page, application } = await relaunch({ now: '2026-12-22T13:00:00Z' }));
  await unlock(page);
  for (const day of ['1er', '8', '15']) {
    await go(page, 'Accueil');
    await page
      .getByRole('listitem')
      .filter({ hasText: `${day} décembre` })
      .getByRole('link', { name: 'Noter les présences' })
      .click();
    const session = page.getByRole('article', { name: new RegExp(`^Mardi ${day} décembre`) });
    await session.getByRole('button', { name: 'Tout le monde est venu' }).click();
    await expect(session.getByText('Tenue')).toBeVisible();
  }

  await page.getByRole('link', { name: 'Tenir le bilan' }).click();
  await click(page, 'Commencer l’entretien');
  await page.getByRole('radio', { name: 'Oui, tout à fait' }).click();
  await click(page, /^Suivant/);
  await fill(page, 'Nadia, qu’avez-vous appris ?', 'Semer en ligne, éclaircir, pailler.');
  await expect(page.getByText(/^Enregistré à /)).toBeVisible();
  await page.getByRole('navigation').getByRole('button', { name: 'La satisfaction' }).click();
  for (const radio of await page.getByRole('radio', { name: 'Très bien', exact: true }).all()) await radio.click();
  await page.getByRole('navigation').getByRole('button', { name: 'Relire ensemble' }).click();
  await click(page, 'Terminer le bilan');
  await click(page, 'Terminer et verrouiller');
  await title(page, 'Merci à Nadia et Jacques');

  await page
    .getByRole('article', { name: 'Jacques Pasquet' })
    .getByRole('link', { name: 'Préparer une attestation' })
    .click();
  await title(page, 'Établir une attestation');
  await fill(page, 'Signataire', 'Claire Aubusson');
  await click(page, 'Établir l’attestation');
  await title(page, /2026-0001/);
  const file = join(profile, 'attestation.pdf');
  await answerSaveDialog(application, file);
  await click(page, 'Enregistrer en PDF');
  await expect(page.getByText('L’attestation est enregistrée en PDF.')).toBeVisible();
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  for (const words of ['Jacques Pasquet', 'RECS lunévillois', '2026-0001', 'Fait à Lunéville, le 22 décembre 2026'])
    expect(text).toContain(words);
});
