import { describe, expect, test } from 'vitest';
import { draftTitle, formOf } from './draft-title';
import { type Due, dueKinds } from './due';
import { dueLabels, moreOf, settles, titleOf, whenDue, whoOf } from './wording';

const today = '2026-11-23';
const base: Due = {
  kind: 'bilan',
  id: 'one',
  title: 'Tailler les rosiers',
  people: ['Nadia Benali', 'Jacques Lavergne'],
  day: today,
  time: null,
  until: null,
  count: 1,
  isBegun: false,
};
/** Ordinary spaces, to read the table. */
const plainly = (text: string) => text.replaceAll('\u00a0', ' ');

describe('when it is due, and what settles it', () => {
  test.each<[Partial<Due>, string, string]>([
    [{ day: '2026-11-13' }, 'prévu vendredi 13 novembre, il y a 10 jours', 'Faire le bilan'],
    [{ day: '2026-11-22' }, 'prévu dimanche 22 novembre, hier', 'Faire le bilan'],
    [
      { day: '2026-11-20', isBegun: true },
      'commencé, prévu vendredi 20 novembre, il y a 3 jours',
      'Reprendre le bilan',
    ],
    [{ day: '2026-12-01', isBegun: true }, 'commencé, prévu mardi 1er décembre', 'Reprendre le bilan'],
    [{ time: '14:30' }, 'aujourd’hui à 14 h 30', 'Faire le bilan'],
    [{ time: '14:00', isBegun: true }, 'commencé, aujourd’hui à 14 h', 'Reprendre le bilan'],
    [{ kind: 'meeting', time: '16:00' }, 'aujourd’hui à 16 h', 'Tenir la rencontre'],
    [
      { kind: 'meeting', day: '2026-11-20' },
      'était fixée vendredi 20 novembre, il y a 3 jours',
      'Conclure ou reporter',
    ],
    [{ kind: 'attendance', day: '2026-11-19' }, 'séance de jeudi 19 novembre', 'Noter les présences'],
    [{ kind: 'attendance' }, 'séance de ce jour', 'Noter les présences'],
    [
      { kind: 'attendance', day: '2026-11-01', count: 3 },
      '3 séances depuis dimanche 1er novembre',
      'Noter les présences',
    ],
    [{ kind: 'reperage-attendance', day: '2026-11-20' }, 'séance de vendredi 20 novembre', 'Noter les présences'],
    [{ kind: 'gathering-attendance', day: '2026-11-17' }, 'rencontre de mardi 17 novembre', 'Noter les présences'],
    [
      { kind: 'gathering-attendance', day: '2026-11-03', count: 3 },
      '3 rencontres depuis mardi 3 novembre',
      'Noter les présences',
    ],
    [{ kind: 'workshop-attendance' }, 'atelier de ce jour', 'Noter les présences'],
    [{ kind: 'sheet', day: '2026-11-17' }, 'feuille à signer de mardi 17 novembre', 'Pointer la feuille'],
    [
      { kind: 'sheet', day: '2026-11-03', count: 2 },
      '2 feuilles à signer depuis mardi 3 novembre',
      'Pointer la feuille',
    ],
    [{ kind: 'reperage-plan', day: '2026-12-22' }, 'attendue vers le mardi 22 décembre', 'Prévoir la séance'],
    [
      { kind: 'reperage-plan', day: '2026-11-13' },
      'attendue vers le vendredi 13 novembre, il y a 10 jours',
      'Prévoir la séance',
    ],
    [{ kind: 'plan', day: '2026-11-18' }, 'à fixer depuis 5 jours', 'Fixer la rencontre'],
    [{ kind: 'plan' }, 'à fixer depuis aujourd’hui', 'Fixer la rencontre'],
    [{ kind: 'resume', day: '2026-11-30' }, 'à reprendre lundi 30 novembre', 'Reprendre contact'],
    [{ kind: 'proposal', day: '2026-11-22' }, 'proposé depuis hier', 'Répondre'],
    [
      { kind: 'closing', day: '2026-10-17', until: '2026-12-15' },
      'séances finies depuis 5 semaines, bilan mardi 15 décembre',
      'Ouvrir l’échange',
    ],
    [{ kind: 'draft', day: '2026-11-21' }, 'gardé depuis 2 jours', 'Continuer'],
    [{ kind: 'offer', day: '2026-12-02' }, 'expire dans 9 jours', 'Prolonger'],
    [{ kind: 'request', day: '2026-11-24' }, 'expire demain', 'Prolonger'],
    [{ kind: 'request' }, 'expire aujourd’hui', 'Prolonger'],
    [{ kind: 'offer', day: '2026-11-20' }, 'a expiré il y a 3 jours', 'Prolonger'],
    [{ kind: 'unseen' }, 'un appel, ou un mot à la prochaine rencontre ?', 'Voir les membres'],
  ])('%o', (changes, when, words) => {
    const due = { ...base, ...changes };
    expect(plainly(whenDue(due, today))).toBe(when);
    expect(settles(due, today)).toBe(words);
  });

  test('each kind has its word', () => {
    for (const kind of dueKinds) expect(dueLabels[kind]).not.toBe('');
  });
});

