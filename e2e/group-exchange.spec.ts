import type { Locator, Page } from '@playwright/test';
import { words } from './agreement';
import { expect, expectAccessible, expectAccessibleInEveryTheme, test } from './fixtures';
import { keyboard } from './keyboard';
import { call, type Known, openKnowing, title, unlock, visit } from './network';

const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name });
const go = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
const session = (page: Page, name: RegExp) => page.getByRole('article', { name });
const presence = (within: Locator, name: string) =>
  within.getByRole('group', { name: new RegExp(`^Présence d.+${name}`) });

const people = ['Odile Lagrange', 'Jacques Pasquet', 'Paul Vergne', 'Nadia Benali'];
const known: readonly Known[] = [
  ['Odile', 'offer', 'Anglais', 'Parler anglais autour d’un thé', 3],
  ['Jacques', 'request', 'Anglais', 'Parler anglais en voyage'],
  ['Paul', 'request', 'Anglais', 'Comprendre des chansons'],
];

/** Odile teaches Jacques and Paul, in three sessions of December; Nadia asks for the same since. @returns the exchange */
async function agree(page: Page): Promise<{ exchangeId: string; mediationId: string }> {
  const found = await call(page, 'matching.search', { siteId: null });
  const [group] = found?.groups ?? [];
  const pairs = (group?.pairs ?? []).map(({ offer, request }) => ({ offerId: offer.id, requestId: request.id }));
  const set = await call(page, 'matching.decideSet', {
    set: { kind: 'group', pairs },
    decision: { status: 'proposed' },
  });
  const { ids } = await call(page, 'mediation.openSet', { setId: set.id });
  return conclude(page, ids[0] ?? '');
}

async function conclude(page: Page, id: string) {
  await call(page, 'mediation.conclude', {
    id,
    version: 1,
    ...words,
    firstSessionDay: '2026-12-01',
    firstSessionTime: '14:00',
    frequency: 'weekly',
    sessionCount: 3,
    sessionMinutes: 90,
    bilanDay: '2026-12-16',
    bilanTime: '14:00',
  });
  const [exchange] = await call(page, 'exchange.list', { siteId: null });
  const [nadia] = await call(page, 'member.search', { text: 'nadia' });
  const families = await call(page, 'theme.list', undefined);
  const themeId = families.flatMap((family) => family.themes).find(({ name }) => name === 'Anglais')?.id ?? '';
  await call(page, 'listing.create', {
    memberId: nadia?.id ?? '',
    kind: 'request',
    themeId,
    title: 'Chanter en anglais',
  });
  return { exchangeId: exchange?.id ?? '', mediationId: id };
}

/** The same network, on a later day, on the page of the exchange. */
async function later(relaunch: (at: { now: string }) => Promise<{ page: Page }>, now: string, exchangeId: string) {
  const { page } = await relaunch({ now });
  await unlock(page);
  await expect(title(page, /^Bonjour/)).toBeVisible();
  await visit(page, `/echanges/${exchangeId}`);
  await expect(title(page, /^Parler anglais/)).toBeVisible();
  return page;
}

test('one teaches three, from the match to the bilan: one is absent, one joins late', async ({
  page: first,
  relaunch,
}) => {
  test.slow();
  await openKnowing(first, known, people);
  await go(first, 'Moulinette');
  await button(first, 'Groupes (1)').click();
  const group = first.getByRole('article', { name: /^Odile Lagrange peut (?=.*Jacques)(?=.*Paul)/ });
  await button(group, 'Proposer').click();
  await first.getByRole('tab', { name: /^Proposés/ }).click();
  await button(group, 'Fixer la mise en relation').click();
  await expect(title(first, /^Mise en relation/)).toBeVisible();
  const mediationId = first.url().split('/').at(-1) ?? '';
  const { exchangeId } = await conclude(first, mediationId);

  // The first session: Paul sends word that he does not come, and Nadia joins after it.
  let page = await later(relaunch, '2026-12-01T15:00:00Z', exchangeId);
  const one = session(page, /^Mardi 1er décembre/);
  await button(one, 'Tout le monde est venu').click();
  await button(presence(one, 'Paul'), 'Absence excusée').click();
  await expect(button(presence(one, 'Paul'), 'Absence excusée')).toHaveAttribute('aria-pressed', 'true');

  await button(page, 'Ajouter une personne').click();
  const joining = page.getByRole('dialog', { name: 'Ajouter une personne' });
  await expect(page.getByRole('option', { name: /Nadia Benali/ })).toBeVisible();
  await page.getByRole('option', { name: /Nadia Benali/ }).click();
  await expectAccessible(page);
  await button(joining, 'Ajouter à l’échange').click();
  await expect(page.getByText('Nadia Benali est de l’échange, à partir de maintenant.')).toBeVisible();
  const life = page.getByRole('list', { name: 'La vie de l’échange' });
  await expect(life.getByRole('listitem').filter({ hasText: 'Nadia Benali' })).toContainText('rejoint');
  await expect(one).not.toContainText('Nadia Benali');
  await expectAccessible(page);

  // Then everyone comes; at the bilan, each has a place.
  page = await later(relaunch, '2026-12-16T13:00:00Z', exchangeId);
  for (const day of [/^Mardi 8 décembre/, /^Mardi 15 décembre/]) {
    await expect(presence(session(page, day), 'Nadia')).toBeVisible();
    await button(session(page, day), 'Tout le monde est venu').click();
    await expect(session(page, day).getByText('Tenue')).toBeVisible();
  }
  await expect(page.getByRole('heading', { name: '3\u00a0séances tenues sur 3' })).toBeVisible();
  await page.getByRole('link', { name: 'Tenir le bilan' }).click();
  await expect(title(page, /^Le bilan avec/)).toContainText(/(?=.*Jacques)(?=.*Paul)(?=.*Nadia)(?=.*Odile)/);
  await button(page, 'Commencer l’entretien').click();
  for (const name of ['Jacques', 'Paul', 'Nadia', 'Odile'])
    await expect(page.getByRole('navigation').getByText(name, { exact: true })).toBeVisible();
  await page.getByRole('navigation').getByRole('button', { name: 'Relire ensemble' }).click();
  await button(page, 'Terminer le bilan').click();
  await button(page.getByRole('dialog', { name: 'Encore une question' }), /^Nadia, comment s’est passé/).click();
  for (const name of ['Jacques', 'Paul', 'Nadia', 'Odile'])
    await page
      .getByRole('group', { name: new RegExp(`^${name}`) })
      .getByRole('radio', { name: 'Très bien', exact: true })
      .click();
  await page.getByRole('navigation').getByRole('button', { name: 'Relire ensemble' }).click();
  await button(page, 'Terminer le bilan').click();
  await button(page, 'Terminer et verrouiller').click();
  await expect(title(page, /^Merci à/)).toContainText('Nadia');
});

