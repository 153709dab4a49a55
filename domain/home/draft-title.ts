/** By the first part of a form's name; `fresh` when it is about nobody yet recorded. */
const titles: Record<string, { fresh: string; known: string }> = {
  member: { fresh: 'Une fiche de membre commencée', known: 'Une fiche de membre en cours de modification' },
  listing: { fresh: 'Une offre ou une demande commencée', known: 'Une offre ou une demande en cours de modification' },
  attestation: { fresh: 'Une attestation commencée', known: 'Une attestation commencée' },
  'attestation-batch': {
    fresh: 'Des attestations de fin d’année commencées',
    known: 'Des attestations de fin d’année commencées',
  },
  addendum: { fresh: 'Un complément de bilan commencé', known: 'Un complément de bilan commencé' },
  structure: { fresh: 'Les réglages de la structure', known: 'Les réglages de la structure' },
  site: { fresh: 'Un lieu à ajouter', known: 'Un lieu en cours de modification' },
  reperage: { fresh: 'Une séance de repérage à prévoir', known: 'Une séance de repérage en cours de modification' },
  'reperage-entry': { fresh: 'Une saisie de repérage commencée', known: 'Une saisie de repérage commencée' },
  workshop: { fresh: 'Un atelier à proposer', known: 'Un atelier en cours de modification' },
  calendar: {
    fresh: 'Un événement du calendrier commencé',
    known: 'Un événement du calendrier en cours de modification',
  },
  exchange: { fresh: 'Un échange à interrompre', known: 'Un échange à interrompre' },
};

const news = ['nouveau', 'nouvelle'];

/** The parts of a form's name (domain/draft): `listing/nouvelle/0191…` → listing, new, of this member. */
export function formOf(form: string): { name: string; isNew: boolean; ids: string[] } {
  const [name = '', ...rest] = form.split('/');
  const ids = rest.filter((part) => /^[0-9a-f-]{36}$/.test(part));
  return { name, isNew: ids.length === 0 || rest.some((part) => news.includes(part)), ids };
}

/** What was typed and not sent, in a few words; null for a form that no page would open again. */
export function draftTitle(form: string): string | null {
  const { name, isNew } = formOf(form);
  const words = Object.hasOwn(titles, name) ? titles[name] : undefined;
  return words ? (isNew ? words.fresh : words.known) : null;
}
