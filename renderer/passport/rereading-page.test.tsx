import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { invalid, Refusal } from '../../domain/errors';
import type { Passport } from '../../ipc/passport.contract';
import { expectAccessible } from '../testing/accessible';
import { carnet, entry, jacquesId } from '../testing/carnet';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { RereadingPage } from './rereading-page';

const at = `/membres/${jacquesId}/carnet/relecture`;

/** A main process that remembers what is done to the carnet. */
function show(first: Passport = carnet(), changes: Answers = {}) {
  let now = first;
  const change = (id: string, changes: Partial<Passport['entries'][number]>) => {
    now = { ...now, entries: now.entries.map((it) => (it.id === id ? { ...it, ...changes } : it)) };
    return now;
  };
  const answers: Answers = {
    'draft.read': null,
    'draft.keep': () => undefined,
    'draft.discard': () => undefined,
    'passport.open': () => now,
    'passport.reword': ({ id, words }) => {
      change(id, { words });
      return { savedAt: '2026-11-23T09:05:00Z', namesSomeone: words.includes('Nadia') };
    },
    'passport.setHeading': ({ id, heading }) => change(id, { heading }),
    'passport.hide': ({ id, isHidden }) => change(id, { isHidden }),
    'passport.order': ({ ids }) => {
      const ordered = ids.flatMap((id) => now.entries.filter((it) => it.id === id));
      now = { ...now, entries: [...ordered, ...now.entries.filter(({ id }) => !ids.includes(id))] };
      return now;
    },
    'passport.add': ({ kind, words, heading }) => {
      if (words.length < 2) throw invalid('words', 'Écrivez quelques mots.');
      now = { ...now, entries: [...now.entries, entry(31, { kind, words, heading, source: 'own', shown: [] })] };
      return now;
    },
    'passport.remove': ({ id }) => {
      now = { ...now, entries: now.entries.filter((it) => it.id !== id) };
      return now;
    },
    'passport.reread': () => {
      now = { ...now, rereadings: [{ id: jacquesId, on: '2026-11-23', by: 'Claire' }] };
      return now;
    },
    ...changes,
  };
  return renderWithNetwork(<RereadingPage />, { at, path: '/membres/:id/carnet/relecture', answers });
}

const field = (name: string) => screen.findByRole('textbox', { name: `${name}, vos mots` });
const wordsShown = () =>
  screen.getAllByRole('textbox', { name: /, vos mots$/ }).map((it) => (it as HTMLInputElement).value);