test('by keyboard alone: one joins, which is taken back; one leaves, and comes back', async ({ page }) => {
  test.slow();
  await openKnowing(page, known, people);
  const { exchangeId } = await agree(page);
  await visit(page, `/echanges/${exchangeId}`);
  await expect(title(page, /^Parler anglais/)).toBeFocused();
  const { press, pick, write } = keyboard(page);

  await press(button(page, 'Ajouter une personne'));
  const joining = page.getByRole('dialog', { name: 'Ajouter une personne' });
  await pick(
    joining.getByRole('combobox', { name: /^Qui rejoint/ }),
    'nad',
    page.getByRole('option', { name: /Nadia/ }),
  );
  await press(button(joining, 'Ajouter à l’échange'));
  const nadia = page.getByRole('link', { name: 'Nadia Benali', exact: true });
  await expect(nadia).toBeVisible();
  await press(page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }));
  await expect(nadia).toBeHidden();

  await press(button(page, 'Quitte l’échange : Paul Vergne'));
  const leaving = page.getByRole('dialog', { name: 'Paul Vergne quitte l’échange' });
  await write(leaving.getByRole('textbox', { name: 'Pourquoi' }), 'Ses horaires ont changé');
  await press(leaving.getByRole('radio', { name: 'Elle retourne à la bourse' }));
  await press(button(leaving, 'Noter son départ'));
  await expect(page.getByText(/^A quitté l’échange le 23 novembre 2026.: Ses horaires ont changé$/)).toBeVisible();
  await press(button(page, 'Revient dans l’échange : Paul Vergne'));
  await expect(button(page, 'Quitte l’échange : Paul Vergne')).toBeVisible();
});

test('a group that is complete, an hour that disturbs someone: said before anything is saved', async ({ page }) => {
  test.slow();
  const [odile, ...requests] = known;
  await openKnowing(page, [[...(odile as Known).slice(0, 4), 2] as unknown as Known, ...requests], people);
  const { exchangeId } = await agree(page);
  await visit(page, `/echanges/${exchangeId}`);
  await button(page, 'Ajouter une personne').click();
  await page.getByRole('option', { name: /Nadia Benali/ }).click();
  await button(page, 'Ajouter à l’échange').click();
  await expect(page.getByText(/^Cette offre accueille 2.personnes au plus/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();

  await button(page, 'Ajouter une séance').click();
  const adding = page.getByRole('dialog', { name: 'Ajouter une séance' });
  for (const [label, digits] of [
    ['Date de la séance', '01122026'],
    ['Heure', '1430'],
  ] as const) {
    await adding.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
    await page.keyboard.type(digits);
  }
  await expect(adding.getByText('Cette heure pose une question')).toBeVisible();
  await expectAccessible(page);
  await button(adding, 'Ajouter la séance').click();
  await expect(adding.getByText(/^Dites pourquoi vous gardez cette heure/)).toBeVisible();
  await adding.getByRole('textbox', { name: 'Pourquoi garder cette heure ?' }).fill('Une suite à la première');
  await button(adding, 'Ajouter la séance').click();
  await expect(page.getByRole('heading', { name: '0\u00a0séance tenue sur 4' })).toBeVisible();
});

test('the people of an exchange are readable by all', async ({ page }) => {
  await openKnowing(page, known, people);
  const { exchangeId } = await agree(page);
  await page.reload();
  await visit(page, `/echanges/${exchangeId}`);
  await expect(title(page, /^Parler anglais/)).toBeVisible();
  await expectAccessibleInEveryTheme(page);
  await button(page, 'Quitte l’échange : Paul Vergne').click();
  await expect(page.getByRole('dialog', { name: 'Paul Vergne quitte l’échange' })).toBeVisible();
  await expectAccessibleInEveryTheme(page);
});
