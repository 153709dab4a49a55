import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { InputOf, OperationName, OutputOf } from '../ipc/contract';

/** The network that journeys create when it matters who knows what. */
export const claire = { name: 'Claire Aubusson', password: 'sept mots pour un jardin de tomates' };
export const network = 'Réseau Citoyen de Services';

export const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
export const passwordField = (page: Page, label = 'Mot de passe') => page.getByLabel(label, { exact: true });
const next = (page: Page) => page.getByRole('button', { name: 'Continuer' });

/** The four steps, by mouse. @returns the recovery code */
export async function createNetwork(page: Page): Promise<string> {
  await page.getByRole('button', { name: /Créer notre réseau/ }).click();
  await page.getByLabel('Nom de la structure').fill('MJC – centre social');
  await page.getByLabel('Nom du réseau').fill(network);
  await next(page).click();
  await page.getByLabel('Nom du lieu').fill('La Souterraine');
  await next(page).click();
  await page.getByLabel('Votre nom').fill(claire.name);
  await passwordField(page).fill(claire.password);
  await page.getByRole('button', { name: 'Créer le réseau' }).click();
  const code = await readRecoveryCode(page);
  await page.getByRole('checkbox', { name: /imprimé ou recopié/ }).click();
  await page.getByRole('button', { name: 'Entrer dans le réseau' }).click();
  await expect(title(page, /^Bonjour/)).toBeVisible();
  return code;
}

/** The network of `createNetwork`, where the profile holds it already. */
export async function openOwn(page: Page) {
  await unlock(page);
  await expect(page.getByRole('navigation', { name: 'Rubriques' })).toBeVisible(); // the lock says « Bonjour » as well
  await expect(title(page, /^Bonjour/)).toBeVisible();
}

/** The sample network, made now unless the profile holds it already. */
export async function openSample(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await call(page, 'session.openSample', undefined);
  await page.reload();
  await expect(title(page, /^Bonjour/)).toBeVisible();
}

/** An address of the application, where the journey is not about the way there. */
export const visit = (page: Page, address: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, address);

/** What a screen would ask, where the journey is not about that screen. */
export async function call<N extends OperationName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const asked: [string, unknown] = [name, input];
  const result = await page.evaluate(([to, what]) => window.entrelacs.invoke(to, what), asked);
  if (!result.ok) throw new Error(`${name}: ${result.code}`);
  return result.data as OutputOf<N>;
}

/** What someone knows or looks for; an offer, for how many at once. */
export type Known = [
  firstName: string,
  kind: InputOf<'listing.create'>['kind'],
  theme: string,
  words: string,
  groupSize?: number,
];

/** A network of a few people, with what they know and look for. */
export async function openKnowing(
  page: Page,
  known: readonly Known[] = [],
  people: readonly string[] = ['Jacques Pasquet', 'Nadia Benali'],
) {
  await openOwn(page);
  const [site] = await call(page, 'structure.sites', undefined);
  const families = await call(page, 'theme.list', undefined);
  const themeIds = new Map(families.flatMap(({ themes }) => themes).map(({ id, name }) => [name, id]));
  const ids = new Map<string, string>();
  for (const name of people) {
    const [firstName = '', lastName = ''] = name.split(' ');
    const member = { siteId: site?.id ?? '', firstName, lastName, noticeGivenOn: '2026-11-02' };
    ids.set(firstName, (await call(page, 'member.create', member)).id);
  }
  for (const [person, kind, theme, words, groupSize = null] of known)
    await call(page, 'listing.create', {
      memberId: ids.get(person) ?? '',
      kind,
      themeId: themeIds.get(theme) ?? '',
      title: words,
      groupSize,
    });
  await page.reload();
  await expect(title(page, /^Bonjour/)).toBeFocused();
}

export const gardeners: readonly Known[] = [
  ['Jacques', 'offer', 'Jardinage', 'Tailler les rosiers'],
  ['Nadia', 'request', 'Jardinage', 'Un potager de balcon'],
];

export async function readRecoveryCode(page: Page): Promise<string> {
  const halves = page.getByRole('group', { name: 'Code de secours' }).getByText(/^(\w{4}-){3}\w{4}$/);
  await expect(halves).toHaveCount(2, { timeout: 30_000 });
  return (await halves.allTextContents()).join('-');
}

export async function unlock(page: Page, password = claire.password) {
  await passwordField(page).fill(password);
  await page.getByRole('button', { name: 'Ouvrir le réseau' }).click();
}

/** The sample network, after a start: its lock says its password. */
export const unlockSample = (page: Page) => unlock(page, 'decouverte');

/** What the system does when its lid closes. */
export async function suspend(application: ElectronApplication, page: Page) {
  await application.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await expect(page.getByRole('button', { name: 'Ouvrir le réseau' })).toBeVisible();
}
