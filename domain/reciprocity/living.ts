import { z } from '../zod';

/** What a member has lived in the network. Nobody owes anything: it only says to whom a word would help. */
export const livings = ['received', 'given', 'unasked', 'both'] as const;
export const Living = z.enum(livings);
export type Living = z.infer<typeof Living>;

export const livingLabels: Record<Living, string> = {
  received: 'N’a fait que recevoir',
  given: 'N’a fait que transmettre',
  unasked: 'Jamais encore sollicité',
  both: 'A donné et reçu',
};

/** What each list is, and what helps there. */
export const livingHelp: Record<Living, string> = {
  received:
    'Ces personnes ont appris quelque chose et n’ont pas encore transmis. Chacun sait quelque chose : une question simple suffit souvent à le trouver.',
  given:
    'Ces personnes ont transmis et n’ont encore rien demandé. Qu’auraient-elles plaisir à apprendre, ou besoin de savoir ?',
  unasked: 'Ces personnes proposent un savoir que personne ne leur a encore demandé. La moulinette peut les aider.',
  both: 'Ces personnes ont donné et reçu. Elles peuvent en parler aux autres mieux que quiconque.',
};
