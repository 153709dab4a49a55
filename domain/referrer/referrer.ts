import { PhoneNumber } from '../french/phone';
import { Id } from '../id';
import { Email } from '../structure/structure';
import { text } from '../text';
import { z } from '../zod';

/** The organisation, and its contact, that sends people to the network. */
export const ReferrerDetails = z.object({
  organisation: text(80).min(2, 'Indiquez l’organisme, par exemple Mission locale de Guéret.'),
  contact: text(80).default(''),
  phone: PhoneNumber.default(''),
  email: z.string().trim().pipe(Email).default(''),
});
export type ReferrerDetails = z.infer<typeof ReferrerDetails>;

export const Referrer = ReferrerDetails.extend({ id: Id });
export type Referrer = z.infer<typeof Referrer>;
