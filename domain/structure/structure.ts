import { PhoneNumber } from '../french/phone';
import { Id } from '../id';
import { text } from '../text';
import { defaultZone } from '../time/time';
import { z } from '../zod';

export const Postcode = z
  .string()
  .trim()
  .regex(/^(\d{5})?$/, 'Indiquez un code postal de cinq chiffres, par exemple 23000.');

export const Email = z.union([z.literal(''), z.email('Vérifiez cette adresse, par exemple prenom@exemple.fr.')]);

export const Address = z.object({
  address: text(120).default(''),
  postcode: Postcode.default(''),
  communeCode: z.string().nullable().default(null),
  commune: text(80).default(''),
});

export const SiteDetails = Address.extend({
  name: text(80).min(2, 'Indiquez le nom du lieu, par exemple La Souterraine.'),
  phone: PhoneNumber.default(''),
  timeZone: z.string().default(defaultZone),
});
export type SiteDetails = z.infer<typeof SiteDetails>;

export const Site = SiteDetails.extend({ id: Id, version: z.int() });
export type Site = z.infer<typeof Site>;

const everyWeeks = 'Indiquez de 1 à 52 semaines, par exemple 6.';

export const StructureDetails = Address.extend({
  name: text(120).min(2, 'Indiquez le nom de la structure, par exemple MJC de Lunéville.'),
  networkName: text(120).min(2, 'Indiquez le nom du réseau, par exemple Réseau Citoyen de Services.'),
  phone: PhoneNumber.default(''),
  email: Email.default(''),
  signatoryName: text(80).default(''),
  signatoryTitle: text(80).default(''),
  /** Who answers about personal data: a person, a phone, an address. */
  dataContact: text(200).default(''),
  /** « Toutes les six semaines » (the RECS of Lunéville): the weeks from a séance de repérage to the next. */
  reperageEveryWeeks: z.int(everyWeeks).min(1, everyWeeks).max(52, everyWeeks).default(6),
});
export type StructureDetails = z.infer<typeof StructureDetails>;

/** How a file of each kind begins, in base64: its name alone proves nothing. */
const imageStarts = { 'image/png': 'iVBORw0KGgo', 'image/jpeg': '/9j/' } as const;

export const notAnImage = 'Choisissez une image PNG ou JPEG : ce fichier n’en est pas une.';

export const Logo = z
  .object({
    type: z.enum(['image/png', 'image/jpeg'], notAnImage),
    /** Base64. */
    data: z.base64().max(1_400_000, 'Choisissez une image de moins de 1 Mo.'),
  })
  .refine(({ type, data }) => data.startsWith(imageStarts[type]), { path: ['data'], error: notAnImage });
export type Logo = z.infer<typeof Logo>;

/** What is printed at the foot of an attestation, beside the name of who signs. */
export const SigningPictures = z.object({ signature: Logo.nullable(), stamp: Logo.nullable() });
export type SigningPictures = z.infer<typeof SigningPictures>;

/** How long an offer or a request holds, in months, before someone asks whether it still does. */
export const ListingMonths = z
  .int('Indiquez un nombre de mois, par exemple 6.')
  .min(1, 'Indiquez au moins un mois.')
  .max(36, 'Indiquez 36 mois au plus.');

export const Structure = StructureDetails.extend({
  id: Id,
  version: z.int(),
  noticeVersion: z.int(),
  listingMonths: ListingMonths,
  logo: Logo.nullable(),
});
export type Structure = z.infer<typeof Structure>;
