import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { concludeNext } from './agreement';
import {
  answerSaveDialog,
  expect,
  expectAccessible,
  expectAccessibleInEveryTheme,
  expectNothingCutOff,
  test,
} from './fixtures';
import { keyboard } from './keyboard';
import { call, claire, gardeners, openKnowing, title, visit } from './network';
import { sheetsOf } from './pdf';

const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
const area = (page: Page) => page.getByRole('img', { name: /^Cadre où signer/ });
const jacques = 'Jacques Pasquet';
const nadia = 'Nadia Benali';

/** The page of an agreement between Jacques and Nadia, that nobody has signed. */
async function openAgreed(page: Page) {
  await openKnowing(page, gardeners);
  const { id } = await concludeNext(page, 5);
  await visit(page, `/mises-en-relation/${id}`);
  await expect(page.getByText('Personne n’a encore signé à l’écran.')).toBeVisible();
  return id;
}

const begin = async (page: Page) => {
  await page.getByRole('link', { name: 'Signer à l’écran' }).click();
  await expect(title(page, jacques)).toBeFocused();
};

/** A line across the place, from its left to its right. */
async function across(place: Locator) {
  const box = await place.boundingBox();
  if (!box) throw new Error('there is nowhere to sign');
  return Array.from({ length: 24 }, (_, at) => ({
    x: box.x + box.width * (0.2 + at * 0.025),
    y: box.y + box.height * (0.6 + 0.2 * Math.sin(at)),
  }));
}

async function signByMouse(page: Page) {
  const [first, ...others] = await across(area(page));
  await page.mouse.move(first?.x ?? 0, first?.y ?? 0);
  await page.mouse.down();
  for (const { x, y } of others) await page.mouse.move(x, y);
  await page.mouse.up();
}

async function signByFinger(page: Page) {
  const finger = await page.context().newCDPSession(page);
  const [first, ...others] = await across(area(page));
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: object[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: points as { x: number; y: number }[] });
  await touch('touchStart', [first ?? {}]);
  for (const point of others) await touch('touchMove', [point]);
  await touch('touchEnd', []);
}

/** Where a finger must be able to press. */
async function expectLargeTargets(page: Page) {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('a, button, input')]
      .filter((it) => it.checkVisibility())
      .filter((it) => it.getBoundingClientRect().height < 44 || it.getBoundingClientRect().width < 44)
      .map((it) => it.textContent),
  );
  expect(small).toEqual([]);
}

