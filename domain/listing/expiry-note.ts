import { counted, longDay, quoted } from '../french/format';
import type { Kind } from './listing';

type Facts = {
  kind: Kind;
  title: string;
  firstName: string;
  validUntil: string | null;
  /** How long it would be kept. */
  months: number;
  today: string;
  network: string;
  /** Where to answer: a phone, a place. */
  contact: string;
};

/** The short note to a member whose listing comes to its end: to copy into a message, or to print. */
export function expiryNote({ kind, title, firstName, validUntil, months, today, network, contact }: Facts): string {
  const end = !validUntil
    ? 'est à la bourse depuis un moment'
    : validUntil < today
      ? `est arrivée à son terme le ${longDay(validUntil)}`
      : `arrive à son terme le ${longDay(validUntil)}`;
  return [
    `Bonjour ${firstName},`,
    `Votre ${kind === 'offer' ? 'offre' : 'demande'} ${quoted(title)} ${end}.`,
    `Souhaitez-vous la garder\u00a0? Un mot suffit, et elle reste à la bourse ${counted(months, 'mois', 'mois')} de plus. ` +
      'Vous pouvez aussi la changer, la mettre en pause ou la retirer.',
    contact ? `Pour répondre\u00a0: ${contact}.` : 'Répondez-nous à la prochaine rencontre.',
    `À bientôt,\n${network}`,
  ].join('\n\n');
}
