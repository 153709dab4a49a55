import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../domain/errors';
import type { InputOf } from '../../ipc/contract';
import type { Reperage } from '../../ipc/reperage.contract';
import { expectAccessible } from '../testing/accessible';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { benali, guitare, heard, pasquet, potager, seance, seanceThemes } from '../testing/seance';
import { EntryPage } from './entry-page';

type Options = {
  reperage?: Reperage;
  draft?: unknown;
  answers?: Answers;
  at?: string;
  role?: 'consultation' | 'saisie';
};

/** The mode repérage, on a main process that remembers what is said. */
function show({ reperage = seance(), draft = null, answers = {}, at = '', role = 'saisie' }: Options = {}) {
  let now = reperage;
  const change = (changes: Partial<Reperage>) => {
    now = { ...now, ...changes };
    return now;
  };
  const known = [
    { ...benali, siteName: 'Guéret', isPresent: true },
    { ...pasquet, siteName: 'Guéret', isPresent: false },
  ];
  const record = ({ listing }: InputOf<'reperage.record'>) =>
    change({
      listings: [
        heard({
          id: `0191cccc-0000-7000-8000-0000000000${10 + now.listings.length}`,
          kind: listing.kind,
          title: listing.title,
          themeId: listing.themeId,
          memberId: listing.memberId,
        }),
        ...now.listings,
      ],
    });
  return renderWithNetwork(<EntryPage />, {
    at: `/reperages/${reperage.id}/saisie${at}`,
    path: '/reperages/:id/saisie',
    role,
    now: '2026-11-23T13:30:00Z',
    answers: {
      'reperage.read': () => now,
      'reperage.find': ({ text }) => known.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase())),
      'reperage.markPresence': ({ memberId }) =>
        change({
          people: [...now.people.filter(({ id }) => id !== memberId), memberId === benali.id ? benali : pasquet],
        }),
      'reperage.welcome': ({ firstName, lastName }) => {
        const zoe = { id: '0191bbbb-0000-7000-8000-000000000099', name: `${firstName} ${lastName}`, firstName };
        return { memberId: zoe.id, reperage: change({ people: [...now.people, zoe] }) };
      },
      'reperage.record': record,
      'reperage.takeBack': ({ listingId }) => change({ listings: now.listings.filter(({ id }) => id !== listingId) }),
      'member.lookAlikes': [],
      'theme.list': seanceThemes,
      'theme.suggest': [],
      'draft.read': draft as never,
      'draft.keep': () => {},
      'draft.discard': () => {},
      ...answers,
    },
  });
}

