import { describe, expect, it } from 'vitest';
import { listed } from './listed.sample';
import { type Apart, whyNot } from './why-not';

const side = { status: 'available', validUntil: null, hasLeft: false } as const;
const offer = { ...listed({ kind: 'offer', memberId: 'jacques', memberName: 'Jacques Martin' }), ...side };
const request = {
  ...listed({ id: 'l2', kind: 'request', memberId: 'nadia', title: 'Avoir de belles roses' }),
  ...side,
};

/** What is told of a pair that nothing but this keeps apart. */
const told = (change: Partial<Apart>) =>
  whyNot({
    offer,
    request,
    today: '2026-11-23',
    match: null,
    postponedUntil: null,
    isInProposedSet: false,
    isAvoided: false,
    isSameSubject: true,
    tellsAvoidance: true,
    rank: null,
    reservations: [],
    ...change,
  })
    .join(' ')
    .replaceAll('\u00a0', ' ');

const potager = { ...request, themeId: 'potager', themeName: 'Potager' };
const anglais = { ...request, themeId: 'anglais', themeName: 'Anglais', familyId: 'langues' };
const refused = { status: 'refused', decidedAt: '2026-10-12T09:00:00Z', refusalReason: 'trop loin' } as const;
const outweighed = { isAmongBest: false, score: 31, least: 44, best: 10 };

describe('why a pair is not proposed', () => {
  it.each<[string, Partial<Apart>, string]>([
    ['nothing keeps it apart', {}, ''],
    [
      'neighbouring themes without a word in common',
      { request: potager, isSameSubject: false },
      'Les thèmes « Jardinage » et « Potager » sont voisins, mais les deux annonces n’ont pas de mots en commun.',
    ],
    ['neighbouring themes in common words', { request: potager }, ''],
    [
      'different themes',
      { request: anglais, isSameSubject: false },
      'Les thèmes sont différents : « Jardinage » et « Anglais ».',
    ],
    ['one person', { request: { ...request, memberId: 'jacques' } }, 'L’offre et la demande sont de la même personne.'],
    ['a person who left', { offer: { ...offer, hasLeft: true } }, 'Jacques Martin a quitté le réseau.'],
    [
      'a listing in pause',
      { offer: { ...offer, status: 'paused' } },
      'L’offre « Tailler les rosiers » n’est pas disponible : en pause.',
    ],
    [
      'a listing out of date',
      { request: { ...request, validUntil: '2026-11-22' } },
      'La demande « Avoir de belles roses » n’est plus valable depuis le 22/11/2026.',
    ],
    ['a listing on its last day', { request: { ...request, validUntil: '2026-11-23' } }, ''],
    ['a refusal', { match: refused }, 'Ce rapprochement a été écarté le 12/10/2026 : trop loin.'],
    ['later', { postponedUntil: '2026-12-07' }, 'Ce rapprochement est remis à plus tard, jusqu’au 07/12/2026.'],
    ['an avoidance', { isAvoided: true }, 'Ces deux personnes ne souhaitent pas se rencontrer.'],
    [
      'an avoidance that the reader may not know',
      { isAvoided: true, tellsAvoidance: false },
      'Ce rapprochement n’est pas proposé : parlez-en avec la médiatrice.',
    ],
    [
      'better offers',
      { rank: outweighed, reservations: ['deux lieux'] },
      '10 autres offres conviennent mieux à cette demande : 31 points ici, au moins 44 pour les autres. Ce qui compte contre : deux lieux.',
    ],
    [
      'better offers, when something else decides',
      { rank: outweighed, match: refused },
      'Ce rapprochement a été écarté le 12/10/2026 : trop loin.',
    ],
    ['a proposal that waits', { match: { ...refused, status: 'proposed' }, rank: outweighed }, ''],
  ])('%s', (_case, change, sentence) => {
    expect(told(change)).toBe(sentence);
  });
});