describe('who and what', () => {
  test.each([
    [{ people: ['Nadia', 'Jacques'], count: 1 }, 'Nadia et Jacques'],
    [{ people: ['Nadia'], count: 3 }, 'Nadia et 2 autres'],
    [{ people: ['Nadia', 'Jacques', 'Léa'], count: 4 }, 'Nadia, Jacques, Léa et 1 autre'],
  ])('%o → %s', (who, words) => expect(plainly(whoOf({ ...base, kind: 'unseen', ...who }))).toBe(words));

  test('two sessions of two people are not two other people', () => {
    expect(whoOf({ ...base, kind: 'attendance', count: 5 })).toBe('Nadia Benali et Jacques Lavergne');
  });

  test('the members without news are told by their number', () => {
    expect(plainly(titleOf({ kind: 'unseen', title: '', count: 13 }))).toBe(
      '13 membres sans nouvelles depuis plus de 6 mois',
    );
    expect(titleOf(base)).toBe('Tailler les rosiers');
  });

  test.each([
    ['proposal', 1, 'et 1 autre rapprochement proposé'],
    ['proposal', 3, 'et 3 autres rapprochements proposés'],
    ['reperage-plan', 2, 'et 2 autres séances de repérage à prévoir'],
    ['plan', 2, 'et 2 autres mises en relation à fixer'],
  ] as const)('%s × %i → %s', (kind, count, words) => expect(plainly(moreOf(kind, count))).toBe(words));
});

describe('drafts', () => {
  const id = '0191aaaa-0000-7000-8000-000000000001';
  test.each([
    ['member/nouveau', 'Une fiche de membre commencée'],
    [`member/${id}`, 'Une fiche de membre en cours de modification'],
    ['listing/nouvelle', 'Une offre ou une demande commencée'],
    [`listing/nouvelle/${id}`, 'Une offre ou une demande commencée'],
    [`listing/${id}`, 'Une offre ou une demande en cours de modification'],
    [`addendum/${id}`, 'Un complément de bilan commencé'],
    ['structure', 'Les réglages de la structure'],
    ['site/nouveau', 'Un lieu à ajouter'],
    [`site/${id}`, 'Un lieu en cours de modification'],
    [`attestation/${id}`, 'Une attestation commencée'],
    ['attestation-batch', 'Des attestations de fin d’année commencées'],
    [`exchange/${id}/interruption`, 'Un échange à interrompre'],
    ['toString', null],
    ['unknown/form', null],
  ])('%s → %s', (form, title) => expect(draftTitle(form)).toBe(title));

  test('a form says of whom it is', () => {
    expect(formOf(`listing/nouvelle/${id}`)).toEqual({ name: 'listing', isNew: true, ids: [id] });
    expect(formOf(`attestation/${id}/${id}`)).toEqual({ name: 'attestation', isNew: false, ids: [id, id] });
  });
});
