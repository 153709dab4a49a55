import type { DecidedMatch, DecidedSet, Proposal, SearchResult, SetProposal } from '../../ipc/matching.contract';

const id = (end: number) => `0191eeee-0000-7000-8000-0000000000${String(end).padStart(2, '0')}`;
const person = (end: number, memberName: string) => ({ memberId: id(end), memberName, siteName: 'Guéret', goal: '' });

const [jacques, nadia, odile, paul] = [
  person(1, 'Jacques Lavergne'),
  person(2, 'Nadia Benali'),
  person(3, 'Odile Lagrange'),
  person(4, 'Paul Vergne'),
] as const;

/** « Jacques Lavergne peut apprendre le jardinage à Nadia Benali », with a reason and a reservation. */
export const roseLesson: Proposal = {
  offer: { ...jacques, id: id(11), title: 'Tailler les rosiers' },
  request: { ...nadia, id: id(12), title: 'Soigner des rosiers', goal: 'fleurir la cour' },
  themeName: 'Jardinage',
  themeAct: 'apprendre le jardinage',
  pictogram: 'plant',
  reasons: [
    { isReservation: false, text: 'même thème : Jardinage' },
    { isReservation: true, text: 'aucune demi-journée en commun' },
  ],
};

/** « Odile Lagrange peut apprendre l’anglais à Jacques Lavergne » */
export const englishLesson: Proposal = {
  offer: { ...odile, id: id(13), title: 'Parler anglais' },
  request: { ...jacques, id: id(14), title: 'Parler anglais en voyage' },
  themeName: 'Anglais',
  themeAct: 'apprendre l’anglais',
  pictogram: 'globe',
  reasons: [{ isReservation: false, text: 'niveau débutant accepté' }],
};

const songs: Proposal = {
  ...englishLesson,
  request: { ...paul, id: id(15), title: 'Comprendre des chansons' },
  reasons: [{ isReservation: false, text: 'attend depuis un an' }],
};

const hem: Proposal = {
  offer: { ...nadia, id: id(16), title: 'Coudre un ourlet' },
  request: { ...odile, id: id(17), title: 'Faire un ourlet' },
  themeName: 'Couture',
  themeAct: 'apprendre la couture',
  pictogram: 'needle',
  reasons: [{ isReservation: false, text: 'même thème : Couture' }],
};

/** Odile, with Jacques and Paul. */
export const englishGroup: SetProposal = {
  kind: 'group',
  pairs: [englishLesson, songs],
  reasons: [{ isReservation: false, text: '2 personnes, pour 6 places' }],
};

/** Jacques teaches Nadia, who teaches Odile, who teaches Jacques. */
export const threeLoop: SetProposal = {
  kind: 'loop',
  pairs: [roseLesson, hem, englishLesson],
  reasons: [{ isReservation: false, text: 'chaque personne donne et reçoit' }],
};

export const nothingFound: SearchResult = {
  pairs: [],
  pairCount: 0,
  groups: [],
  groupCount: 0,
  loops: [],
  loopCount: 0,
  possibleLoops: 0,
  loopsStoppedAt: null,
};

/** Two pairs, a group and a loop. */
export const found: SearchResult = {
  ...nothingFound,
  pairs: [roseLesson, englishLesson],
  pairCount: 2,
  groups: [englishGroup],
  groupCount: 1,
  loops: [threeLoop],
  loopCount: 1,
  possibleLoops: 1,
};

export const decidedRoses = (changes: Partial<DecidedMatch> = {}): DecidedMatch => ({
  ...roseLesson,
  id: id(21),
  decidedAt: '2026-11-20T09:00:00Z',
  refusalReason: '',
  until: null,
  isPossible: true,
  ...changes,
});

export const decidedLoop = (changes: Partial<DecidedSet> = {}): DecidedSet => ({
  kind: 'loop',
  pairs: threeLoop.pairs,
  id: id(22),
  status: 'proposed',
  decidedAt: '2026-11-20T09:00:00Z',
  refusalReason: '',
  until: null,
  isPossible: true,
  ...changes,
});
