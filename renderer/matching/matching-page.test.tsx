import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../domain/errors';
import { expectAccessible } from '../testing/accessible';
import { many, moulinette, nothingDecided } from '../testing/moulinette';
import { decidedLoop, decidedRoses, englishLesson, found, nothingFound, roseLesson } from '../testing/proposals';
import { type Answers, renderWithNetwork, testSites } from '../testing/render-with-network';
import { MatchingPage } from './matching-page';

const show = (answers: Answers = moulinette(), options: Parameters<typeof renderWithNetwork>[1] = {}) =>
  renderWithNetwork(<MatchingPage />, { at: '/moulinette', path: '/moulinette', answers, ...options });

const roses = 'Jacques Lavergne peut apprendre le jardinage à Nadia Benali';
const english = 'Odile Lagrange peut apprendre l’anglais à Jacques Lavergne';
const card = (name: string | RegExp) => screen.findByRole('article', { name });
const press = async (within_: Promise<HTMLElement>, name: string) =>
  within(await within_).getByRole('button', { name });
const sent = (calls: { name: string; input: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).map(({ input }) => input);

describe('what is to be decided', () => {
  test('is said in a sentence, with the words of each and the reasons', async () => {
    show();
    const shown = within(await card(roses));
    expect(shown.getByRole('heading', { name: roses })).toBeVisible();
    expect(shown.getByText('Tailler les rosiers')).toBeVisible();
    expect(shown.getByText('Pour : fleurir la cour')).toBeVisible();
    expect(shown.getByRole('link', { name: 'Nadia Benali' })).toHaveAttribute(
      'href',
      `/membres/${roseLesson.request.memberId}`,
    );
    const reasons = within(shown.getByRole('list', { name: 'Raisons' })).getAllByRole('listitem');
    expect(reasons.map((it) => it.textContent)).toEqual([
      'Pourmême thème : Jardinage',
      'Réserveaucune demi-journée en commun',
    ]);
    await expectAccessible();
  });

  test('is proposed: the next card takes its place and the focus; « Annuler » brings it back', async () => {
    const { user, calls } = show();
    (await press(card(roses), 'Proposer')).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('article', { name: roses })).toBeNull());
    expect(sent(calls, 'matching.propose')).toEqual([
      { offerId: roseLesson.offer.id, requestId: roseLesson.request.id },
    ]);
    expect(screen.getByRole('heading', { name: english })).toHaveFocus();
    expect(screen.getByRole('tab', { name: 'Proposés, en attente de réponse (1)' })).toBeVisible();
    expect(await screen.findByRole('status')).toHaveTextContent(
      'Proposé : on attend la réponse de Jacques Lavergne et de Nadia Benali.',
    );
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(await card(roses)).toBeVisible();
    expect(sent(calls, 'matching.undoProposal')).toEqual([{ id: decidedRoses().id }]);
  });

  test('is put off for a month', async () => {
    const { user, calls } = show();
    await user.click(await press(card(roses), 'Plus tard'));
    await waitFor(() => expect(screen.queryByRole('article', { name: roses })).toBeNull());
    expect(await screen.findByText(/^Remis à plus tard.*dans 30\sjours\.$/)).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Plus tard (1)' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(await card(roses)).toBeVisible();
    expect(sent(calls, 'matching.undoPostponement')).toEqual([{ id: decidedRoses().id }]);
  });

  test('is set aside with its reason; the next card has the focus once the dialog is closed', async () => {
    const { user, calls } = show();
    (await press(card(roses), 'Écarter')).focus();
    await user.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('dialog', { name: /^Pourquoi écarter ce rapprochement/ }));
    await user.click(dialog.getByRole('radio', { name: 'Le trajet est trop long' }));
    await user.click(dialog.getByRole('button', { name: 'Écarter' }));
    await waitFor(() => expect(screen.queryByRole('article', { name: roses })).toBeNull());
    expect(sent(calls, 'matching.refuse')).toEqual([
      {
        offerId: roseLesson.offer.id,
        requestId: roseLesson.request.id,
        reason: 'Le trajet est trop long',
      },
    ]);
    await waitFor(() => expect(screen.getByRole('heading', { name: english })).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(await card(roses)).toBeVisible();
    expect(sent(calls, 'matching.undoRefusal')).toEqual([{ id: decidedRoses().id, isProposed: false }]);
  });

  test('becomes a mise en relation at once when everyone already agrees', async () => {
    const { user, calls, address } = show({ ...moulinette(), 'mediation.open': { id: roseLesson.offer.id } });
    await user.click(await press(card(roses), 'Fixer la mise en relation'));
    await waitFor(() => expect(address()).toBe(`/mises-en-relation/${roseLesson.offer.id}`));
    expect(sent(calls, 'mediation.open')).toEqual([{ matchId: decidedRoses().id }]);
  });

  test('stays when the decision is refused, and says why', async () => {
    const { user } = show({
      ...moulinette(),
      'matching.propose': () => {
        throw new Refusal('conflict', { reason: 'Cette offre n’est plus disponible.' });
      },
    });
    await user.click(await press(card(roses), 'Proposer'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Cette offre n’est plus disponible.');
    expect(await card(roses)).toBeVisible();
    expect(await press(card(roses), 'Proposer')).toBeEnabled();
  });

  test('after the last card, the focus is where it was and the page says that all is done', async () => {
    const { user } = show(moulinette({ ...nothingFound, pairs: [roseLesson], pairCount: 1 }));
    (await press(card(roses), 'Proposer')).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'Rien à décider pour l’instant' })).toBeVisible();
    expect(document.body).not.toHaveFocus();
    expect(screen.getByRole('tabpanel')).toContainElement(document.activeElement as HTMLElement);
  });

  test('comes by twenty, and says how many are left', async () => {
    const { user } = show(moulinette({ ...found, pairs: many(roseLesson), pairCount: 1200 }));
    expect(await screen.findAllByRole('article')).toHaveLength(20);
    expect(screen.queryByText(/meilleures sont montrées/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Voir la suite' }));
    expect(screen.getAllByRole('article')).toHaveLength(25);
    expect(screen.getByText(/^Les 25 meilleures sont montrées sur 1\s200/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Voir la suite' })).toBeNull();
  });

  test('is only read by those who do not animate the network', async () => {
    show(moulinette(), { role: 'consultation' });
    expect(within(await card(roses)).queryByRole('button')).toBeNull();
  });
});

describe('the views', () => {
  const all = {
    ...nothingDecided,
    proposed: [decidedRoses()],
    postponed: [decidedRoses({ until: '2026-12-23' })],
    refused: [decidedRoses({ refusalReason: 'Le trajet est trop long' })],
    sets: [decidedLoop({ isPossible: false })],
  };

  test('are counted, and opened by a click', async () => {
    const { user, address } = show(moulinette(found, all));
    expect(await screen.findByRole('tab', { name: 'À décider (4)' })).toHaveAttribute('aria-selected', 'true');
    await user.click(screen.getByRole('tab', { name: 'Écartés (1)' }));
    expect(address()).toBe('/moulinette?vue=ecartes');
    expect(screen.getByRole('tabpanel', { name: 'Écartés (1)' })).toBeVisible();
    expect(await card(roses)).toHaveTextContent('Écarté le 20/11/2026 : Le trajet est trop long');
    await expectAccessible();
  });

  test('are gone through with the arrows and opened by Enter', async () => {
    const { user, address } = show(moulinette(found, all));
    (await screen.findByRole('tab', { name: 'À décider (4)' })).focus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Proposés, en attente de réponse (2)' })).toHaveFocus();
    await user.keyboard('{ArrowRight}{Enter}');
    expect(address()).toBe('/moulinette?vue=plus-tard');
    expect(screen.getByRole('tab', { name: 'Plus tard (1)' })).toHaveFocus();
    expect(await card(roses)).toHaveTextContent('Remis à plus tard : reviendra après le 23/12/2026');
    await user.keyboard('{ArrowLeft}{ArrowLeft}{Enter}');
    expect(await screen.findByRole('article', { name: english })).toBeVisible();
  });

  test('what is proposed waits for an answer: it is met, or set aside, or decided again', async () => {
    const { user, calls } = show(moulinette(found, all), { at: '/moulinette?vue=proposes' });
    const pair = await card(roses);
    expect(pair).toHaveTextContent('Proposé le 20/11/2026');
    await expectAccessible();
    await user.click(within(pair).getByRole('button', { name: 'Écarter' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: 'Le niveau ne convient pas' }));
    await user.click(dialog.getByRole('button', { name: 'Écarter' }));
    await waitFor(() =>
      expect(sent(calls, 'matching.refuse')).toEqual([{ id: decidedRoses().id, reason: 'Le niveau ne convient pas' }]),
    );
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    await waitFor(() =>
      expect(sent(calls, 'matching.undoRefusal')).toEqual([{ id: decidedRoses().id, isProposed: true }]),
    );
    await user.click(await press(card(roses), 'Remettre à décider'));
    await waitFor(() => expect(sent(calls, 'matching.undoProposal')).toEqual([{ id: decidedRoses().id }]));
  });

  test('what is proposed and no longer free says so, and cannot be fixed', async () => {
    show(moulinette(found, all), { at: '/moulinette?vue=proposes' });
    const loop = within(await card(/^Boucle/));
    expect(loop.getByText(/^Une offre ou une demande n’est plus disponible/)).toBeVisible();
    expect(loop.getByRole('button', { name: 'Fixer les mises en relation' })).toBeDisabled();
  });

  test.each([
    ['plus-tard', 'matching.undoPostponement'],
    ['ecartes', 'matching.undoRefusal'],
  ])('what is put aside (%s) is decided again', async (view, operation) => {
    const { user, calls } = show(moulinette(found, all), { at: `/moulinette?vue=${view}` });
    await user.click(await press(card(roses), 'Remettre à décider'));
    expect(await screen.findByText('Ce rapprochement est de nouveau à décider.')).toBeVisible();
    expect(sent(calls, operation)).toHaveLength(1);
  });

  test.each([
    ['', 'Rien à décider pour l’instant'],
    ['?forme=groupes', 'Aucun groupe pour l’instant'],
    ['?forme=boucles', 'Aucune boucle pour l’instant'],
    ['?vue=proposes', 'Aucune réponse n’est attendue'],
    ['?vue=plus-tard', 'Rien n’est remis à plus tard'],
    ['?vue=ecartes', 'Rien n’a été écarté'],
  ])('an empty one says what it waits for: %s', async (query, heading) => {
    show(moulinette(nothingFound), { at: `/moulinette${query}` });
    expect(await screen.findByRole('heading', { name: heading })).toBeVisible();
    await expectAccessible();
  });
});

describe('when it cannot be read', () => {
  /** Fails once, then answers. */
  function failingOnce<Answer>(answer: Answer) {
    let isFirst = true;
    return () => {
      if (!isFirst) return answer;
      isFirst = false;
      throw new Refusal('base-in-use');
    };
  }

  test('the search says what to do, and begins again', async () => {
    const { user } = show({ ...moulinette(), 'matching.search': failingOnce(found) });
    expect(await screen.findByRole('alert')).toHaveTextContent(/Fermez-le, puis essayez encore/);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await card(roses)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('what was decided is asked for again too', async () => {
    const { user } = show(
      { ...moulinette(), 'matching.decided': failingOnce({ ...nothingDecided, proposed: [decidedRoses()] }) },
      { at: '/moulinette?vue=proposes' },
    );
    await user.click(await screen.findByRole('button', { name: 'Réessayer' }));
    expect(await card(roses)).toHaveTextContent('Proposé le 20/11/2026');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('for whom it turns', () => {
  const [gueret] = testSites;

  test('the site in use', async () => {
    const { calls } = show(moulinette(), { site: gueret });
    await card(roses);
    for (const name of ['matching.search', 'matching.decided'])
      expect(sent(calls, name)).toEqual([{ siteId: gueret.id, memberId: null, listingId: null }]);
  });

  test('one person, of any site, then the whole site again in the same view', async () => {
    const { memberId, memberName, siteName } = englishLesson.offer;
    const entry = { id: memberId, name: memberName, siteName, commune: '' };
    const { user, calls, address } = show(
      { ...moulinette(), 'member.entry': entry },
      { site: gueret, at: `/moulinette?vue=proposes&membre=${memberId}` },
    );
    expect(await screen.findByText('Pour Odile Lagrange')).toBeVisible();
    expect(sent(calls, 'matching.search')).toEqual([{ siteId: null, memberId, listingId: null }]);
    expect(screen.getByRole('link', { name: /^Pourquoi pas/ })).toHaveAttribute(
      'href',
      `/moulinette/pourquoi-pas?membre=${memberId}`,
    );
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Voir tous les rapprochements' }));
    expect(address()).toBe('/moulinette?vue=proposes');
    await waitFor(() =>
      expect(sent(calls, 'matching.search').at(-1)).toEqual({ siteId: gueret.id, memberId: null, listingId: null }),
    );
  });

  test('a person who is no longer there: it says so, and the way out stays', async () => {
    const { memberId } = englishLesson.offer;
    const gone = () => {
      throw new Refusal('not-found');
    };
    const { user, address } = show(
      { ...moulinette(nothingFound), 'member.entry': gone },
      { at: `/moulinette?membre=${memberId}` },
    );
    expect(await screen.findByText(/n’existe plus/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Voir tous les rapprochements' }));
    expect(address()).toBe('/moulinette');
  });
});
