import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { firstTemplate } from '../../domain/bilan/first-template';
import { Refusal } from '../../domain/errors';
import type { Questions } from '../../ipc/bilan.contract';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { QuestionsSection } from './questions-section';

const published: Questions = { ...firstTemplate, history: [] };
const show = (answers: Answers = {}) =>
  renderWithNetwork(<QuestionsSection />, {
    answers: {
      'bilan.questions': published,
      'draft.read': null,
      'draft.keep': () => {},
      'draft.discard': () => {},
      ...answers,
    },
  });
const listOf = async (screenTitle: string) =>
  within(await screen.findByRole('list', { name: new RegExp(`^Questions de l’écran.+${screenTitle}`) }));
const wordings = async (screenTitle: string) =>
  (await listOf(screenTitle)).getAllByRole('listitem').map((row) => row.querySelector('p')?.textContent);

describe('the questions of the bilan', () => {
  test('one is reworded, kept as a draft, then published', async () => {
    const { user, calls } = show({
      'bilan.publishQuestions': ({ themes }) => ({
        version: 2,
        themes: themes as Questions['themes'],
        history: [{ number: 2, publishedAt: '2026-11-23T09:00:00Z', author: 'Claire', changes: '1 question modifiée' }],
      }),
    });
    const publish = await screen.findByRole('button', { name: 'Publier ces questions' });
    expect(publish).toBeDisabled();
    await user.click((await listOf('Avec le recul')).getByRole('button', { name: /^Modifier.: Qu’est-ce qui a été/ }));
    const dialog = within(screen.getByRole('dialog', { name: 'Modifier la question' }));
    const wording = dialog.getByRole('textbox', { name: 'La question' });
    await user.clear(wording);
    await user.click(dialog.getByRole('button', { name: 'Garder la question' }));
    expect(dialog.getByText(/^Écrivez la question, par exemple/)).toBeVisible();
    await user.type(wording, 'Qu’est-ce qui vous a coûté');
    await user.click(dialog.getByRole('button', { name: 'Garder la question' }));
    expect((await wordings('Avec le recul'))[0]).toBe('Qu’est-ce qui vous a coûté');
    expect(calls.filter(({ name }) => name === 'draft.keep').at(-1)?.input).toMatchObject({
      form: 'bilan-questions',
      content: { basedOn: 1 },
    });
    await user.click(publish);
    expect(await screen.findByText(/^Ces questions seront celles des prochains bilans/)).toBeVisible();
    expect(screen.getByText('Version 2').closest('li')).toHaveTextContent(/par Claire.: 1 question modifiée\.$/);
    expect(publish).toBeDisabled();
    expect(calls.some(({ name }) => name === 'draft.discard')).toBe(true);
  });

  test('they change places, are added, and are taken away, but for those of use elsewhere', async () => {
    const { user } = show();
    const hindsight = await listOf('Avec le recul');
    const before = await wordings('Avec le recul');
    await user.click(hindsight.getByRole('button', { name: new RegExp(`^Descendre.: ${before[0]?.slice(0, 12)}`) }));
    expect(await wordings('Avec le recul')).toEqual([before[1], before[0], before[2]]);
    await user.click(hindsight.getByRole('button', { name: new RegExp(`^Retirer.: ${before[0]?.slice(0, 12)}`) }));
    expect(await wordings('Avec le recul')).toEqual([before[1], before[2]]);
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(await wordings('Avec le recul')).toEqual([before[1], before[0], before[2]]);
    expect((await listOf('Les mercis')).getByRole('button', { name: /^Retirer.: Qui voulez-vous/ })).toBeDisabled();

    const region = screen.getByRole('region', { name: 'Avec le recul' });
    await user.click(within(region).getByRole('button', { name: 'Ajouter une question' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Ajouter une question' }));
    await user.type(dialog.getByRole('textbox', { name: 'La question' }), 'De quoi êtes-vous fier');
    await user.click(dialog.getByRole('radio', { name: 'Une réponse parmi plusieurs' }));
    await user.click(dialog.getByRole('button', { name: 'Garder la question' }));
    expect(dialog.getByText('Proposez au moins deux réponses.')).toBeVisible();
    for (const label of ['Du résultat', 'Du chemin']) {
      await user.click(dialog.getByRole('button', { name: 'Ajouter une réponse' }));
      await user.type(dialog.getAllByRole('textbox', { name: /^Réponse \d/ }).at(-1) as HTMLElement, label);
    }
    await user.click(dialog.getByRole('button', { name: 'Garder la question' }));
    expect((await wordings('Avec le recul')).at(-1)).toBe('De quoi êtes-vous fier');
  }, 20_000);

  test('a draft is found again, and given up', async () => {
    const themes = structuredClone(firstTemplate.themes);
    Object.assign(themes[0] ?? {}, { title: 'Vos attentes' });
    const { user } = show({ 'draft.read': { basedOn: 1, themes } });
    expect(await screen.findByText('Vos changements ne sont pas encore publiés.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Vos attentes' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Revenir aux questions publiées' }));
    expect(screen.getByRole('heading', { name: 'Les attentes' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(await screen.findByRole('heading', { name: 'Vos attentes' })).toBeVisible();
  });

  test('someone has published meanwhile: said, and nothing typed is lost', async () => {
    const themes = structuredClone(firstTemplate.themes);
    Object.assign(themes[0] ?? {}, { title: 'Vos attentes' });
    const { user } = show({
      'draft.read': { basedOn: 1, themes },
      'bilan.publishQuestions': () => {
        throw new Refusal('stale');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Publier ces questions' }));
    expect(await screen.findByText(/^Quelqu’un a publié d’autres questions/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Vos attentes' })).toBeVisible();
  });

  test('the interview is tried, with imagined people', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Essayer' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Essai des questions du bilan' }));
    expect(dialog.getByText('La parole est à Nadia')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Suivant' }));
    expect(dialog.getByRole('heading', { name: 'Les apprentissages' })).toBeVisible();
  });
});
