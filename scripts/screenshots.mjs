// npm run screenshots: the pictures of docs/images, taken in the real application on the sample network.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { build } from './build.mjs';
import { root } from './processes.mjs';
import { electronFlags } from './runtime.mjs';
import { setUp } from './setup.mjs';

const { bin } = await setUp({ forTests: true });
await build();
const images = join(root, 'docs', 'images');
mkdirSync(images, { recursive: true });
const profile = mkdtempSync(join(tmpdir(), 'entrelacs-images-'));
const application = await _electron.launch({
  executablePath: bin,
  args: [...electronFlags(), root],
  env: {
    ...process.env,
    ENTRELACS_USER_DATA: profile,
    ENTRELACS_NOW: '2026-11-23T09:00:00Z',
    LANG: 'fr_FR.UTF-8',
    TZ: 'Europe/Paris',
  },
});
const page = await application.firstWindow();
const title = (name) => page.getByRole('heading', { level: 1, name }).waitFor();

async function shoot(name) {
  await page.mouse.move(0, 0);
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  await page.screenshot({ path: join(images, `${name}.png`), caret: 'initial' });
}

async function visit(path, heading, name) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
  await title(heading);
  await page.locator('.MuiSkeleton-root').first().waitFor({ state: 'detached' });
  await page.getByText('La moulinette tourne').waitFor({ state: 'detached' });
  await shoot(name);
}

const invoke = (name, input) =>
  page.evaluate(
    async ([operation, value]) => {
      const result = await window.entrelacs.invoke(operation, value);
      if (!result.ok) throw new Error(`${operation}: ${result.code}`);
      return result.data;
    },
    [name, input],
  );

/** A PDF that the application saves, as a picture. */
async function shootPaper(name, operation, input) {
  const pdf = join(profile, `${name}.pdf`);
  await application.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, pdf);
  await invoke(operation, input);
  execFileSync('pdftoppm', ['-r', '70', '-png', '-singlefile', pdf, join(images, name)]);
}

await title(/^Bienvenue/);
await shoot('premier-lancement');
await page.getByRole('button', { name: /réseau d’exemple/ }).click();
await title(/^Bonjour/);
await shoot('accueil');
await visit('/membres', 'Membres', 'membres');
await visit('/membres/nouveau', 'Nouveau membre', 'nouveau-membre');
const [nadia] = await invoke('member.search', { text: 'nadia', siteId: null, limit: 1 });
await visit(`/membres/${nadia.id}`, nadia.name, 'fiche');
await visit('/bourse', 'Bourse', 'bourse');
await visit('/bourse/nouvelle?sorte=demande', /./, 'nouvelle-demande');
await visit('/moulinette', 'Moulinette', 'moulinette');
await visit('/echanges', 'Échanges', 'echanges');

await page.getByRole('tab', { name: /^Mises en relation/ }).click();
await page.getByRole('main').getByRole('link', { name: 'Photographier avec la lumière du jour' }).click();
await title(/^Mise en relation/);
await shoot('mise-en-relation');
await page.getByRole('link', { name: 'Tenir la rencontre' }).click();
await title('Se présenter');
await page.keyboard.press('Control+Enter');
await title('L’offre et la demande');
await shoot('entretien');
await visit('/echanges', 'Échanges', 'echanges');
await page.getByRole('tab', { name: /^En cours/ }).click();
await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
await title(/./);
await shoot('echange');
const mediation = await page.getByRole('link', { name: 'Relire l’accord' }).getAttribute('href');
await shootPaper('accord', 'mediation.saveAgreement', { id: mediation.split('/').at(-1) });

await visit('/calendrier', /^Semaine/, 'calendrier');
await visit('/calendrier?vue=mois', /^Novembre/, 'calendrier-mois');
const everything = { siteId: null, accountId: null, roomId: null, kinds: null, withPeople: false };
await shootPaper('semaine', 'calendar.savePdf', { ...everything, view: 'week', day: '2026-11-24' });
await visit('/rencontres', 'Rencontres et ateliers', 'rencontres');
await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
await title(/Café/);
await shoot('rencontre');
await visit('/rencontres', 'Rencontres et ateliers', 'rencontres');
await page.getByRole('tab', { name: 'Ateliers' }).click();
await page.getByRole('link', { name: /Couscous/ }).click();
await title(/^Couscous/);
await shoot('atelier');

await visit('/', /^Bonjour/, 'accueil');
await page.getByRole('link', { name: 'Reprendre le bilan' }).first().click();
await title(/./);
await shoot('bilan');
await visit('/reconnaissance', 'Reconnaissance', 'reconnaissance');
const [attestation] = (
  await invoke('attestation.register', {
    year: null,
    kind: null,
    state: 'all',
    text: '',
    limit: 1,
  })
).rows;
await visit(`/reconnaissance/${attestation.id}`, /./, 'attestation-a-l-ecran');
await shootPaper('attestation', 'attestation.savePdf', { id: attestation.id });
const { rows } = await invoke('badge.register', { text: '', badgeId: null, memberId: null, state: null, limit: 1 });
await visit(`/reconnaissance/badges/${rows[0].id}`, /^Badge/, 'badge');
await visit('/reconnaissance/badges/catalogue', 'Reconnaissance', 'badges');
await visit(`/membres/${rows[0].memberId}/carnet`, 'Carnet de compétences', 'carnet');
await visit('/reglages', 'Réglages', 'reglages');
await visit('/aide', /./, 'aide');
await invoke('preferences.save', { theme: 'dark' });
await page.reload();
await visit('/', /^Bonjour/, 'accueil-sombre');
await invoke('preferences.save', { theme: 'light' });
await page.getByRole('button', { name: 'Verrouiller' }).click();
await title('Bonjour');
await shoot('deverrouillage');

await application.close();
rmSync(profile, { recursive: true, force: true });
process.exit();