const said = (calls: { name: string; input: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).map(({ input }) => input);
const whoSpeaks = () => screen.findByRole('combobox', { name: /^Qui parle/ });
const words = () => screen.getByRole('textbox', { name: /en quelques mots/ });
const running = () => within(screen.getByRole('region', { name: 'Ce qui s’est dit' }));

describe('mode repérage, by the keyboard', () => {
  test('a person, a key, a theme, words, a level', async () => {
    const { user, calls } = show();
    await waitFor(async () => expect(await whoSpeaks()).toHaveFocus());
    await user.keyboard('jacq{Enter}');
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Offre' })).toHaveFocus());
    expect(screen.getByText(/^Que dit Jacques Pasquet/)).toBeVisible();
    await user.keyboard('d');
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Thème' })).toHaveFocus());
    await user.keyboard('guit{Enter}');
    await waitFor(() => expect(words()).toHaveFocus());
    await user.keyboard('Trois accords{Enter}');
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Niveau non précisé' })).toHaveFocus());
    await user.keyboard('2');
    await waitFor(() => expect(running().getByText('Trois accords', { exact: false })).toBeVisible());
    expect(said(calls, 'reperage.record')).toMatchObject([
      {
        listing: {
          memberId: pasquet.id,
          kind: 'request',
          themeId: guitare,
          title: 'Trois accords',
          level: 'beginner',
        },
      },
    ]);
  });

  test('an answer that comes late puts who is known before a first visit', async () => {
    const late: (() => void)[] = [];
    const { user } = show({
      answers: {
        'reperage.find': () =>
          new Promise((resolve) => late.push(() => resolve([{ ...benali, siteName: 'Guéret', isPresent: true }]))),
      },
    });
    await waitFor(async () => expect(await whoSpeaks()).toHaveFocus());
    await user.keyboard('nad');
    expect(await screen.findByText('Recherche…')).toBeVisible();
    expect(screen.queryByRole('option')).toBeNull();
    for (const answer of late) answer();
    const known = await screen.findByRole('option', { name: /^Nadia Benali/ });
    await waitFor(async () => expect(await whoSpeaks()).toHaveAttribute('aria-activedescendant', known.id));
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/^Que dit Nadia Benali/)).toBeVisible();
  });

  test('the last Enter records; the same person may go on, Enter gives the word to the next', async () => {
    const { user } = show({ draft: { memberId: benali.id, kind: 'offer', themeId: potager, title: 'Des tomates' } });
    await waitFor(() => expect(words()).toHaveFocus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Ouverte à tous les niveaux' })).toHaveFocus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(running().getByRole('listitem')).toHaveTextContent('Des tomates'));
    expect(await whoSpeaks()).toHaveValue('Nadia Benali');
    expect(words()).toHaveValue('');
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Offre' })).toHaveFocus());
    await user.keyboard('{Enter}');
    expect(await whoSpeaks()).toHaveValue('');
    await waitFor(async () => expect(await whoSpeaks()).toHaveFocus());
  });

  test('a newcomer is not enrolled before the notice', async () => {
    const { user, calls } = show();
    await user.type(await whoSpeaks(), 'zoé martin{Enter}');
    const notice = await screen.findByRole('checkbox', { name: 'Notice remise aujourd’hui' });
    expect(notice).toHaveFocus();
    expect(screen.getByRole('textbox', { name: 'Prénom' })).toHaveValue('Zoé');
    await user.keyboard('{Enter}');
    expect(screen.getByText(/^Remettez d’abord la notice/)).toBeVisible();
    expect(said(calls, 'reperage.welcome')).toEqual([]);
    await user.keyboard(' {Enter}');
    await waitFor(() =>
      expect(said(calls, 'reperage.welcome')).toMatchObject([{ firstName: 'Zoé', lastName: 'Martin' }]),
    );
    expect(await screen.findByText(/^Que dit Zoé Martin/)).toBeVisible();
  });

  test('somebody who bears the same name is proposed first', async () => {
    const known = { id: benali.id, name: benali.name, siteName: 'Guéret', commune: 'Ajain', reason: 'name' as const };
    const { user } = show({ answers: { 'member.lookAlikes': [known] } });
    await user.type(await whoSpeaks(), 'naadia benali{Enter}');
    await user.click(await screen.findByRole('button', { name: 'C’est elle ou lui' }));
    expect(await screen.findByText(/^Que dit Nadia Benali/)).toBeVisible();
  });

  test('what is missing is told, and takes the focus', async () => {
    const { user, calls } = show();
    await user.type(await whoSpeaks(), 'nadia{Enter}');
    await screen.findByText(/^Que dit Nadia/);
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(await screen.findByText(/^Dites si c’est une offre/)).toBeVisible();
    expect(screen.getByText(/^Choisissez un thème/)).toBeVisible();
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Offre' })).toHaveFocus());
    expect(said(calls, 'reperage.record')).toEqual([]);
  });

  test('words of money ask for a reason before the level', async () => {
    const { user, calls } = show({
      draft: { memberId: benali.id, kind: 'offer', themeId: potager, title: 'Vends mes tomates' },
    });
    await waitFor(() => expect(words()).toHaveFocus());
    await user.keyboard('{Enter}');
    const reason = await screen.findByRole('textbox', { name: 'Pourquoi garder ces mots' });
    await waitFor(() => expect(reason).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(await screen.findByText(/^Changez les mots, ou écrivez pourquoi/)).toBeVisible();
    await user.type(reason, 'On y apprend à tenir un stand.');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() =>
      expect(said(calls, 'reperage.record')).toMatchObject([
        { listing: { charterNote: 'On y apprend à tenir un stand.' } },
      ]),
    );
  });

  test('the last one is taken back into the fields', async () => {
    const { user, calls } = show({ reperage: seance({ listings: [heard()] }) });
    await user.click(await screen.findByRole('button', { name: 'Annuler la dernière saisie' }));
    await waitFor(() => expect(words()).toHaveValue('Faire pousser des tomates'));
    expect(said(calls, 'reperage.takeBack')).toMatchObject([{ listingId: heard().id }]);
    expect(running().queryByRole('listitem')).toBeNull();
    expect(await whoSpeaks()).toHaveValue('Nadia Benali');
  });

  test('« je n’ai rien à offrir »: a question, an example, and the entry is begun', async () => {
    const { user } = show({ draft: { memberId: benali.id } });
    await screen.findByText(/^Que dit Nadia/);
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Offre' })).toHaveFocus());
    await user.keyboard('r');
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('tab', { name: /^Dehors/ }));
    await user.click(dialog.getByRole('button', { name: 'Faire pousser des tomates' }));
    await waitFor(() => expect(words()).toHaveValue('Faire pousser des tomates'));
    expect(screen.getByRole('combobox', { name: 'Thème' })).toHaveValue('Potager');
    expect(screen.getByRole('radio', { name: 'Offre' })).toBeChecked();
  });

  test('a refusal is told, and nothing typed is lost', async () => {
    const { user } = show({
      draft: { memberId: benali.id, kind: 'offer', themeId: potager, title: 'Des tomates' },
      answers: {
        'reperage.record': () => {
          throw new Refusal('conflict', { reason: 'Cette séance est annulée.' });
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Enregistrer' }));
    expect(await screen.findByText('Cette séance est annulée.')).toBeVisible();
    expect(words()).toHaveValue('Des tomates');
  });
});

describe('words before a theme', () => {
  const suggestion = { id: guitare, name: 'Guitare', familyName: 'Arts et musique', pictogram: 'music' };
  const suggest: Answers['theme.suggest'] = ({ text }) => (/accord/.test(text) ? [suggestion] : []);
  const theme = () => screen.getByRole('combobox', { name: 'Thème' });
  const level = () => screen.getByRole('radio', { name: 'Niveau non précisé' });
  const begin = (answers: Answers = { 'theme.suggest': suggest }) =>
    show({ draft: { memberId: benali.id, kind: 'request' }, answers });

  test('lead back to it with what they suggest on top, and Enter takes it', async () => {
    const { user, calls } = begin();
    await waitFor(() => expect(theme()).toHaveFocus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(words()).toHaveFocus());
    await user.keyboard('Trois accords');
    await waitFor(() =>
      expect(words()).toHaveAccessibleDescription(/^Thème proposé\s: Guitare\. Entrée pour y aller\.$/),
    );
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(theme()).toHaveFocus());
    const options = await screen.findAllByRole('option');
    expect(options.map((it) => it.textContent)).toEqual(['Guitare', 'Potager']);
    expect(theme()).toHaveAttribute('aria-activedescendant', options[0]?.id);
    expect(screen.getByText('D’après les mots')).toBeVisible();
    await expectAccessible();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(level()).toHaveFocus());
    expect(theme()).toHaveValue('Guitare');
    expect(words()).toHaveAccessibleDescription(/^Par exemple/);
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(said(calls, 'reperage.record')).toMatchObject([{ listing: { themeId: guitare, title: 'Trois accords' } }]),
    );
  });

  test('another theme is typed over what they suggest', async () => {
    const { user } = begin();
    await waitFor(() => expect(theme()).toHaveFocus());
    await user.keyboard('{Enter}Trois accords');
    await waitFor(() => expect(words()).toHaveAccessibleDescription(/Guitare/));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(theme()).toHaveFocus());
    await user.keyboard('pota');
    expect((await screen.findAllByRole('option')).map((it) => it.textContent)).toEqual(['Potager']);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(level()).toHaveFocus());
    expect(theme()).toHaveValue('Potager');
  });

  test('that suggest nothing lead to the theme all the same, and Enter goes on', async () => {
    const { user } = begin({});
    await waitFor(() => expect(theme()).toHaveFocus());
    await user.keyboard('{Enter}Bavarder{Enter}');
    await waitFor(() => expect(theme()).toHaveFocus());
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(words()).toHaveAccessibleDescription(/^Par exemple/);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(level()).toHaveFocus());
  });

  test('once a theme is chosen, they suggest nothing more', async () => {
    const { user } = show({
      draft: { memberId: benali.id, kind: 'request', themeId: potager },
      answers: { 'theme.suggest': suggest },
    });
    await waitFor(() => expect(words()).toHaveFocus());
    await user.keyboard('Trois accords');
    expect(words()).toHaveAccessibleDescription(/^Par exemple/);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(level()).toHaveFocus());
    expect(theme()).toHaveValue('Potager');
  });
});

