import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Structure } from '../../domain/structure/structure';
import { rosesFile } from '../testing/listings';
import { nadia } from '../testing/nadia';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { EditListingPage, NewListingPage } from './listing-form-page';
import { ListingPage } from './listing-page';

const structure: Structure = {
  id: rosesFile.id,
  version: 1,
  name: 'MJC de Guéret',
  networkName: 'Réseau Citoyen de Services',
  address: '',
  postcode: '',
  communeCode: null,
  commune: '',
  phone: '',
  email: '',
  signatoryName: '',
  signatoryTitle: '',
  dataContact: '',
  listingMonths: 6,
  reperageEveryWeeks: 6,
  noticeVersion: 1,
  logo: null,
};
const entry = { id: nadia.id, name: 'Nadia Benali', siteName: 'Guéret', commune: 'Ajain' };
const base: Answers = {
  'draft.read': () => null,
  'draft.keep': () => {},
  'draft.discard': () => {},
  'structure.read': structure,
  'member.search': [entry],
  'member.entry': entry,
  'theme.list': [
    {
      id: '0191dddd-0000-7000-8000-000000000001',
      name: 'Jardin et nature',
      pictogram: 'plant',
      themes: [{ id: rosesFile.themeId, name: 'Jardinage' }],
    },
  ],
  'listing.read': rosesFile,
  'listing.history': [],
};

type Calls = { name: string; input: unknown }[];
const sent = (calls: Calls, name: string) => calls.find((call) => call.name === name)?.input;

describe('the form of a listing', () => {
  const showNew = (answers: Answers = {}) =>
    renderWithNetwork(<NewListingPage />, {
      at: `/bourse/nouvelle?membre=${nadia.id}&sorte=demande`,
      path: '/bourse/nouvelle',
      answers: { ...base, ...answers },
    });
  async function chooseTheme(user: ReturnType<typeof showNew>['user']) {
    await user.type(await screen.findByRole('combobox', { name: /^Dans quel thème/ }), 'jardi');
    await user.click(await screen.findByRole('option', { name: 'Jardinage' }));
  }
  async function choose(user: ReturnType<typeof showNew>['user'], label: string, option: string) {
    await user.click(screen.getByLabelText(label));
    await user.click(await screen.findByText(option));
  }

  test('sends where, with how many, how she comes, and until when', async () => {
    const { user, calls, address } = showNew({ 'listing.create': rosesFile });
    await chooseTheme(user);
    await user.type(screen.getByLabelText('Ce qui est demandé, en quelques mots'), 'Un potager de balcon');
    await choose(user, 'Où', 'À domicile');
    await choose(user, 'En groupe, si c’est possible', 'En groupe de 4 personnes au plus');
    await choose(user, 'Pour se déplacer', 'À pied ou à vélo');
    await user.click(screen.getByRole('switch', { name: /À préciser/ }));
    await user.click(screen.getByRole('button', { name: 'Enregistrer la demande' }));
    await waitFor(() => expect(address()).toBe(`/membres/${nadia.id}`));
    expect(sent(calls, 'listing.create')).toMatchObject({
      memberId: nadia.id,
      kind: 'request',
      themeId: rosesFile.themeId,
      title: 'Un potager de balcon',
      place: 'home',
      groupSize: 4,
      mobility: 'a-pied',
      status: 'to-clarify',
      validUntil: '2027-05-23',
    });
  });

  test('says by its field what is missing, and sends nothing', async () => {
    const { user, calls } = showNew();
    await user.click(await screen.findByRole('button', { name: 'Enregistrer la demande' }));
    expect(await screen.findByText('Choisissez un thème, par exemple Jardinage.')).toBeVisible();
    expect(screen.getByLabelText('Ce qui est demandé, en quelques mots')).toHaveAccessibleDescription(
      /Dites-le en quelques mots/,
    );
    expect(sent(calls, 'listing.create')).toBeUndefined();
  });

  test('gives the charter’s reason when the words speak of money', async () => {
    const { user } = showNew();
    await user.type(await screen.findByLabelText('Ce qui est demandé, en quelques mots'), 'Jardiner, 10 € de l’heure');
    expect(await screen.findByText(/parle d’argent/)).toBeVisible();
    expect(screen.getByLabelText('Pourquoi garder ces mots')).toBeVisible();
  });

  test('changes words, and leaves the status to the page', async () => {
    const { user, calls, address } = renderWithNetwork(<EditListingPage />, {
      at: `/bourse/${rosesFile.id}/modifier`,
      path: '/bourse/:id/modifier',
      answers: { ...base, 'listing.save': rosesFile },
    });
    const words = await screen.findByLabelText('Ce qui est offert, en quelques mots');
    await user.clear(words);
    await user.type(words, 'Greffer les pommiers');
    await user.click(screen.getByRole('button', { name: 'Enregistrer l’offre' }));
    await waitFor(() => expect(address()).toBe(`/bourse/${rosesFile.id}`));
    expect(sent(calls, 'listing.save')).toMatchObject({ title: 'Greffer les pommiers', groupSize: 3, place: 'home' });
    expect(sent(calls, 'listing.save')).not.toHaveProperty('status');
  });

  describe('of a theme archived since', () => {
    const music = { id: '0191dddd-0000-7000-8000-000000000004', name: 'Guitare' };
    const others = [
      { id: '0191dddd-0000-7000-8000-000000000003', name: 'Musique', pictogram: 'music', themes: [music] },
    ];
    const edit = () =>
      renderWithNetwork(<EditListingPage />, {
        at: `/bourse/${rosesFile.id}/modifier`,
        path: '/bourse/:id/modifier',
        answers: { ...base, 'theme.list': others, 'theme.suggest': [], 'listing.save': rosesFile },
      });
    const theme = () => screen.findByRole('combobox', { name: /^Dans quel thème/ });
    const save = () => screen.getByRole('button', { name: 'Enregistrer l’offre' });

    test('keeps it, says that it is archived, and is saved with it', async () => {
      const { user, calls } = edit();
      await waitFor(async () => expect(await theme()).toHaveValue('Jardinage (archivé)'));
      await user.type(await screen.findByLabelText('Ce qui est offert, en quelques mots'), ' grimpants');
      await user.click(save());
      await waitFor(() =>
        expect(sent(calls, 'listing.save')).toMatchObject({
          themeId: rosesFile.themeId,
          title: 'Tailler les rosiers grimpants',
        }),
      );
    });

    test('may go to another one, and back as long as it is not saved', async () => {
      const { user, calls } = edit();
      await waitFor(async () => expect(await theme()).toHaveValue('Jardinage (archivé)'));
      await user.click(await theme());
      await user.click(await screen.findByRole('option', { name: 'Guitare' }));
      expect(await theme()).toHaveValue('Guitare');
      await user.click(await theme());
      await user.click(await screen.findByRole('option', { name: 'Jardinage (archivé)' }));
      await user.click(save());
      await waitFor(() => expect(sent(calls, 'listing.save')).toMatchObject({ themeId: rosesFile.themeId }));
    });

    test('nothing is said of a theme that is still in the list', async () => {
      const { user } = renderWithNetwork(<EditListingPage />, {
        at: `/bourse/${rosesFile.id}/modifier`,
        path: '/bourse/:id/modifier',
        answers: { ...base, 'theme.suggest': [] },
      });
      await waitFor(async () => expect(await theme()).toHaveValue('Jardinage'));
      await user.click(await theme());
      expect(await screen.findAllByRole('option')).toHaveLength(1);
    });
  });
});

