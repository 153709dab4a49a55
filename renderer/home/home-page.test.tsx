import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../domain/errors';
import { type Due, groupsOf } from '../../domain/home/due';
import type { Home } from '../../ipc/home.contract';
import { renderWithNetwork, testSites } from '../testing/render-with-network';
import { HomePage } from './home-page';

const id = '0191bbbb-0000-7000-8000-000000000001';
const due = (changes: Partial<Due>): Due => ({
  kind: 'bilan',
  id,
  title: 'Tailler les rosiers',
  people: ['Jacques Lavergne', 'Nadia Benali'],
  day: '2026-11-13',
  time: null,
  until: null,
  count: 1,
  isBegun: false,
  ...changes,
});
const home = (changes: Partial<Home> = {}): Home => ({
  today: '2026-11-23',
  due: [],
  agenda: { appointments: [], folded: 0 },
  unmet: { requests: [], total: 0 },
  hasMembers: true,
  hasListings: true,
  ...changes,
});
const groups = (...dues: Due[]) => groupsOf(dues, '2026-11-23', { isWhole: false });
const agenda = (...appointments: Home['agenda']['appointments']) => ({ appointments, folded: 0 });
const show = (changes: Partial<Home> = {}, options: Parameters<typeof renderWithNetwork>[1] = {}) =>
  renderWithNetwork(<HomePage />, { answers: { 'home.read': home(changes) }, ...options });

