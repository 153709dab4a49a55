import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { impossible, invalid } from '../../domain/errors';
import type { ManagedTheme } from '../../domain/theme/theme';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { ThemesSection } from './themes-section';

const id = (number: number) => `0191aaaa-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;
const theme = (
  number: number,
  name: string,
  parent: number | null,
  changes: Partial<ManagedTheme> = {},
): ManagedTheme => ({
  id: id(number),
  version: 1,
  parentId: parent === null ? null : id(parent),
  name,
  pictogram: 'needle',
  act: '',
  words: '',
  isArchived: false,
  mergedInto: null,
  listings: 0,
  mediations: 0,
  exchanges: 0,
  ...changes,
});
const themes: ManagedTheme[] = [
  theme(20, 'Couture et fil', null),
  theme(21, 'Couture', 20, { listings: 3, mediations: 1, exchanges: 2 }),
  theme(22, 'Broderie', 20),
  theme(23, 'Point compté', 20, { words: 'croix, canevas' }),
  theme(30, 'Cuisine', null, { pictogram: 'pot' }),
  theme(31, 'Pain et pâtisserie', 30, { pictogram: 'bread' }),
  theme(40, 'Cirque', null, { pictogram: 'mask' }),
];

const show = (answers: Answers = {}, list = themes) =>
  renderWithNetwork(<ThemesSection />, {
    at: '/reglages/themes',
    answers: {
      'theme.manage': list,
      'draft.read': null,
      'draft.keep': undefined,
      'draft.discard': undefined,
      ...answers,
    },
  });
type User = ReturnType<typeof show>['user'];
const write = async (user: User, field: HTMLElement, text: string) => {
  await user.click(field);
  await user.paste(text);
};
const unfold = async (user: User, family = 'Couture et fil') =>
  user.click(await screen.findByRole('button', { name: family, expanded: false }));
const menu = async (user: User, name: string) =>
  user.click(await screen.findByRole('button', { name: `Actions pour ${name}` }));
const item = (name: string) => screen.getByRole('menuitem', { name });
const namesIn = (family: string) =>
  within(screen.getByRole('list', { name: `Thèmes de ${family}` }))
    .getAllByRole('listitem')
    .map((it) => it.textContent?.replaceAll('\u00a0', ' '));

describe('the list of themes', () => {
  it('shows the families; unfolded, each theme as an act and with what bears it', async () => {
    const { user } = show();
    await unfold(user);
    expect(namesIn('Couture et fil')[0]).toContain(
      'apprendre la couture · 3 offres et demandes, 1 mise en relation, 2 échanges',
    );
    expect(screen.queryByText('Pain et pâtisserie')).toBeNull();
  });

  it('finds a theme by its name or by its words, without accents', async () => {
    const { user } = show();
    await write(user, await screen.findByRole('searchbox', { name: 'Chercher un thème' }), 'CANEVAS');
    expect(namesIn('Couture et fil')).toHaveLength(1);
    expect(screen.queryByText('Cuisine')).toBeNull();
    await user.clear(screen.getByRole('searchbox'));
    await write(user, screen.getByRole('searchbox'), 'patis');
    expect(screen.getByText('Pain et pâtisserie')).toBeVisible();
  });

  it('moves a theme by its arrows, says where it is, and keeps the focus on the arrow', async () => {
    const moved = [themes[0], themes[2], themes[1], ...themes.slice(3)] as ManagedTheme[];
    const { user, calls } = show({ 'theme.order': moved });
    await unfold(user);
    await user.click(screen.getByRole('button', { name: 'Descendre Couture' }));
    expect(await screen.findByText('« Couture » : place 2 sur 3.')).toBeInTheDocument();
    expect(calls).toContainEqual({ name: 'theme.order', input: { parentId: id(20), ids: [id(22), id(21), id(23)] } });
    expect(namesIn('Couture et fil')[0]).toContain('Broderie');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Descendre Couture' })).toHaveFocus());
  });

  it('leaves the first theme where it is', async () => {
    const { user, calls } = show();
    await unfold(user);
    const up = screen.getByRole('button', { name: 'Monter Couture' });
    expect(up).toHaveAttribute('aria-disabled', 'true');
    await user.click(up);
    expect(calls.map(({ name }) => name)).not.toContain('theme.order');
  });

  it('shows the list anew when it has changed elsewhere', async () => {
    const { user, calls } = show({
      'theme.order': () => {
        throw impossible('La liste a changé entre-temps : elle est affichée de nouveau, recommencez.');
      },
    });
    await unfold(user);
    await user.click(screen.getByRole('button', { name: 'Descendre Couture' }));
    expect(await screen.findByText(/La liste a changé entre-temps/)).toBeVisible();
    await waitFor(() => expect(calls.filter(({ name }) => name === 'theme.manage')).toHaveLength(2));
  });
});

describe('a theme', () => {
  it('gets a sentence from its name, until someone writes it', async () => {
    const { user, calls } = show({ 'theme.add': themes });
    await unfold(user);
    await user.click(screen.getByRole('button', { name: 'Ajouter un thème à Couture et fil' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ajouter un thème' });
    await write(user, await within(dialog).findByRole('textbox', { name: 'Nom du thème' }), 'Vannerie');
    const act = within(dialog).getByRole('textbox', { name: 'Dans une phrase' });
    await waitFor(() => expect(act).toHaveValue('apprendre la vannerie'));
    expect(within(dialog).getByText('Jacques peut apprendre la vannerie à Nadia.')).toBeVisible();
    await user.clear(act);
    await write(user, act, 'montrer la vannerie');
    await write(user, within(dialog).getByRole('textbox', { name: 'Nom du thème' }), ' sauvage');
    expect(act).toHaveValue('montrer la vannerie');
    await user.click(within(dialog).getByRole('radio', { name: 'Panier' }));
    await user.click(within(dialog).getByRole('button', { name: 'Ajouter ce thème' }));
    expect(await screen.findByText('« Vannerie sauvage » est ajouté.')).toBeVisible();
    expect(calls).toContainEqual({
      name: 'theme.add',
      input: { parentId: id(20), name: 'Vannerie sauvage', pictogram: 'basket', act: 'montrer la vannerie', words: '' },
    });
  });

  it('keeps its sentence when it is renamed, and offers the new one', async () => {
    const { user, calls } = show({ 'theme.save': themes });
    await unfold(user);
    await menu(user, 'Broderie');
    await user.click(item('Modifier'));
    const name = await screen.findByRole('textbox', { name: 'Nom du thème' });
    await user.clear(name);
    await write(user, name, 'Dentelle');
    expect(screen.getByRole('textbox', { name: 'Dans une phrase' })).toHaveValue('apprendre la broderie');
    await user.click(screen.getByRole('button', { name: /Reprendre d’après le nom/ }));
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText('« Dentelle » est enregistré.');
    expect(calls.find((call) => call.name === 'theme.save')?.input).toMatchObject({
      id: id(22),
      version: 1,
      name: 'Dentelle',
      act: 'apprendre la dentelle',
    });
  });

  it('says beside the field what is refused', async () => {
    const { user } = show({
      'theme.add': () => {
        throw invalid('name', 'Ce nom est déjà pris ici : précisez le nom.');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Ajouter une famille' }));
    await user.click(await screen.findByRole('button', { name: 'Ajouter cette famille' }));
    expect(await screen.findByText('Donnez un nom au thème, par exemple Vannerie.')).toBeVisible();
    await write(user, screen.getByRole('textbox', { name: 'Nom de la famille' }), 'Cuisine');
    await user.click(screen.getByRole('button', { name: 'Ajouter cette famille' }));
    expect(await screen.findByText('Ce nom est déjà pris ici : précisez le nom.')).toBeVisible();
  });

  it('may have any of the pictograms, each under its name', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Ajouter une famille' }));
    const chosen = await screen.findByRole('radio', { name: 'Idée' });
    expect(chosen).toBeChecked();
    expect(screen.getAllByRole('radio')).toHaveLength(70);
    for (const radio of screen.getAllByRole('radio')) expect(radio).toHaveAccessibleName();
  });

  it('in use is archived or merged, and never removed', async () => {
    const { user } = show();
    await unfold(user);
    await menu(user, 'Couture');
    expect(item('Archiver')).toBeVisible();
    expect(screen.queryByRole('menuitem', { name: 'Supprimer' })).toBeNull();
  });

  it('comes back where it was when its removal is undone', async () => {
    const again = theme(50, 'Broderie', 20);
    const { user, calls } = show({
      'theme.remove': themes.filter(({ name }) => name !== 'Broderie'),
      'theme.add': [...themes.filter(({ name }) => name !== 'Broderie'), again],
      'theme.order': themes,
    });
    await unfold(user);
    await menu(user, 'Broderie');
    await user.click(item('Supprimer'));
    await screen.findByText('« Broderie » est supprimé.');
    expect(namesIn('Couture et fil')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    await waitFor(() =>
      expect(calls).toContainEqual({
        name: 'theme.order',
        input: { parentId: id(20), ids: [id(21), again.id, id(23)] },
      }),
    );
  });
});

describe('merging', () => {
  it('says beforehand what will move, and is undone', async () => {
    const merged = themes.map((it) =>
      it.name === 'Couture' ? { ...it, version: 2, isArchived: true, mergedInto: id(22), listings: 0 } : it,
    );
    const { user, calls } = show({ 'theme.merge': merged, 'theme.part': themes });
    await unfold(user);
    await menu(user, 'Couture');
    await user.click(item('Réunir à…'));
    const dialog = await screen.findByRole('dialog', { name: /^Réunir/ });
    await user.click(within(dialog).getByRole('button', { name: 'Réunir' }));
    expect(await within(dialog).findByText(/Choisissez dans la liste/)).toBeVisible();
    await user.type(within(dialog).getByRole('combobox', { name: 'Quel thème ?' }), 'brod{Enter}');
    expect(
      within(dialog).getByText('Ce qui passera à « Broderie » : 3 offres et demandes, 1 mise en relation, 2 échanges.'),
    ).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Réunir' }));
    await screen.findByText('« Couture » est réuni à « Broderie ».');
    expect(calls).toContainEqual({ name: 'theme.merge', input: { id: id(21), version: 1, into: id(22) } });
    expect(await screen.findByText('Réuni à « Broderie »')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(calls).toContainEqual({ name: 'theme.part', input: { id: id(21), version: 2 } }));
    await waitFor(() => expect(screen.queryByText('Archivés et réunis')).toBeNull());
  });

  it('offers families to a family, themes to a theme; a family without themes is a theme', async () => {
    const { user } = show();
    await menu(user, 'Couture et fil');
    await user.click(item('Réunir à…'));
    await user.click(await screen.findByRole('combobox', { name: 'Quelle famille ?' }));
    expect(screen.getAllByRole('option').map((it) => it.textContent)).toEqual(['Cuisine']);
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Garder les deux' }));
    await menu(user, 'Cirque');
    await user.click(item('Réunir à…'));
    await user.click(await screen.findByRole('combobox', { name: 'Quel thème ?' }));
    expect(screen.getAllByRole('option').map((it) => it.textContent)).toEqual([
      'Couture',
      'Broderie',
      'Point compté',
      'Pain et pâtisserie',
    ]);
  });
});

describe('what left the list', () => {
  it('is taken back, or parted', async () => {
    const list = [
      ...themes,
      theme(60, 'Retouches', 20, { isArchived: true, listings: 1 }),
      theme(61, 'Ourlets', 20, { isArchived: true, mergedInto: id(21) }),
    ];
    const { user, calls } = show({ 'theme.restore': list, 'theme.part': list }, list);
    expect(await screen.findByText('Archivé · Couture et fil · 1 offre ou demande')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Reprendre Retouches' }));
    await user.click(screen.getByRole('button', { name: 'Séparer Ourlets' }));
    await waitFor(() =>
      expect(calls.map(({ name }) => name)).toEqual(expect.arrayContaining(['theme.restore', 'theme.part'])),
    );
  });
});
