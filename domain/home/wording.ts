import { since } from '../french/elapsed';
import { clock, counted, enumerate, weekdayAndDay } from '../french/format';
import { daysBetween } from '../time/time';
import { type Due, type DueKind, type Urgency, unseenAfterMonths } from './due';

export const urgencyLabels: Record<Urgency, string> = {
  late: 'En retard',
  today: 'Aujourd’hui',
  soon: 'À préparer',
  gentle: 'À garder en tête',
};

export const dueLabels: Record<DueKind, string> = {
  bilan: 'Bilan',
  meeting: 'Mise en relation',
  attendance: 'Présences',
  'reperage-attendance': 'Présences',
  'gathering-attendance': 'Présences',
  'workshop-attendance': 'Présences',
  sheet: 'Émargement',
  plan: 'Mise en relation',
  'reperage-plan': 'Séance de repérage',
  resume: 'Mise en relation',
  proposal: 'Rapprochement',
  closing: 'Échange',
  draft: 'Brouillon',
  offer: 'Offre',
  request: 'Demande',
  unseen: 'Membres',
};

/** « hier », « il y a 10 jours » */
const ago = (days: number): string =>
  days <= 0 ? 'aujourd’hui' : days === 1 ? 'hier' : `il y a ${counted(days, 'jour')}`;
/** « aujourd’hui », « demain », « dans 9 jours » */
const inDays = (days: number): string =>
  days <= 0 ? 'aujourd’hui' : days === 1 ? 'demain' : `dans ${counted(days, 'jour')}`;

/** « rencontre de mardi 1er décembre », « 3 rencontres depuis mardi 1er décembre » */
const dates = ({ day, count }: Due, days: number, one: string, many?: string): string =>
  count < 2
    ? `${one} de ${days > 0 ? weekdayAndDay(day) : 'ce jour'}`
    : `${counted(count, one, many)} depuis ${weekdayAndDay(day)}`;

/** When it was due, or since when it waits: the end of a line that starts with what and who. */
export function whenDue(due: Due, today: string): string {
  const days = daysBetween(due.day, today);
  const atTime = due.time ? ` à ${clock(due.time)}` : '';
  switch (due.kind) {
    case 'bilan': {
      const planned =
        days > 0
          ? `prévu ${weekdayAndDay(due.day)}, ${ago(days)}`
          : days < 0
            ? `prévu ${weekdayAndDay(due.day)}`
            : `aujourd’hui${atTime}`;
      return due.isBegun ? `commencé, ${planned}` : planned;
    }
    case 'meeting':
      return days > 0 ? `était fixée ${weekdayAndDay(due.day)}, ${ago(days)}` : `aujourd’hui${atTime}`;
    case 'attendance':
      return due.count < 2
        ? `séance de ${days > 0 ? weekdayAndDay(due.day) : 'ce jour'}`
        : `${counted(due.count, 'séance')} depuis ${weekdayAndDay(due.day)}`;
    case 'reperage-attendance':
      return `séance de ${days > 0 ? weekdayAndDay(due.day) : 'ce jour'}`;
    case 'gathering-attendance':
      return dates(due, days, 'rencontre');
    case 'workshop-attendance':
      return dates(due, days, 'atelier');
    case 'sheet':
      return dates(due, days, 'feuille à signer', 'feuilles à signer');
    case 'reperage-plan':
      return days > 0
        ? `attendue vers le ${weekdayAndDay(due.day)}, ${ago(days)}`
        : `attendue vers le ${weekdayAndDay(due.day)}`;
    case 'plan':
      return `à fixer ${since(days)}`;
    case 'resume':
      return `à reprendre ${weekdayAndDay(due.day)}`;
    case 'proposal':
      return `proposé ${since(days)}`;
    case 'closing':
      return `séances finies ${since(days)}, bilan ${weekdayAndDay(due.until ?? due.day)}`;
    case 'draft':
      return `gardé ${since(days)}`;
    case 'offer':
    case 'request':
      return days > 0 ? `a expiré ${ago(days)}` : `expire ${inDays(-days)}`;
    case 'unseen':
      return 'un appel, ou un mot à la prochaine rencontre ?';
  }
}

/** The words of the button that settles it. */
export function settles({ kind, day, isBegun }: Due, today: string): string {
  switch (kind) {
    case 'bilan':
      return isBegun ? 'Reprendre le bilan' : 'Faire le bilan';
    case 'meeting':
      return day < today ? 'Conclure ou reporter' : 'Tenir la rencontre';
    case 'attendance':
    case 'reperage-attendance':
    case 'gathering-attendance':
    case 'workshop-attendance':
      return 'Noter les présences';
    case 'sheet':
      return 'Pointer la feuille';
    case 'reperage-plan':
      return 'Prévoir la séance';
    case 'plan':
      return 'Fixer la rencontre';
    case 'resume':
      return 'Reprendre contact';
    case 'proposal':
      return 'Répondre';
    case 'closing':
      return 'Ouvrir l’échange';
    case 'draft':
      return 'Continuer';
    case 'offer':
    case 'request':
      return 'Prolonger';
    case 'unseen':
      return 'Voir les membres';
  }
}

/** What it is about. */
export const titleOf = ({ kind, title, count }: Pick<Due, 'kind' | 'title' | 'count'>): string =>
  kind === 'unseen' ? `${counted(count, 'membre')} sans nouvelles depuis plus de ${unseenAfterMonths} mois` : title;

/** Who it is about: « Nadia Benali et Jacques Lavergne », « Rosario, Léa et 5 autres ». */
export function whoOf({ kind, people, count }: Pick<Due, 'kind' | 'people' | 'count'>): string {
  const others = kind === 'unseen' ? count - people.length : 0;
  return others > 0 ? `${people.join(', ')} et ${counted(others, 'autre')}` : enumerate(people);
}

const moreNouns: Partial<Record<DueKind, [one: string, many: string]>> = {
  plan: ['autre mise en relation à fixer', 'autres mises en relation à fixer'],
  'reperage-plan': ['autre séance de repérage à prévoir', 'autres séances de repérage à prévoir'],
  resume: ['autre mise en relation à reprendre', 'autres mises en relation à reprendre'],
  proposal: ['autre rapprochement proposé', 'autres rapprochements proposés'],
  closing: ['autre échange à clore', 'autres échanges à clore'],
  draft: ['autre brouillon', 'autres brouillons'],
  offer: ['autre offre qui expire', 'autres offres qui expirent'],
  request: ['autre demande qui expire', 'autres demandes qui expirent'],
};
/** « et 4 autres rapprochements proposés » */
export const moreOf = (kind: DueKind, count: number): string => {
  const [one, many] = moreNouns[kind] ?? ['autre', 'autres'];
  return `et ${counted(count, one, many)}`;
};
