import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { answerSaveDialog, expect, expectAccessible, expectAccessibleInEveryTheme, test } from './fixtures';
import { call, openOwn, title, unlock, visit } from './network';
import { sheetsOf } from './pdf';

test.use({ now: '2026-11-23T13:10:00Z' });

const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name });
const heard = (page: Page) => page.getByRole('region', { name: 'Ce qui s’est dit' });
const person = (page: Page) => page.getByRole('combobox', { name: /^Qui parle/ });
const words = (page: Page) => page.getByRole('textbox', { name: /en quelques mots/ });

const known = ['Nadia Benali', 'Jacques Pasquet', 'Rosario Vidal', 'Aïcha Diallo', 'Paul Lefort', 'Nadia Morel'];

/** A network of six people, and a séance this afternoon. @returns its id */
async function open(page: Page): Promise<string> {
  await openOwn(page);
  const [site] = await call(page, 'structure.sites', undefined);
  const siteId = site?.id ?? '';
  for (const name of known) {
    const [firstName = '', lastName = ''] = name.split(' ');
    await call(page, 'member.create', { siteId, firstName, lastName, noticeGivenOn: '2026-11-02' });
  }
  const seance = { siteId, day: '2026-11-23', time: '14:00', minutes: 120, place: 'Grande salle' };
  const { id } = await call(page, 'reperage.plan', seance);
  await page.reload();
  await expect(title(page, /^Bonjour/)).toBeVisible();
  return id;
}

type Said = { kind: 'o' | 'd'; theme: string; found: string; words: string; level?: string };

/** One listing, key by key, from the step where O and D are waited for. */
async function say(page: Page, { kind, theme, found, words: title, level = 'Enter' }: Said) {
  const { keyboard } = page;
  const count = await heard(page).getByRole('listitem').count();
  await expect(page.getByRole('radio', { name: 'Offre' })).toBeFocused();
  await keyboard.press(kind);
  await expect(page.getByRole('combobox', { name: 'Thème' })).toBeFocused();
  await keyboard.type(theme);
  await expect(page.getByRole('option', { name: found })).toBeVisible();
  await keyboard.press('Enter');
  await expect(words(page)).toBeFocused();
  await keyboard.type(title);
  await keyboard.press('Enter');
  await expect(
    page
      .getByRole('group', { name: /^Niveau/ })
      .getByRole('radio')
      .first(),
  ).toBeFocused();
  await keyboard.press(level);
  await expect(heard(page).getByRole('listitem')).toHaveCount(count + 1);
  await expect(heard(page).getByRole('listitem').first()).toContainText(title);
}

const potager = { theme: 'pota', found: 'Potager' };
const guitare = { theme: 'guit', found: 'Guitare' };
const couture = { theme: 'coutu', found: 'Couture' };

/** Ten people in a row: who is typed, who answers, what she says. */
const round: { typed: string; name: string; isNew?: boolean; says: Said[] }[] = [
  {
    typed: 'nadia b',
    name: 'Nadia Benali',
    says: [
      { kind: 'o', ...potager, words: 'Faire pousser des tomates' },
      { kind: 'd', ...guitare, words: 'Jouer trois accords', level: '2' },
    ],
  },
  {
    typed: 'jacq',
    name: 'Jacques Pasquet',
    says: [{ kind: 'o', ...guitare, words: 'Accompagner une chanson', level: '2' }],
  },
  {
    typed: 'zoé martin',
    name: 'Zoé Martin',
    isNew: true,
    says: [{ kind: 'd', ...potager, words: 'Un carré de salades' }],
  },
  { typed: 'vid', name: 'Rosario Vidal', says: [{ kind: 'o', ...couture, words: 'Poser une fermeture', level: '3' }] },
  { typed: 'aicha', name: 'Aïcha Diallo', says: [{ kind: 'd', ...couture, words: 'Raccourcir un rideau' }] },
  {
    typed: 'jean-pierre le goff',
    name: 'Jean-Pierre Le Goff',
    isNew: true,
    says: [{ kind: 'o', ...potager, words: 'Bouturer des lavandes' }],
  },
  { typed: 'lefort', name: 'Paul Lefort', says: [{ kind: 'd', ...potager, words: 'Soigner un compost' }] },
  { typed: 'morel', name: 'Nadia Morel', says: [{ kind: 'd', ...guitare, words: 'Accorder une guitare' }] },
  {
    typed: 'inès petit',
    name: 'Inès Petit',
    isNew: true,
    says: [{ kind: 'o', ...couture, words: 'Broder un prénom' }],
  },
  {
    typed: 'marcel roy',
    name: 'Marcel Roy',
    isNew: true,
    says: [{ kind: 'd', ...couture, words: 'Recoudre un bouton' }],
  },
];

