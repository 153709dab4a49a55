import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Mediation } from '../../ipc/mediation.contract';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { exchangeId, id, mediation, withNotes } from './mediation.sample';
import { MediationPage } from './mediation-page';

type Options = Parameters<typeof renderWithNetwork>[1];
const show = (read: Mediation, answers: Answers = {}, options: Options = {}) =>
  renderWithNetwork(<MediationPage />, {
    at: `/mises-en-relation/${id}`,
    path: '/mises-en-relation/:id',
    answers: { 'mediation.read': read, ...answers },
    ...options,
  });
const button = (name: string) => screen.getByRole('button', { name });

describe('the page of a meeting', () => {
  test('leads to the interview', async () => {
    const { user, address } = show(mediation());
    await user.click(await screen.findByRole('link', { name: 'Tenir la rencontre' }));
    expect(address()).toBe(`/mises-en-relation/${id}/entretien`);
  });

  test('once there is an agreement: to print, and to follow', async () => {
    const agreed = mediation({ status: 'agreed', version: 4, concludedAt: '2026-11-23T09:00:00Z', exchangeId });
    const { user, address } = show(agreed);
    expect(await screen.findByRole('button', { name: 'Imprimer l’accord' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Tenir la rencontre' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Ouvrir l’échange' }));
    expect(address()).toBe(`/echanges/${exchangeId}`);
  });
});

describe('reading only', () => {
  test('a consultation account reads, and is offered nothing to do', async () => {
    show(mediation(), {}, { role: 'consultation' });
    expect(await screen.findByText('Jardin partagé')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  test('without agreement: why, and how to take it up again', async () => {
    const closed = withNotes({ outcomeReason: 'Horaires' });
    show({ ...closed, status: 'no-agreement', concludedAt: '2026-11-23T09:00:00Z' });
    expect(await screen.findByText('Sans accord le 23 novembre 2026 : Horaires')).toBeVisible();
    expect(button('Reprendre')).toBeVisible();
  });

  test('a meeting without a date says so, with the button that settles it', async () => {
    show(mediation({ status: 'to-plan', startsAt: null }));
    expect(await screen.findByText('La date reste à fixer.')).toBeVisible();
    expect(button('Fixer la mise en relation')).toBeVisible();
  });
});
