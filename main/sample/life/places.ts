/** The three sites of the Creuse, with their real addresses (seeds/001: « Où trouver le Réseau Citoyen de Services »). */
export const places = {
  auzances: { name: 'Auzances', address: 'Agir, 51 avenue de la Gare', phone: '05 55 82 80 47' },
  gueret: { name: 'Guéret', address: 'UDAF, 50 avenue d’Auvergne', phone: '' },
  souterraine: { name: 'La Souterraine', address: 'MJC – centre social, 27 rue Lavaud', phone: '' },
} as const;
export type Place = keyof typeof places;

/** Organisations that send people; their contacts are invented. */
export const referrers = {
  missionLocale: { organisation: 'Mission locale de la Creuse', contact: 'Hélène Rivaux' },
  ccas: { organisation: 'CCAS de Guéret', contact: 'Marc Dubreuil' },
  solidarites: { organisation: 'Unité territoriale d’action sociale', contact: 'Pascale Tardieu' },
  franceTravail: { organisation: 'France Travail La Souterraine', contact: 'Karine Boyer' },
  cada: { organisation: 'Centre d’accueil de demandeurs d’asile', contact: 'Julien Faucher' },
  maisonFranceServices: { organisation: 'France services Auzances', contact: 'Nadège Picaud' },
} as const;
export type Referrer = keyof typeof referrers;
