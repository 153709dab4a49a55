import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '../../ipc/passport.contract';
import { expectAccessible } from '../testing/accessible';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { VocabularySection } from './vocabulary-section';

const couture = '0191eeee-0000-7000-8000-000000000041';
const vocabulary: Vocabulary = {
  qualities: [
    { key: 'listening', label: 'Écoute', wording: 'Être à l’écoute', firstWording: 'Être à l’écoute' },
    { key: 'patience', label: 'Patience', wording: 'Garder son calme', firstWording: 'Faire preuve de patience' },
    { key: 'humour', label: 'Humour', wording: '', firstWording: '' },
  ],
  families: [{ name: 'Maison', themes: [{ id: couture, name: 'Couture', wording: '' }] }],
};

function show(changes: Answers = {}) {
  const saved: unknown[] = [];
  const view = renderWithNetwork(<VocabularySection />, {
    at: '/reglages/vocabulaire',
    answers: {
      'draft.read': null,
      'draft.keep': () => undefined,
      'draft.discard': () => undefined,
      'passport.vocabulary': vocabulary,
      'passport.saveVocabulary': (input) => {
        saved.push(input);
        return {
          ...vocabulary,
          qualities: vocabulary.qualities.map((it) => ({
            ...it,
            wording: input.qualities.find(({ key }) => key === it.key)?.wording ?? '',
          })),
        };
      },
      ...changes,
    },
  });
  return { ...view, saved };
}

const field = (name: string) => screen.findByRole('textbox', { name });
const sent = (patience: string, theme = '') => ({
  qualities: [
    { key: 'listening', wording: 'Être à l’écoute' },
    { key: 'patience', wording: patience },
    { key: 'humour', wording: '' },
  ],
  themes: [{ id: couture, wording: theme }],
});

describe('the vocabulary of the structure', () => {
  it('writes each savoir-être and each theme in other words, with a way back', async () => {
    const { user, saved } = show();
    const patience = await field('Patience');
    await user.clear(patience);
    await user.type(patience, 'Maîtrise de soi');
    await user.click(screen.getByRole('button', { name: /Maison/ }));
    await user.type(await field('Couture'), 'Travaux de couture');
    expect(await screen.findByText('Brouillon gardé')).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Enregistrer le vocabulaire' }));
    await waitFor(() => expect(saved).toEqual([sent('Maîtrise de soi', 'Travaux de couture')]));
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(saved.at(-1)).toEqual(sent('Garder son calme')));
    expect(await field('Patience')).toHaveValue('Garder son calme');
  });

  it('recalls the words of origin where they were changed, and gives them back', async () => {
    const { user } = show();
    expect(await screen.findByText('À l’origine : Faire preuve de patience.')).toBeVisible();
    expect(screen.queryByText('À l’origine : Être à l’écoute.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Revenir aux mots d’origine' }));
    expect(await field('Patience')).toHaveValue('Faire preuve de patience');
  });

  it('gives back what was typed and not sent, and takes it away when asked', async () => {
    const { user } = show({
      'draft.read': { qualities: [{ key: 'patience', wording: 'Du calme' }], themes: [] },
    });
    expect(await field('Patience')).toHaveValue('Du calme');
    await user.click(screen.getByRole('button', { name: 'Abandonner les changements' }));
    await waitFor(async () => expect(await field('Patience')).toHaveValue('Garder son calme'));
  });
});