describe('the page of a listing', () => {
  const show = (answers: Answers = {}, role: 'saisie' | 'consultation' = 'saisie') =>
    renderWithNetwork(<ListingPage />, {
      at: `/bourse/${rosesFile.id}`,
      path: '/bourse/:id',
      role,
      answers: { ...base, ...answers },
    });

  test('tells its history, the last change first', async () => {
    const change = { at: '2026-11-20T09:00:00Z', by: 'Claire', reason: 'Il se repose' };
    show({
      'listing.history': [
        { ...change, id: rosesFile.themeId, from: 'available', to: 'paused' },
        { ...change, id: rosesFile.id, from: null, to: 'available', reason: '' },
      ],
    });
    const lines = within(await screen.findByRole('list', { name: 'Histoire de l’annonce' })).getAllByRole('listitem');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toHaveTextContent(/Disponible → en pause.*Il se repose.*20\/11\/2026 à 10 h, Claire/);
    expect(lines[1]).toHaveTextContent('Enregistrée, disponible');
  });

  test('moves it with a reason', async () => {
    const { user, calls } = show({ 'listing.changeStatus': { ...rosesFile, status: 'paused', version: 2 } });
    await user.click(await screen.findByRole('button', { name: 'Mettre en pause' }));
    const dialog = await screen.findByRole('dialog', { name: 'Mettre en pause' });
    await user.type(within(dialog).getByLabelText('Pourquoi (facultatif)'), 'Il se repose');
    await user.click(within(dialog).getByRole('button', { name: 'Mettre en pause' }));
    await waitFor(() =>
      expect(sent(calls, 'listing.changeStatus')).toEqual({
        id: rosesFile.id,
        version: 1,
        status: 'paused',
        reason: 'Il se repose',
      }),
    );
  });

  test('that comes to its end is kept, or its author is told', async () => {
    const expiring = { ...rosesFile, validUntil: '2026-12-01' };
    const { user, calls } = show({
      'listing.read': expiring,
      'listing.renew': { ...rosesFile, validUntil: '2027-05-23', before: '2026-12-01' },
      'listing.expiryNote': { memberName: 'Jacques Lavergne', text: 'Bonjour Jacques,', phone: '', email: '' },
      'listing.copyExpiryNote': () => {},
    });
    await user.click(await screen.findByRole('button', { name: 'Prévenir la personne' }));
    const dialog = await screen.findByRole('dialog', { name: 'Un mot pour Jacques Lavergne' });
    expect(within(dialog).getByLabelText('Le mot')).toHaveValue('Bonjour Jacques,');
    await user.click(within(dialog).getByRole('button', { name: 'Copier le texte' }));
    await waitFor(() => expect(sent(calls, 'listing.copyExpiryNote')).toEqual({ id: rosesFile.id }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Prolonger' }));
    await waitFor(() => expect(sent(calls, 'listing.renew')).toEqual({ id: rosesFile.id }));
  });

  test('is only read by those who may not change it', async () => {
    show({ 'listing.read': { ...rosesFile, validUntil: '2026-12-01' } }, 'consultation');
    expect(await screen.findByText(/arrive à son terme/)).toBeVisible();
    for (const name of ['Prolonger', 'Mettre en pause', 'Prévenir la personne'])
      expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Modifier' })).toBeNull();
  });
});
