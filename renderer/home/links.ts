import { formOf } from '../../domain/home/draft-title';
import type { Due, DueKind } from '../../domain/home/due';
import type { Appointment } from '../../ipc/home.contract';

/** The page of a form, by the name under which its draft is kept. */
function pathOfForm(form: string): string {
  const { name, isNew, ids } = formOf(form);
  const [first = '', second] = ids;
  switch (name) {
    case 'listing':
      return isNew ? `/bourse/nouvelle${first && `?membre=${first}`}` : `/bourse/${first}/modifier`;
    case 'attestation':
      return `/reconnaissance/nouvelle${first && `?membre=${first}`}${second ? `&echange=${second}` : ''}`;
    case 'attestation-batch':
      return '/reconnaissance/serie';
    case 'reperage':
      return isNew ? `/reperages/nouvelle${first && `?lieu=${first}`}` : `/reperages/${first}/modifier`;
    case 'workshop':
      return isNew ? '/ateliers/nouveau' : `/ateliers/${first}/modifier`;
    case 'reperage-entry':
      return `/reperages/${first}/saisie`;
    case 'calendar':
      return isNew ? '/calendrier/nouveau' : '/calendrier';
    case 'exchange':
      return `/echanges/${first}`;
    case 'addendum':
      return `/bilans/${first}`;
    case 'structure':
      return '/reglages/structure';
    case 'site':
      return '/reglages/lieux';
    default:
      return isNew ? '/membres/nouveau' : `/membres/${first}/modifier`;
  }
}

/** Where a line of what is due is settled. */
export function pathOfDue({ kind, id }: Pick<Due, 'kind' | 'id'>): string {
  switch (kind) {
    case 'bilan':
      return `/bilans/${id}`;
    case 'attendance':
    case 'closing':
      return `/echanges/${id}`;
    case 'reperage-attendance':
      return `/reperages/${id}`;
    case 'gathering-attendance':
      return `/rencontres/${id.replace('/', '?date=')}`;
    case 'workshop-attendance':
    case 'sheet':
      return `/ateliers/${id.replace('/', '?date=')}`;
    case 'reperage-plan':
      return `/reperages/nouvelle?lieu=${id}`;
    case 'meeting':
    case 'plan':
    case 'resume':
      return `/mises-en-relation/${id}`;
    case 'proposal':
      return '/moulinette';
    case 'draft':
      return pathOfForm(id);
    case 'offer':
    case 'request':
      return `/bourse/${id}`;
    case 'unseen':
      return '/membres';
  }
}

/** Where all of a kind can be seen. */
export function listOf(kind: DueKind): string {
  if (kind === 'proposal') return '/moulinette';
  if (kind === 'offer' || kind === 'request') return '/bourse?vue=a-terme';
  return kind === 'reperage-plan' ? '/reperages' : '/echanges';
}

const folders = {
  mediation: '/mises-en-relation',
  session: '/echanges',
  bilan: '/bilans',
  reperage: '/reperages',
  gathering: '/rencontres',
  workshop: '/ateliers',
} as const;
export const pathOfAppointment = ({ kind, id, occurrence, day }: Appointment): string => {
  if (kind === 'other') return `/agenda?jour=${day}`;
  return kind === 'gathering' ? `${folders[kind]}/${id}/${occurrence}` : `${folders[kind]}/${id}`;
};