test('each signs in turn, by hand, by writing her name or on paper; the agreement carries it', async ({
  page,
  application,
  profile,
}) => {
  const id = await openAgreed(page);
  await begin(page);
  await expectAccessible(page);
  await expectLargeTargets(page);
  await button(page, 'Signer').click();
  await expect(page.getByRole('alert')).toContainText('Signez d’abord dans le cadre');
  await expectAccessible(page);
  await signByMouse(page);
  await expect(page.getByRole('alert')).toHaveText('');
  await button(page, 'Effacer').click();
  await button(page, 'Signer').click();
  await expect(page.getByRole('alert')).toContainText('Signez d’abord dans le cadre');
  await signByMouse(page);
  await button(page, 'Signer').click();

  await expect(title(page, nadia)).toBeFocused();
  await button(page, 'Je signe en écrivant mon nom').click();
  await button(page, 'Signer').click();
  const name = page.getByRole('textbox', { name: 'Votre prénom et votre nom' });
  await expect(name).toHaveAccessibleDescription(/^Écrivez votre prénom et votre nom/);
  await expect(name).toBeFocused();
  await expectAccessible(page);
  await name.fill('Nadia Benali');
  await button(page, 'Signer').click();

  await expect(title(page, claire.name)).toBeFocused();
  await button(page, 'Signera sur papier').click();
  await expect(title(page, 'Les signatures')).toBeFocused();
  await expect(page.getByRole('article', { name: jacques }).getByRole('img', { name: 'Signature' })).toBeVisible();
  await expect(page.getByRole('article', { name: nadia })).toContainText('Signé en écrivant son nom');
  await expect(page.getByRole('article', { name: claire.name })).toContainText('Signe sur papier');
  await expectAccessibleInEveryTheme(page);

  const file = join(profile, 'accord.pdf');
  await answerSaveDialog(application, file);
  await button(page, 'Enregistrer en PDF').click();
  await expect(page.getByText('L’accord est enregistré.')).toBeVisible();
  const sheets = await sheetsOf(file);
  expect(sheets).toHaveLength(1);
  for (const words of ['Signé à l’écran le 23/11/2026', 'A écrit son nom le 23/11/2026', 'gratuit'])
    expect(sheets[0]).toContain(words);

  const said = 'Jacques Pasquet et Nadia Benali ont signé à l’écran. Claire Aubusson signe sur papier.';
  await page.getByRole('link', { name: 'Ouvrir l’échange' }).click();
  await expect(page.getByRole('region', { name: 'L’accord' })).toContainText(said);
  await page.getByRole('link', { name: 'Relire l’accord' }).click();
  await expect(page.getByText(said)).toBeVisible();

  // Until everyone has signed, a signature may be given again; then no more.
  await page.getByRole('link', { name: 'Signer à l’écran' }).click();
  await page.getByRole('button', { name: claire.name }).click();
  await button(page, 'Signer à l’écran').click();
  await signByMouse(page);
  await button(page, 'Signer').click();
  await expect(title(page, 'Tout le monde a signé')).toBeFocused();
  await page.getByRole('button', { name: jacques }).click();
  await expect(title(page, jacques)).toBeFocused();
  await expect(button(page, 'Signer de nouveau')).toHaveCount(0);
  const { version } = await call(page, 'mediation.read', { id });
  await expect(
    call(page, 'mediation.sign', { id, version, memberId: null, signature: { way: 'paper' } }),
  ).rejects.toThrow('conflict');
});

test('with a finger, on a small screen and with large words', async ({ page, application }) => {
  const id = await openAgreed(page);
  const window = await application.browserWindow(page);
  const resize = (width: number, height: number) =>
    window.evaluate((it, size) => it.setBounds({ x: 0, y: 0, ...size }), { width, height });
  await resize(1280, 720);
  await begin(page);
  await expectNothingCutOff(page);
  await expectLargeTargets(page);
  await expect(area(page)).toBeInViewport({ ratio: 1 });
  await signByFinger(page);
  await button(page, 'Signer').click();
  await expect(title(page, nadia)).toBeFocused();
  const [signed] = await call(page, 'mediation.signatures', { id });
  expect(signed).toMatchObject({ way: 'drawn', signature: { strokes: [expect.any(Array)] } });

  await resize(640, 720); // as at 200 %
  await expectNothingCutOff(page);
  await expectAccessible(page);
  await area(page).scrollIntoViewIfNeeded();
  await signByMouse(page);
  await button(page, 'Signer').click();
  await expect(title(page, claire.name)).toBeFocused();
});

test('by keyboard alone', async ({ page }) => {
  await openAgreed(page);
  const hand = keyboard(page);
  await hand.press(page.getByRole('link', { name: 'Signer à l’écran' }));
  for (const name of [jacques, nadia, claire.name]) {
    await expect(title(page, name)).toBeFocused();
    await hand.press(button(page, 'Je signe en écrivant mon nom'));
    const field = page.getByRole('textbox', { name: 'Votre prénom et votre nom' });
    await expect(field).toBeFocused();
    await hand.write(field, name);
    await hand.next();
  }
  await expect(title(page, 'Tout le monde a signé')).toBeFocused();
  await hand.press(page.getByRole('link', { name: 'Quitter l’entretien' }));
  await expect(page.getByText('Tout le monde a signé à l’écran.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Signer à l’écran' })).toHaveCount(0);
});
