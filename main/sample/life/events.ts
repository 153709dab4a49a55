import type { PersonKey } from './people';
import type { Place } from './places';

/** The rooms of each site, and how many they hold. */
export const rooms: Record<Place, readonly { name: string; capacity: number }[]> = {
  gueret: [
    { name: 'Salle du rez-de-chaussée', capacity: 25 },
    { name: 'Bureau', capacity: 4 },
  ],
  souterraine: [
    { name: 'Salle polyvalente', capacity: 60 },
    { name: 'Cuisine', capacity: 10 },
  ],
  auzances: [{ name: 'Salle d’activités', capacity: 20 }],
};

/** By the clock of the site, on these weekdays. */
export const hours: Record<Place, { weekdays: readonly number[]; spans: readonly [opens: string, closes: string][] }> =
  {
    gueret: {
      weekdays: [1, 2, 3, 4, 5],
      spans: [
        ['09:00', '12:30'],
        ['13:30', '18:00'],
      ],
    },
    souterraine: { weekdays: [1, 2, 3, 4, 5, 6], spans: [['09:00', '19:00']] },
    auzances: { weekdays: [2, 3, 4, 5], spans: [['09:00', '17:30']] },
  };

/** The rencontres: once a week, twice at La Souterraine; Auzances closes its own during the school holidays. */
export const weekly: readonly {
  place: Place;
  title: string;
  weekdays: readonly number[];
  time: string;
  minutes: number;
  skipsSchoolHolidays: boolean;
  /** Nobody has said yet who came last time. */
  isLastUnsaid: boolean;
}[] = [
  {
    place: 'gueret',
    title: 'Rencontre du mardi',
    weekdays: [2],
    time: '14:00',
    minutes: 150,
    skipsSchoolHolidays: false,
    isLastUnsaid: true,
  },
  {
    place: 'souterraine',
    title: 'Café des savoirs',
    weekdays: [1, 5],
    time: '09:30',
    minutes: 150,
    skipsSchoolHolidays: false,
    isLastUnsaid: false,
  },
  {
    place: 'auzances',
    title: 'Rencontre du jeudi',
    weekdays: [4],
    time: '14:00',
    minutes: 120,
    skipsSchoolHolidays: true,
    isLastUnsaid: false,
  },
];

/** The ateliers; `offset` in days from today, `times` for a series of as many weeks. */
export const workshops: readonly {
  place: Place;
  proposer: PersonKey;
  theme: string;
  title: string;
  description: string;
  capacity: number;
  offset: number;
  time: string;
  minutes: number;
  times: number;
  enrolled: readonly PersonKey[];
  waiting: readonly PersonKey[];
  isSheetBack: boolean;
}[] = [
  {
    place: 'souterraine',
    proposer: 'monique',
    theme: 'Pain et pâtisserie',
    title: 'Pain au levain',
    description: 'Nourrir un levain, pétrir, attendre, cuire. Chacun repart avec son pain et un peu de levain.',
    capacity: 6,
    offset: -20,
    time: '09:30',
    minutes: 180,
    times: 1,
    enrolled: ['paul', 'stephanie', 'aicha', 'solange', 'lea'],
    waiting: [],
    isSheetBack: true,
  },
  {
    place: 'gueret',
    proposer: 'claudine',
    theme: 'Réparer plutôt que jeter',
    title: 'On répare ensemble',
    description:
      'Apportez ce qui ne marche plus : lampe, grille-pain, fermeture éclair. On regarde, on démonte, on essaie.',
    capacity: 8,
    offset: -6,
    time: '14:00',
    minutes: 150,
    times: 1,
    enrolled: ['nadia', 'helen', 'bruno', 'thierry', 'karim'],
    waiting: [],
    isSheetBack: false,
  },
  {
    place: 'souterraine',
    proposer: 'rosario',
    theme: 'Cuisine d’ailleurs',
    title: 'Couscous à plusieurs mains',
    description: 'La semoule à la main, les légumes, le bouillon. On cuisine, puis on mange ensemble.',
    capacity: 5,
    offset: 9,
    time: '10:00',
    minutes: 240,
    times: 1,
    enrolled: ['monique', 'daniel', 'nathalie', 'dawit', 'emilie'],
    waiting: ['brigitte', 'philippe'],
    isSheetBack: false,
  },
  {
    place: 'auzances',
    proposer: 'jeannine',
    theme: 'Tricot et crochet',
    title: 'Premières mailles',
    description: 'Monter les mailles, l’endroit, l’envers : une écharpe en trois fois.',
    capacity: 8,
    offset: 13,
    time: '10:00',
    minutes: 120,
    times: 3,
    enrolled: ['amina', 'colette', 'sabrina'],
    waiting: [],
    isSheetBack: false,
  },
];

/** The other rendez-vous of the calendar. */
export const others: readonly {
  place: Place;
  title: string;
  where: string;
  offset: number;
  time: string;
  minutes: number;
  people: readonly PersonKey[];
}[] = [
  {
    place: 'gueret',
    title: 'Visite de la médiathèque',
    where: 'Bibliothèque multimédia du Grand Guéret',
    offset: 4,
    time: '10:00',
    minutes: 90,
    people: ['nadia', 'mamadou', 'oksana'],
  },
  {
    place: 'souterraine',
    title: 'Réunion des trois lieux',
    where: '',
    offset: 17,
    time: '09:30',
    minutes: 150,
    people: [],
  },
];