const press = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the rereading at the table', () => {
  it('shows each line with where it was shown, under its heading, and names nobody', async () => {
    show();
    expect(await field('Savoir-faire 1')).toHaveValue('Lire un patron');
    expect(screen.getAllByText(/Transmis dans l’échange « Raccourcir un pantalon »/)).toHaveLength(2);
    expect(screen.getByRole('heading', { name: 'Couture' })).toBeVisible();
    await expectAccessible();
  });

  it('keeps every keystroke, and the words that were proposed beside them', async () => {
    const { user, calls } = show();
    await user.type(await field('Savoir-faire 1'), ' ancien');
    expect(await screen.findByText('Enregistré à 10 h 05')).toBeVisible();
    expect(calls.filter(({ name }) => name === 'passport.reword').at(-1)?.input).toMatchObject({
      words: 'Lire un patron ancien',
    });
    await user.click(await press('Reprendre ces mots, Savoir-faire 1'));
    expect(await field('Savoir-faire 1')).toHaveValue('Lire un patron');
  });

  it('says when her words name someone else', async () => {
    const { user } = show();
    await user.type(await field('Savoir-faire 1'), ' avec Nadia');
    expect(await screen.findByText(/Ces mots nomment une autre personne/)).toBeVisible();
  });

  it('keeps what is typed on the screen when it cannot be saved', async () => {
    const { user } = show(carnet(), {
      'passport.reword': () => {
        throw new Refusal('disk-full');
      },
    });
    await user.type(await field('Savoir-faire 1'), '!');
    expect(await screen.findByText(/Vos mots restent à l’écran/)).toBeVisible();
    expect(await field('Savoir-faire 1')).toHaveValue('Lire un patron!');
  });

  it('moves a line and a heading by buttons, and keeps the focus', async () => {
    const { user } = show();
    await user.click(await press('Descendre Savoir-faire 1'));
    await waitFor(() => expect(wordsShown()).toEqual(['Régler la machine', 'Lire un patron', 'Greffer un pommier']));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Descendre Savoir-faire 2' })).toHaveFocus());
    await user.click(await press('Monter le titre Verger'));
    await waitFor(() => expect(wordsShown()[0]).toBe('Greffer un pommier'));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Monter le titre Verger' })).toHaveFocus());
  });

  it('takes a dragged line under the heading where it is dropped', async () => {
    const { calls } = show();
    await field('Savoir-faire 1');
    const line = (name: string) => screen.getByRole('listitem', { name });
    const handle = line('Savoir-faire 3').querySelector('[draggable]');
    if (!handle) throw new Error('no handle');
    fireEvent.dragStart(handle, { dataTransfer: { setDragImage: () => undefined } });
    fireEvent.drop(line('Savoir-faire 1'));
    await waitFor(() => expect(wordsShown()).toEqual(['Greffer un pommier', 'Lire un patron', 'Régler la machine']));
    expect(calls.find(({ name }) => name === 'passport.setHeading')?.input).toMatchObject({ heading: 'Couture' });
    expect(screen.queryByRole('heading', { name: 'Verger' })).toBeNull();
  });

  it('hides what comes from the network, and shows it again', async () => {
    const { user } = show();
    await user.click(await press('Masquer Savoir-faire 1'));
    expect(await screen.findByText(/^Masqué/)).toBeVisible();
    await user.click(await press('Montrer Savoir-faire 1'));
    await waitFor(() => expect(screen.queryByText(/^Masqué/)).toBeNull());
  });

  it('removes what was added, with a way back', async () => {
    const { user } = show();
    await user.click(await press('Retirer Savoir-faire 3'));
    await waitFor(() => expect(wordsShown()).not.toContain('Greffer un pommier'));
    await user.click(await press('Annuler'));
    await waitFor(() => expect(wordsShown()).toContain('Greffer un pommier'));
  });

  it('puts a line under another heading', async () => {
    const { user } = show();
    await user.click(await press('Ranger sous un titre, Savoir-faire 1'));
    const dialog = screen.getByRole('dialog', { name: 'Ranger cette ligne' });
    const heading = within(dialog).getByRole('combobox', { name: 'Sous le titre' });
    await user.clear(heading);
    await user.type(heading, 'Retouches');
    await user.click(within(dialog).getByRole('button', { name: 'Ranger' }));
    expect(await screen.findByRole('heading', { name: 'Retouches' })).toBeVisible();
  });

  it('adds what the network does not know, keeps what is typed meanwhile, and says what is missing', async () => {
    const { user, calls } = show();
    const add = await press('Ajouter au carnet');
    await user.click(add);
    expect(await screen.findByText('Écrivez quelques mots.')).toBeVisible();
    const words = screen.getByRole('textbox', { name: 'Ce que je sais faire' });
    expect(words).toHaveFocus();
    await user.type(words, 'Tenir une caisse');
    expect(await screen.findByText('Brouillon gardé')).toBeVisible();
    await user.click(add);
    await waitFor(() => expect(wordsShown()).toContain('Tenir une caisse'));
    expect(words).toHaveValue('');
    expect(calls.some(({ name }) => name === 'draft.discard')).toBe(true);
  });

  it('points out what is new since the last rereading', async () => {
    const rereadings = [{ id: jacquesId, on: '2026-10-05', by: 'Claire' }];
    show(carnet({ rereadings, entries: [entry(11, { isNew: true }), entry(12)] }));
    expect(await screen.findByText(/1.nouveauté depuis la relecture du 5 octobre 2026/)).toBeVisible();
    expect(within(screen.getByRole('listitem', { name: 'Savoir-faire 1' })).getByText('Nouveau')).toBeVisible();
    expect(within(screen.getByRole('listitem', { name: 'Savoir-faire 2' })).queryByText('Nouveau')).toBeNull();
  });

  it('ends with all that will be printed, then is dated', async () => {
    const { user, address } = show(
      carnet({ entries: [...carnet().entries, entry(15, { words: 'Caché', isHidden: true })] }),
    );
    await field('Savoir-faire 1');
    await user.keyboard('{Control>}{Enter}{Enter}{/Control}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Relire ensemble' })).toHaveFocus();
    for (const words of ['Lire un patron', 'Patience', /Transmission d’un savoir : Coudre/])
      expect(screen.getByText(words)).toBeVisible();
    expect(screen.queryByText('Caché')).toBeNull();
    await expectAccessible();
    await user.click(await press('Nous l’avons relu'));
    await waitFor(() => expect(address()).toBe(`/membres/${jacquesId}/carnet`));
  });

  it('says what to write when nothing is there', async () => {
    show(carnet({ entries: [] }));
    expect(await screen.findByText(/Rien n’est encore écrit/)).toBeVisible();
    expect(await press('Ajouter au carnet')).toBeVisible();
  });
});
