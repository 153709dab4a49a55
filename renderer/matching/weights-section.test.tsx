import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../domain/errors';
import { defaultWeights, type Weights } from '../../domain/matching/weights';
import { expectAccessible } from '../testing/accessible';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { WeightsSection } from './weights-section';

/** A main process that keeps what is saved. */
function show(kept: Weights = defaultWeights, answers: Answers = {}) {
  const view = renderWithNetwork(<WeightsSection />, {
    answers: {
      'matching.weights': kept,
      'matching.saveWeights': (weights) => weights,
      ...answers,
    },
  });
  const saved = () => view.calls.filter(({ name }) => name === 'matching.saveWeights').map(({ input }) => input);
  return { ...view, saved };
}
const words = () => screen.findByRole('slider', { name: 'Les mots' });
const button = (name: string) => screen.getByRole('button', { name });
const save = () => button('Enregistrer les réglages');

describe('the weights of the rules', () => {
  test('each is named, explained, and said in points', async () => {
    show({ ...defaultWeights, place: 0 });
    const slider = await words();
    expect(slider).toHaveAccessibleDescription(/^Les deux annonces emploient les mêmes mots/);
    expect(slider).toHaveAttribute('aria-valuetext', '20\u00a0points');
    expect(screen.getAllByRole('slider')).toHaveLength(9);
    expect(screen.getByText('Ne compte pas (à l’origine 8)')).toBeVisible();
    await expectAccessible();
  });

  test('move by the keyboard, never beyond their bounds', async () => {
    const { user } = show();
    const slider = await words();
    slider.focus();
    await user.keyboard('{ArrowRight}');
    expect(slider).toHaveAttribute('aria-valuenow', '21');
    expect(screen.getByText('21 points (à l’origine 20)')).toBeVisible();
    await user.keyboard('{End}{ArrowRight}');
    expect(slider).toHaveAttribute('aria-valuenow', '60');
    await user.keyboard('{Home}{ArrowLeft}');
    expect(slider).toHaveAttribute('aria-valuenow', '0');
    expect(screen.getByText('Ne compte pas (à l’origine 20)')).toBeVisible();
  });

  test('are saved by one press, that keeps the focus, and « Annuler » gives the former ones back', async () => {
    const { user, saved } = show();
    const slider = await words();
    slider.focus();
    await user.keyboard('{Home}');
    save().focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Les réglages de la moulinette sont enregistrés.')).toBeVisible();
    expect(saved()).toEqual([{ ...defaultWeights, words: 0 }]);
    expect(save()).toBeEnabled();
    expect(save()).toHaveFocus();
    await user.click(button('Annuler'));
    await waitFor(() => expect(slider).toHaveAttribute('aria-valuenow', '20'));
    expect(saved().at(-1)).toEqual(defaultWeights);
  });

  test('changes are given up without saving', async () => {
    const { user, saved } = show({ ...defaultWeights, words: 30 });
    const slider = await words();
    expect(screen.queryByRole('button', { name: 'Abandonner les changements' })).toBeNull();
    slider.focus();
    await user.keyboard('{End}');
    await user.click(button('Abandonner les changements'));
    expect(slider).toHaveAttribute('aria-valuenow', '30');
    expect(saved()).toEqual([]);
  });

  test('go back to the original ones, that are saved like any other', async () => {
    const { user, saved } = show({ ...defaultWeights, words: 3, theme: 60 });
    const slider = await words();
    button('Revenir aux réglages d’origine').focus();
    await user.keyboard('{Enter}');
    expect(slider).toHaveAttribute('aria-valuenow', '20');
    expect(button('Revenir aux réglages d’origine')).toHaveFocus();
    expect(button('Revenir aux réglages d’origine')).toBeEnabled();
    expect(saved()).toEqual([]);
    await user.click(save());
    await waitFor(() => expect(saved()).toEqual([defaultWeights]));
  });

  test('stay as they were moved when they cannot be saved', async () => {
    const { user } = show(defaultWeights, {
      'matching.saveWeights': () => {
        throw new Refusal('disk-full');
      },
    });
    const slider = await words();
    slider.focus();
    await user.keyboard('{End}');
    await user.click(save());
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Le disque est plein/);
    expect(slider).toHaveAttribute('aria-valuenow', '60');
  });

  test('are asked for again when they could not be read', async () => {
    let isFirst = true;
    const { user } = show(defaultWeights, {
      'matching.weights': () => {
        if (!isFirst) return defaultWeights;
        isFirst = false;
        throw new Refusal('base-in-use');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Réessayer' }));
    expect(await words()).toBeVisible();
  });
});