describe('projected', () => {
  const other = { id: '0191bbbb-0000-7000-8000-000000000098', name: 'Nadia Martin', firstName: 'Nadia' };
  const reperage = seance({
    people: [benali, other, pasquet],
    listings: [heard(), heard({ id: '0191cccc-0000-7000-8000-000000000002', memberId: pasquet.id, title: 'Guitare' })],
  });

  test('first names only, an initial for those who share one, and no surname anywhere', async () => {
    const { user, container } = show({ reperage, draft: { memberId: other.id } });
    await whoSpeaks();
    expect(running().getByText('Nadia Benali')).toBeVisible();
    await user.click(screen.getByRole('switch', { name: /^Projeter/ }));
    expect(await running().findByText('Nadia B.')).toBeVisible();
    expect(running().getByText('Jacques')).toBeVisible();
    await waitFor(async () => expect(await whoSpeaks()).toHaveValue('Nadia M.'));
    await user.clear(await whoSpeaks());
    expect(await screen.findByRole('option', { name: /^Jacques/ })).toBeVisible();
    expect(`${container.innerHTML}${document.body.innerHTML}`).not.toMatch(/Benali|Martin|Pasquet/);
  });

  test('a surname is written without being shown', async () => {
    const { user } = show({ reperage, at: '?projete=oui' });
    await user.type(await whoSpeaks(), 'zoé{Enter}');
    expect(await screen.findByLabelText('Nom de famille')).toHaveAttribute('type', 'password');
  });
});

test.each([
  [
    'before its day',
    { reperage: seance({ startsAt: '2026-11-30T13:00:00Z', status: 'planned' as const }) },
    /n’a pas encore eu lieu/,
  ],
  ['cancelled', { reperage: seance({ status: 'cancelled' as const }) }, /est annulée/],
  ['for an account that only reads', { role: 'consultation' as const }, /sans y écrire/],
])('it does not open %s', async (_case, options, reason) => {
  show(options);
  expect(await screen.findByText(reason)).toBeVisible();
  expect(screen.getByRole('heading', { level: 1, name: 'Le mode repérage ne s’ouvre pas' })).toHaveFocus();
  expect(screen.queryByRole('combobox')).toBeNull();
});