describe('the home page', () => {
  test('greets by first name, with the day', async () => {
    show();
    expect(await screen.findByRole('heading', { level: 1, name: 'Bonjour Claire,' })).toHaveFocus();
    expect(screen.getByText('lundi 23 novembre 2026')).toBeVisible();
    expect(document.title).toBe('Accueil – Entrelacs');
  });

  test('tells what is late before the rest: what, who, since when, and the button that settles it', async () => {
    const { user, address } = show({
      due: groups(
        due({ kind: 'offer', id, title: 'La belote', people: ['Gérard Fayolle'], day: '2026-12-02' }),
        due({}),
      ),
    });
    const [late, gentle] = await screen.findAllByRole('region');
    expect(within(late as HTMLElement).getByRole('heading', { name: 'En retard' })).toBeVisible();
    const line = within(late as HTMLElement).getByRole('listitem');
    expect(line).toHaveTextContent('Bilan · prévu vendredi 13 novembre, il y a 10 jours');
    expect(line).toHaveTextContent('Jacques Lavergne et Nadia Benali');
    expect(within(gentle as HTMLElement).getByRole('listitem')).toHaveTextContent('Offre · expire dans 9 jours');
    await user.click(within(line).getByRole('link', { name: /^Faire le bilan\s: Tailler les rosiers$/ }));
    expect(address()).toBe(`/bilans/${id}`);
  });

  test.each<[Partial<Due>, string]>([
    [{ kind: 'meeting' }, `/mises-en-relation/${id}`],
    [{ kind: 'plan' }, `/mises-en-relation/${id}`],
    [{ kind: 'reperage-plan' }, `/reperages/nouvelle?lieu=${id}`],
    [{ kind: 'reperage-attendance' }, `/reperages/${id}`],
    [{ kind: 'draft', id: 'reperage/nouvelle' }, '/reperages/nouvelle'],
    [{ kind: 'draft', id: `reperage-entry/${id}` }, `/reperages/${id}/saisie`],
    [{ kind: 'resume' }, `/mises-en-relation/${id}`],
    [{ kind: 'attendance' }, `/echanges/${id}`],
    [{ kind: 'closing', until: '2026-12-18' }, `/echanges/${id}`],
    [{ kind: 'proposal' }, '/moulinette'],
    [{ kind: 'offer' }, `/bourse/${id}`],
    [{ kind: 'request' }, `/bourse/${id}`],
    [{ kind: 'unseen', count: 4 }, '/membres'],
    [{ kind: 'draft', id: 'member/nouveau' }, '/membres/nouveau'],
    [{ kind: 'draft', id: `member/${id}` }, `/membres/${id}/modifier`],
    [{ kind: 'draft', id: 'listing/nouvelle' }, '/bourse/nouvelle'],
    [{ kind: 'draft', id: `listing/nouvelle/${id}` }, `/bourse/nouvelle?membre=${id}`],
    [{ kind: 'draft', id: `listing/${id}` }, `/bourse/${id}/modifier`],
    [{ kind: 'draft', id: `attestation/${id}` }, `/reconnaissance/nouvelle?membre=${id}`],
    [{ kind: 'draft', id: `attestation/${id}/${id}` }, `/reconnaissance/nouvelle?membre=${id}&echange=${id}`],
    [{ kind: 'draft', id: `addendum/${id}` }, `/bilans/${id}`],
    [{ kind: 'draft', id: 'structure' }, '/reglages/structure'],
    [{ kind: 'draft', id: 'site/nouveau' }, '/reglages/lieux'],
    [{ kind: 'draft', id: `exchange/${id}/interruption` }, `/echanges/${id}`],
  ])('%o is settled at %s', async (changes, path) => {
    const { user, address } = show({ due: groups(due(changes)) });
    await user.click(within(await screen.findByRole('listitem')).getByRole('link'));
    expect(address()).toBe(path);
  });

  test('gives no button to those whose account cannot settle it', async () => {
    const bilan = { kind: 'bilan', startsAt: '2026-11-23T13:30:00Z', day: '2026-11-23', time: '14:30' } as const;
    show(
      {
        due: groups(due({})),
        agenda: agenda({ ...bilan, id, occurrence: null, title: 'Coudre', people: [], siteName: 'Guéret', place: '' }),
      },
      { role: 'consultation' },
    );
    expect(await screen.findByText('Tailler les rosiers')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('folds what can wait into a few lines, with a way to the others', async () => {
    const proposals = Array.from({ length: 5 }, (_, index) =>
      due({ kind: 'proposal', id: `${index}`, title: `Offre ${index}`, day: '2026-11-20' }),
    );
    const { user, address } = show({ due: groups(...proposals) });
    await user.click(await screen.findByRole('link', { name: /^et 2\sautres rapprochements proposés$/ }));
    expect(address()).toBe('/moulinette');
  });

  test('folds what would be too long to read, and unfolds it', async () => {
    const when = { startsAt: '', day: '2026-11-23', time: '14:30', occurrence: null };
    const { appointments } = agenda({
      ...when,
      kind: 'session',
      id,
      title: 'Coudre',
      people: [],
      siteName: 'Guéret',
      place: '',
    });
    const late = Array.from({ length: 14 }, (_, index) => due({ id: `${index}`, title: `Échange ${index}` }));
    const { user, calls } = renderWithNetwork(<HomePage />, {
      answers: {
        'home.read': ({ isWhole }) =>
          home({
            due: groupsOf(late, '2026-11-23', { isWhole }),
            agenda: { appointments, folded: isWhole ? 0 : 3 },
          }),
      },
    });
    expect(await screen.findByRole('button', { name: /^Voir 3\sautres rendez-vous$/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Voir 4\sautres lignes$/ }));
    expect(await screen.findByText('Échange 13')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Voir/ })).toBeNull();
    expect(calls.map(({ input }) => input)).toEqual([
      { siteId: null, isWhole: false },
      { siteId: null, isWhole: true },
    ]);
  });

  test('says the rendez-vous of the day, then those of the days that come', async () => {
    const base = {
      id,
      occurrence: null,
      title: 'Coudre',
      people: ['Claudine', 'Sylvie'],
      siteName: 'Guéret',
      place: '',
    };
    show({
      agenda: agenda(
        { ...base, kind: 'session', startsAt: '', day: '2026-11-23', time: '14:30', place: 'Chez Claudine' },
        { ...base, kind: 'mediation', startsAt: '', day: '2026-11-25', time: '10:00' },
      ),
    });
    const day = await screen.findByRole('region', { name: 'Rendez-vous du jour' });
    expect(day).toHaveTextContent('14 h 30 · Séance');
    expect(day).toHaveTextContent('Claudine et Sylvie · Chez Claudine');
    const later = screen.getByRole('region', { name: 'Les jours qui viennent' });
    expect(within(later).getByRole('heading', { name: 'mercredi 25 novembre' })).toBeVisible();
    expect(within(later).getByRole('link', { name: 'Coudre' })).toHaveAttribute('href', `/mises-en-relation/${id}`);
  });

  test('lists the requests that nobody answers, and how many more there are', async () => {
    const request = { title: 'Aller au marché', themeName: 'Covoiturage', pictogram: 'car', memberName: 'Solange' };
    show({ unmet: { requests: [{ id, ...request, since: '2026-08-19' }], total: 3 } });
    const list = await screen.findByRole('region', { name: 'Demandes sans offre' });
    expect(list).toHaveTextContent('Covoiturage · depuis 3 mois');
    expect(list).toHaveTextContent('et 2 autres demandes');
    expect(within(list).getByRole('link', { name: 'Voir la bourse' })).toBeVisible();
  });

  test('rejoices when nothing is due', async () => {
    const { user, address } = show({ unmet: { requests: [], total: 2 } });
    expect(await screen.findByRole('heading', { name: 'Tout est à jour' })).toBeVisible();
    expect(screen.getByText(/2 demandes attendent encore une offre/)).toBeVisible();
    expect(screen.getByText('La journée est libre.')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Ouvrir la moulinette' }));
    expect(address()).toBe('/moulinette');
  });

  test('keeps to the site in use', async () => {
    const { calls } = show({}, { site: testSites[1] });
    await screen.findByText('Tout est à jour');
    expect(calls).toEqual([{ name: 'home.read', input: { siteId: testSites[1].id, isWhole: false } }]);
  });

  test('says what went wrong, and tries again', async () => {
    let isFirst = true;
    const { user } = renderWithNetwork(<HomePage />, {
      answers: {
        'home.read': () => {
          if (!isFirst) return home();
          isFirst = false;
          throw new Refusal('base-in-use');
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByText('Tout est à jour')).toBeVisible();
  });
});

describe('a network that begins', () => {
  test('is shown its first steps, and nothing else', async () => {
    const { user, address } = show({ hasMembers: false, hasListings: false });
    expect(await screen.findByRole('heading', { name: 'Votre réseau commence ici' })).toBeVisible();
    expect(screen.queryByText('Tout est à jour')).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Inscrire un membre' }));
    expect(address()).toBe('/membres/nouveau');
  });

  test('goes on to its first offer once it has a member', async () => {
    show({ hasMembers: true, hasListings: false });
    expect(await screen.findByTitle('Fait')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Inscrire un membre' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Ajouter une offre ou une demande' })).toHaveAttribute(
      'href',
      '/bourse/nouvelle',
    );
  });
});