async function recordRound(page: Page) {
  const { keyboard } = page;
  for (const { typed, name, isNew, says } of round) {
    await expect(person(page)).toBeFocused();
    await keyboard.type(typed);
    await keyboard.press('Enter'); // before the answer, as fast fingers do
    if (isNew) {
      await expect(page.getByRole('checkbox', { name: 'Notice remise aujourd’hui' })).toBeFocused();
      await keyboard.press('Space');
      await keyboard.press('Enter');
    }
    await expect(page.getByText(`Que dit ${name}`)).toBeVisible();
    for (const one of says) await say(page, one);
    await expect(page.getByRole('radio', { name: 'Offre' })).toBeFocused();
    await keyboard.press('Enter');
  }
}

test('a whole repérage by keyboard, ten people in a row; the list, the wall, the page, the papers', async ({
  page,
  application,
  profile,
}) => {
  test.setTimeout(240_000);
  const id = await open(page);

  // Two steps from home, with the keyboard alone.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('séances de rep');
  await expect(page.getByRole('option', { name: 'Séances de repérage', exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(title(page, 'Séances de repérage')).toBeFocused();
  const line = page.getByRole('link', { name: /lundi 23 novembre 2026/i });
  while (!(await line.evaluate((it) => it === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(title(page, 'Séance de repérage')).toBeFocused();
  const start = page.getByRole('link', { name: 'Ouvrir le mode repérage' });
  while (!(await start.evaluate((it) => it === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  await recordRound(page);
  await expect(heard(page).getByText('10 personnes · 5 offres · 6 demandes')).toBeVisible();
  await expect(heard(page).getByRole('listitem').first()).toContainText('Marcel Roy');
  await expect(heard(page).getByRole('listitem').last()).toContainText('Nadia Benali Faire pousser des tomates');
  await expectAccessible(page);

  // The wall: nobody's surname, anywhere in the page.
  await page.getByRole('switch', { name: /^Projeter/ }).press('Space');
  await expect(heard(page).getByText('Nadia B.').first()).toBeVisible();
  await expect(heard(page).getByText('Nadia M.')).toBeVisible();
  await expect(heard(page).getByText('Marcel', { exact: true })).toBeVisible();
  await person(page).click();
  await expect(page.getByRole('option', { name: /^Aïcha/ })).toBeVisible();
  const surnames = round.map(({ name }) => name.split(' ').slice(1).join(' '));
  const shown = await page.evaluate(
    () =>
      document.documentElement.outerHTML + [...document.querySelectorAll('input')].map(({ value }) => value).join(' '),
  );
  for (const surname of surnames) expect(shown).not.toContain(surname);
  await page.keyboard.press('Escape');
  await expectAccessible(page);

  await button(page, 'Fermer').click();
  await expect(title(page, 'Séance de repérage')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Potager' }).getByRole('listitem')).toHaveCount(4);
  await expect(page.getByRole('heading', { name: 'Présents (10)' })).toBeVisible();
  await expectAccessible(page);

  // Two clicks from here: the menu of papers is on the page.
  const text = async (name: string) => {
    const pdf = join(profile, `${name}.pdf`);
    await answerSaveDialog(application, pdf);
    await button(page, `PDF : ${name}`).click();
    return (await sheetsOf(pdf)).join('\n');
  };
  expect(await text('Fiches vierges')).toContain('Ce que je peux transmettre');
  const badges = await text('Badges');
  for (const words of ['Nadia B.', 'Nadia M.', 'Jean-Pierre', 'Bouturer des lavandes']) expect(badges).toContain(words);
  for (const surname of surnames) expect(badges).not.toContain(surname);
  const summary = await text('Compte rendu');
  for (const words of ['10 personnes', 'Nadia Morel', 'Accorder une guitare']) expect(summary).toContain(words);

  // Heard in the séance, on the board at once.
  await page.getByRole('navigation').getByRole('link', { name: 'Bourse', exact: true }).click();
  await expect(page.getByText('5 offres · 6 demandes')).toBeVisible();
  const board = await call(page, 'reperage.read', { reperageId: id });
  expect(board.listings.map(({ recordedBy }) => recordedBy)).toEqual(Array(11).fill('Claire Aubusson'));
});

test('words before a theme: Enter leads to the one they suggest, and nothing moves on the wall', async ({ page }) => {
  const id = await open(page);
  const [nadia] = await call(page, 'member.search', { text: 'benali' });
  await call(page, 'reperage.markPresence', { reperageId: id, memberId: nadia?.id ?? '', isPresent: true });
  await visit(page, `/reperages/${id}/saisie?projete=oui`);
  const { keyboard } = page;
  await expect(person(page)).toBeFocused();
  await keyboard.type('nad');
  await keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Offre' })).toBeFocused();
  await keyboard.press('o');
  const theme = page.getByRole('combobox', { name: 'Thème' });
  await expect(theme).toBeFocused();
  await keyboard.press('Enter');
  await expect(words(page)).toBeFocused();
  const places = () =>
    page.getByRole('form').evaluate((form) => [...form.children].map((it) => it.getBoundingClientRect().top));
  const before = await places();
  await keyboard.type('Tailler un pommier');
  await expect(page.getByText('Thème proposé : Taille des arbres. Entrée pour y aller.')).toBeVisible();
  expect(await places()).toEqual(before);
  await expectAccessible(page);
  await keyboard.press('Enter');
  await expect(theme).toBeFocused();
  await expect(page.getByRole('group', { name: 'D’après les mots' })).toBeVisible();
  const best = page.getByRole('option').first();
  await expect(best).toHaveText('Taille des arbres');
  await expect(theme).toHaveAttribute('aria-activedescendant', (await best.getAttribute('id')) ?? '');
  expect(await places()).toEqual(before);
  await expectAccessible(page);
  await keyboard.press('Enter');
  await expect(theme).toHaveValue('Taille des arbres');
  await expect(page.getByRole('radio', { name: 'Ouverte à tous les niveaux' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(heard(page).getByRole('listitem')).toContainText('Tailler un pommier');
  const { listings } = await call(page, 'reperage.read', { reperageId: id });
  expect(listings).toMatchObject([{ title: 'Tailler un pommier', themeName: 'Taille des arbres' }]);
});

test('killed while someone speaks: her words are there again, and the last entry can be taken back', async ({
  page,
  kill,
}) => {
  test.setTimeout(150_000);
  const id = await open(page);
  await visit(page, `/reperages/${id}/saisie`);
  await expect(person(page)).toBeFocused();
  await page.keyboard.type('zoé martin');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Nom de famille' })).toHaveValue('Martin');
  await expect(page.getByText('Tout est enregistré')).toBeVisible();

  let { page: again } = await kill();
  await unlock(again);
  await expect(title(again, /^Bonjour/)).toBeVisible();
  await visit(again, `/reperages/${id}/saisie`);
  await expect(again.getByRole('textbox', { name: 'Prénom' })).toHaveValue('Zoé');
  await expect(again.getByRole('checkbox', { name: 'Notice remise aujourd’hui' })).toBeFocused();
  await again.keyboard.press('Space');
  await again.keyboard.press('Enter');
  await expect(again.getByRole('radio', { name: 'Offre' })).toBeFocused();
  await again.keyboard.press('o');
  await again.keyboard.type('pota');
  await again.keyboard.press('Enter');
  await again.keyboard.type('Faire pousser des to');
  await expect(words(again)).toHaveValue('Faire pousser des to');
  await expect(again.getByText('Tout est enregistré')).toBeVisible();

  again = (await kill()).page;
  await unlock(again);
  await expect(title(again, /^Bonjour/)).toBeVisible();
  await visit(again, `/reperages/${id}/saisie`);
  await expect(person(again)).toHaveValue('Zoé Martin');
  await expect(again.getByRole('combobox', { name: 'Thème' })).toHaveValue('Potager');
  await expect(words(again)).toHaveValue('Faire pousser des to');
  await expect(words(again)).toBeFocused();
  await again.keyboard.type('mates');
  await again.keyboard.press('Enter');
  await again.keyboard.press('Enter');
  await expect(heard(again).getByRole('listitem')).toHaveText(/Zoé Martin Faire pousser des tomates/);

  // Taken back, said better.
  await expect(again.getByRole('radio', { name: 'Offre' })).toBeFocused();
  await again.keyboard.press('z');
  await expect(words(again)).toHaveValue('Faire pousser des tomates');
  await expect(heard(again).getByRole('listitem')).toHaveCount(0);
});

test('planned by the rule, moved, announced at home, its presences noted', async ({ page }) => {
  const id = await open(page);
  const [nadia] = await call(page, 'member.search', { text: 'benali' });
  const [family] = await call(page, 'theme.list', undefined);
  const offer = {
    memberId: nadia?.id ?? '',
    kind: 'offer',
    themeId: family?.themes[0]?.id ?? '',
    title: 'Clouer',
  } as const;
  await call(page, 'listing.create', offer);
  await page.reload();
  await page.getByRole('link', { name: 'Séance de repérage', exact: true }).click();
  await expect(title(page, 'Séance de repérage')).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Bourse', exact: true }).click();
  await page.getByRole('link', { name: 'Séances de repérage' }).click();
  await page.getByRole('link', { name: 'Prévoir la prochaine' }).click();
  await expect(
    page.getByText(/La dernière date du 23 novembre 2026.*la prochaine tombe le 4 janvier 2027/),
  ).toBeVisible();
  await expectAccessible(page);
  await button(page, 'Prévoir la séance').click();
  await expect(page.getByText('Lundi 4 janvier 2027, de 14 h à 16 h', { exact: false })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ouvrir le mode repérage' })).toBeHidden();
  await button(page, 'Annuler la séance').click();
  await expect(button(page, 'Rétablir la séance')).toBeVisible();
  await button(page, 'Annuler').click();
  await expect(button(page, 'Annuler la séance')).toBeVisible();

  await visit(page, `/reperages/${id}`);
  await page.getByRole('combobox', { name: 'Ajouter une personne présente' }).fill('benali');
  await page.getByRole('option', { name: /Nadia Benali/ }).click();
  await expect(page.getByRole('heading', { name: 'Présents (1)' })).toBeVisible();
  await button(page, 'Retirer Nadia Benali des présents').click();
  await expect(page.getByRole('heading', { name: 'Présents (0)' })).toBeVisible();
});

test('mode repérage, its prompts, and the pages are readable by all', async ({ page, application }) => {
  const id = await open(page);
  const [nadia] = await call(page, 'member.search', { text: 'benali' });
  const families = await call(page, 'theme.list', undefined);
  const themeId = families.flatMap((family) => family.themes).find(({ name }) => name === 'Potager')?.id ?? '';
  for (const kind of ['offer', 'request'] as const)
    await call(page, 'reperage.record', {
      reperageId: id,
      listing: { memberId: nadia?.id ?? '', kind, themeId, title: 'Faire pousser des tomates' },
    });
  await page.reload();
  await visit(page, `/reperages/${id}/saisie`);
  await expect(person(page)).toBeFocused();
  await page.keyboard.type('nad');
  await expect(page.getByRole('option', { name: /Nadia Benali/ })).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Offre' })).toBeFocused();
  await words(page).fill('Vends des tomates');
  await expectAccessibleInEveryTheme(page);
  await button(page, /Je n’ai rien à offrir/).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  await page.keyboard.press('Escape');
  await page.getByRole('switch', { name: /^Projeter/ }).click();
  await expect(
    heard(page)
      .getByText('Nadia B.')
      .or(heard(page).getByText('Nadia', { exact: true }))
      .first(),
  ).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  await expectRoom(page, application);
  await visit(page, `/reperages/${id}`);
  await expect(title(page, 'Séance de repérage')).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  await visit(page, '/reperages');
  await expect(title(page, 'Séances de repérage')).toBeVisible();
  await expectAccessibleInEveryTheme(page);
});

/** At 1280 × 720 all the steps are in sight; at 200 % nothing runs off the side. */
async function expectRoom(page: Page, application: ElectronApplication) {
  const window = await application.browserWindow(page);
  await window.evaluate((it) => it.setContentBounds({ x: 0, y: 0, width: 1280, height: 720 }));
  await words(page).fill('');
  await expect.poll(() => page.evaluate(() => innerHeight)).toBe(720);
  await expect(button(page, 'Enregistrer')).toBeInViewport({ ratio: 1 });
  await expect(person(page)).toBeInViewport({ ratio: 1 });
  await window.evaluate((it) => it.webContents.setZoomFactor(2));
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(640);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  await window.evaluate((it) => it.webContents.setZoomFactor(1));
}
