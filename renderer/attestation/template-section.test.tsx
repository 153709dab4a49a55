import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AttestationKind } from '../../domain/attestation/attestation';
import { firstTemplates } from '../../domain/attestation/first-templates';
import { Refusal } from '../../domain/errors';
import type { PublishedTemplate } from '../../ipc/attestation.contract';
import { expectAccessible } from '../testing/accessible';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { TemplateSection } from './template-section';

const published = (kind: AttestationKind, changes: Partial<PublishedTemplate> = {}): PublishedTemplate => ({
  kind,
  version: 1,
  template: firstTemplates[kind],
  history: [],
  ...changes,
});
const nothing = () => undefined;
const answers: Answers = {
  'attestation.template': ({ kind }) => published(kind),
  'attestation.previewTemplate': { url: 'about:blank' },
  'draft.read': null,
  'draft.keep': nothing,
  'draft.discard': nothing,
  'member.search': [],
};
const show = (more: Answers = {}) => renderWithNetwork(<TemplateSection />, { answers: { ...answers, ...more } });
const words = () => screen.findByRole('textbox', { name: 'Texte de l’attestation' });
const publish = () => screen.findByRole('button', { name: 'Publier ces mots' });

describe('the words of the attestations', () => {
  it('show those of a kind, its variables as chips, and change with the kind', async () => {
    const { user } = show();
    const text = await words();
    expect(text).toHaveTextContent('Le réseau atteste que');
    expect([...text.querySelectorAll('[data-variable]')].map((chip) => chip.textContent)).toEqual([
      'Nom de la personne',
      'Savoir',
      'Période, séances et heures',
    ]);
    expect(text.querySelector('p[data-size=huge]')).toHaveTextContent('Nom de la personne');
    await expectAccessible();
    await user.click(screen.getByRole('combobox', { name: 'Sorte d’attestation' }));
    await user.click(screen.getByRole('option', { name: 'Assiduité' }));
    expect(await screen.findByDisplayValue('Attestation d’assiduité')).toBeVisible();
    expect(await words()).toHaveTextContent('avec assiduité');
  });

  it('take a variable from the menu, are kept as a draft, then published', async () => {
    const { user, calls } = show({
      'attestation.publishTemplate': ({ kind, template }) =>
        published(kind, {
          version: 2,
          template,
          history: [
            { number: 2, publishedAt: '2026-11-23T09:00:00Z', author: 'Claire', changes: 'le texte', template },
          ],
        }),
    });
    await words();
    await user.click(screen.getByRole('button', { name: 'Insérer une variable' }));
    await user.click(screen.getByRole('menuitem', { name: 'Structure' }));
    expect((await words()).querySelectorAll('[data-variable=structure]')).toHaveLength(1);
    await waitFor(() =>
      expect(calls.filter(({ name }) => name === 'draft.keep').at(-1)?.input).toMatchObject({
        form: 'attestation-template/participation',
        content: { basedOn: 1 },
      }),
    );
    await user.click(await publish());
    expect(await screen.findByText('Version 2')).toBeVisible();
    expect(screen.getByText(/Ces mots seront ceux des prochaines attestations/)).toBeVisible();
    const sent = calls.find(({ name }) => name === 'attestation.publishTemplate')?.input;
    expect(sent).toMatchObject({ kind: 'participation', basedOn: 1 });
    expect(JSON.stringify(sent)).toContain('"variable":"structure"');
    expect(screen.queryByRole('button', { name: 'Revenir aux mots publiés' })).toBeNull();
  });

  it('without a name, or without a title, are not published', async () => {
    const template = { ...firstTemplates.participation, lines: firstTemplates.participation.lines.slice(0, 1) };
    const { user } = show({ 'draft.read': { basedOn: 1, template } });
    expect(await screen.findByText(/^Gardez «.Nom de la personne/)).toBeVisible();
    expect(await publish()).toBeDisabled();
    await user.clear(screen.getByRole('textbox', { name: 'Titre de l’attestation' }));
    expect(await screen.findByText(/^Donnez un titre/)).toBeVisible();
  });

  it('published by someone else meanwhile: she is told, and may publish again', async () => {
    const { user } = show({
      'attestation.publishTemplate': () => {
        throw new Refusal('stale');
      },
    });
    await user.type(await screen.findByRole('textbox', { name: 'Titre de l’attestation' }), ' !');
    await user.click(await publish());
    expect(await screen.findByText(/Quelqu’un a publié d’autres mots entre-temps/)).toBeVisible();
    expect(await publish()).toBeEnabled();
  });

  it('of another version are taken up again; given up, they come back by « Annuler »', async () => {
    const history = [
      {
        number: 2,
        publishedAt: '2026-11-23T09:00:00Z',
        author: 'Claire',
        changes: 'le titre',
        template: { ...firstTemplates.participation, title: 'Merci' },
      },
    ];
    const { user } = show({
      'attestation.template': ({ kind }) =>
        published(kind, { version: 2, template: history[0]?.template ?? firstTemplates[kind], history }),
    });
    const title = async () =>
      (await screen.findByRole<HTMLInputElement>('textbox', { name: 'Titre de l’attestation' })).value;
    expect(await title()).toBe('Merci');
    await user.click(screen.getByRole('button', { name: 'Reprendre les mots de la version 1' }));
    expect(await title()).toBe('Attestation de participation');
    await user.click(screen.getByRole('button', { name: 'Revenir aux mots publiés' }));
    expect(await title()).toBe('Merci');
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    expect(await title()).toBe('Attestation de participation');
  });
});
