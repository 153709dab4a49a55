import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { SetProposal } from '../../ipc/matching.contract';
import { expectAccessible } from '../testing/accessible';
import { moulinette, nothingDecided } from '../testing/moulinette';
import { decidedLoop, englishGroup, englishLesson, found, nothingFound, threeLoop } from '../testing/proposals';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { MatchingPage } from './matching-page';
import { SetCard } from './set-card';

const show = (answers: Answers, query: string) =>
  renderWithNetwork(<MatchingPage />, { at: `/moulinette?${query}`, path: '/moulinette', answers });
const card = (set: SetProposal) => renderWithNetwork(<SetCard set={set} />);
const article = (name: RegExp) => screen.findByRole('article', { name });
const sent = (calls: { name: string; input: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).map(({ input }) => input);

const loopPairs = threeLoop.pairs.map(({ offer, request }) => ({ offerId: offer.id, requestId: request.id }));

describe('the forms', () => {
  test('are counted and chosen by a click', async () => {
    const { user, address } = show(moulinette(), '');
    await user.click(await screen.findByRole('button', { name: 'Groupes (1)' }));
    expect(address()).toBe('/moulinette?forme=groupes');
    expect(screen.getByText(/^Une offre qui accepte plusieurs personnes/)).toBeVisible();
    expect(await article(/^Odile Lagrange peut apprendre l’anglais/)).toBeVisible();
    await expectAccessible();
  });

  test('are chosen by the arrows and the space bar', async () => {
    const { user, address } = show(moulinette(), 'vue=a-decider');
    (await screen.findByRole('button', { name: 'Paires (2)', pressed: true })).focus();
    await user.keyboard('{ArrowRight}{ArrowRight} ');
    expect(screen.getByRole('button', { name: 'Boucles (1)', pressed: true })).toHaveFocus();
    expect(address()).toBe('/moulinette?vue=a-decider&forme=boucles');
    expect(await article(/^Boucle/)).toBeVisible();
    await expectAccessible();
  });
});

describe('a loop', () => {
  test('is said arrow by arrow, and drawn for the eyes only', async () => {
    const { container } = card(threeLoop);
    const shown = screen.getByRole('article', {
      name: /^Boucle\s: Jacques Lavergne, Nadia Benali et Odile Lagrange$/,
    });
    expect(shown).toHaveTextContent('Jacques Lavergne peut apprendre le jardinage à Nadia Benali');
    expect(shown).toHaveTextContent('Nadia Benali peut apprendre la couture à Odile Lagrange');
    expect(shown).toHaveTextContent('Odile Lagrange peut apprendre l’anglais à Jacques Lavergne');
    const [reasons] = within(shown).getAllByRole('list', { name: 'Raisons' });
    expect(reasons).toHaveTextContent('chaque personne donne et reçoit');
    const drawing = container.querySelector('svg[viewBox="0 0 360 250"]');
    expect(drawing).toHaveAttribute('aria-hidden', 'true');
    expect(drawing?.querySelectorAll('path[marker-end]')).toHaveLength(3);
    expect([...(drawing?.querySelectorAll('tspan') ?? [])].map((it) => it.textContent)).toEqual([
      'Jacques Lavergne',
      'Nadia',
      'Benali',
      'Odile',
      'Lagrange',
    ]);
    await expectAccessible();
  });

  test('each arrow unfolds its reasons, and the way to its two people', async () => {
    const { user } = card(threeLoop);
    const reason = screen.getByText('niveau débutant accepté');
    const [, , arrow] = screen.getAllByRole('group');
    expect(reason).not.toBeVisible();
    await user.click(screen.getByText('Pourquoi Odile Lagrange et Jacques Lavergne'));
    expect(reason).toBeVisible();
    expect(within(arrow as HTMLElement).getByRole('link', { name: 'Odile Lagrange' })).toHaveAttribute(
      'href',
      `/membres/${englishLesson.offer.memberId}`,
    );
  });

  test('of two people who bear the same name is drawn with both', () => {
    const [first, second, third] = threeLoop.pairs;
    if (!first || !second || !third) throw new Error('not a loop of three');
    const { memberName } = first.offer;
    const complaints = vi.spyOn(console, 'error');
    const { container } = card({
      ...threeLoop,
      pairs: [first, { ...second, offer: { ...second.offer, memberName } }, third],
    });
    expect([...container.querySelectorAll('tspan')].map((it) => it.textContent)).toEqual([
      'Jacques Lavergne',
      'Jacques',
      'Lavergne',
      'Odile',
      'Lagrange',
    ]);
    expect(complaints).not.toHaveBeenCalled();
  });

  test('is proposed as a whole; « Annuler » brings it back', async () => {
    const { user, calls } = show(moulinette(), 'forme=boucles');
    within(await article(/^Boucle/))
      .getByRole('button', { name: 'Proposer' })
      .focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'Aucune boucle pour l’instant' })).toBeVisible();
    expect(sent(calls, 'matching.decideSet')).toEqual([
      { set: { kind: 'loop', pairs: loopPairs }, decision: { status: 'proposed' } },
    ]);
    expect(screen.getByRole('tabpanel')).toContainElement(document.activeElement as HTMLElement);
    expect(screen.getByText('Proposé : on attend la réponse de chaque personne.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(await article(/^Boucle/)).toBeVisible();
    expect(sent(calls, 'matching.undecideSet')).toEqual([{ id: decidedLoop().id }]);
  });

  test('is put off, or set aside with a reason', async () => {
    const { user, calls } = show(moulinette(), 'forme=boucles');
    await user.click(within(await article(/^Boucle/)).getByRole('button', { name: 'Plus tard' }));
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    await user.click(within(await article(/^Boucle/)).getByRole('button', { name: 'Écarter' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: 'Le trajet est trop long' }));
    await user.click(dialog.getByRole('button', { name: 'Écarter' }));
    await waitFor(() => expect(screen.queryByRole('article')).toBeNull());
    expect(sent(calls, 'matching.decideSet')).toMatchObject([
      { decision: { status: 'postponed' } },
      { decision: { status: 'refused', reason: 'Le trajet est trop long' } },
    ]);
  });

  test('accepted by all becomes as many mises en relation', async () => {
    const ids = loopPairs.map(({ offerId }) => offerId);
    const { user, calls, address } = show(
      { ...moulinette(nothingFound, { ...nothingDecided, sets: [decidedLoop()] }), 'mediation.openSet': { ids } },
      'vue=proposes',
    );
    await user.click(await screen.findByRole('button', { name: 'Fixer les mises en relation' }));
    expect(await screen.findByText('3 mises en relation sont à fixer : elles vous attendent ici.')).toBeVisible();
    expect(address()).toBe('/echanges');
    expect(sent(calls, 'mediation.openSet')).toEqual([{ setId: decidedLoop().id }]);
  });

  test('says among how many it was chosen', async () => {
    show(moulinette({ ...found, possibleLoops: 1240 }), 'forme=boucles');
    expect(await screen.findByText(/1\s240\sboucles possibles : voici le meilleur choix/)).toBeVisible();
  });
});

test('a group is said person by person, with what concerns each', async () => {
  card(englishGroup);
  const shown = within(
    screen.getByRole('article', {
      name: 'Odile Lagrange peut apprendre l’anglais à Jacques Lavergne et à Paul Vergne',
    }),
  );
  const [reasons, people] = shown.getAllByRole('list');
  expect(reasons).toHaveTextContent('2 personnes, pour 6 places');
  if (!people) throw new Error('nobody in the group');
  const [jacques, paul] = within(people)
    .getAllByRole('listitem')
    .filter((it) => it.parentElement === people);
  expect(jacques).toHaveTextContent(/Parler anglais en voyage.*Jacques Lavergne.*niveau débutant accepté/);
  expect(paul).toHaveTextContent(/Comprendre des chansons.*Paul Vergne.*attend depuis un an/);
  await expectAccessible();
});
