import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../domain/errors';
import type { Passport } from '../../ipc/passport.contract';
import { expectAccessible } from '../testing/accessible';
import { carnet, entry, jacquesId } from '../testing/carnet';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { PassportPage } from './passport-page';
import { PassportsPage } from './passports-page';

const show = (passport: Passport = carnet(), changes: Answers = {}) =>
  renderWithNetwork(<PassportPage />, {
    at: `/membres/${jacquesId}/carnet`,
    path: '/membres/:id/carnet',
    answers: {
      'passport.open': passport,
      'passport.preview': { url: 'about:blank', sides: 2, pages: 4 },
      ...changes,
    },
  });

describe('the carnet', () => {
  it('shows the booklet as it will be printed, and whether it was read again', async () => {
    show();
    expect(await screen.findByTitle('Aperçu du livret')).toHaveAttribute('sandbox', '');
    expect(screen.getByText(/Pas encore relu avec la personne/)).toBeVisible();
    expect(screen.getByText(/4.pages sur 1.feuille, à plier en deux/)).toBeVisible();
    await expectAccessible();
  });

  it('says when, and what is new since', async () => {
    show(
      carnet({
        rereadings: [{ id: jacquesId, on: '2026-11-02', by: 'Claire' }],
        entries: [entry(11, { isNew: true }), entry(12, { isNew: true, isHidden: true })],
      }),
    );
    expect(await screen.findByText(/Relu avec la personne le 2 novembre 2026/)).toBeVisible();
    expect(screen.getByText(/1.nouveauté depuis la dernière relecture/)).toBeVisible();
    expect(screen.getByText('2 novembre 2026, avec Claire')).toBeVisible();
  });

  it.each([
    ['Enregistrer le livret en PDF', 'passport.saveBooklet', 'Le livret est enregistré en PDF.'],
    ['Enregistrer en PDF', 'passport.savePdf', 'Le carnet est enregistré en PDF.'],
    ['Enregistrer les données', 'passport.saveJson', 'Les données du carnet sont enregistrées.'],
  ] as const)('leaves the software: %s', async (button, operation, said) => {
    const { user, calls } = show(carnet(), { [operation]: { isSaved: true } });
    await user.click(await screen.findByRole('button', { name: button }));
    expect(await screen.findByText(said)).toBeVisible();
    expect(calls).toContainEqual({ name: operation, input: { memberId: jacquesId } });
  });

  it('says why it could not be printed', async () => {
    const { user } = show(carnet(), {
      'passport.print': () => {
        throw new Refusal('no-printer');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Imprimer le livret' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/imprimante/);
  });

  it('says, when it is empty, how it fills and what to do next', async () => {
    show(carnet({ entries: [entry(11, { isHidden: true })], attestations: [] }));
    expect(await screen.findByRole('heading', { name: 'Ce carnet est encore vide' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Écrire avec la personne' })).toHaveAttribute(
      'href',
      `/membres/${jacquesId}/carnet/relecture`,
    );
    expect(screen.queryByRole('button', { name: /Imprimer/ })).toBeNull();
    await expectAccessible();
  });
});

describe('the carnets', () => {
  const jacques = { id: jacquesId, name: 'Jacques Martin', siteName: 'Guéret', commune: '' };
  const list = (rows: { rereadOn: string | null }[]) =>
    renderWithNetwork(<PassportsPage />, {
      at: '/reconnaissance/carnets',
      answers: {
        'passport.list': rows.map((row) => ({
          memberId: jacquesId,
          memberName: 'Jacques Martin',
          siteName: 'Guéret',
          ...row,
        })),
        'member.search': [jacques],
      },
    });

  it('are listed with the day they were read again', async () => {
    list([{ rereadOn: '2026-11-02' }]);
    expect(await screen.findByRole('row', { name: /Jacques Martin Guéret Le 2 novembre 2026/ })).toBeVisible();
    await expectAccessible();
  });

  it('are opened by a name', async () => {
    const { user, address } = list([]);
    expect(await screen.findByRole('heading', { name: 'Aucun carnet ouvert pour l’instant' })).toBeVisible();
    await user.type(screen.getByRole('combobox', { name: 'Ouvrir le carnet de' }), 'Jac');
    await user.click(await screen.findByRole('option', { name: /Jacques Martin/ }));
    await waitFor(() => expect(address()).toBe(`/membres/${jacquesId}/carnet`));
  });
});
