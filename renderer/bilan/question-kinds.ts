import type { Question } from '../../domain/bilan/question';
import { choicesOf } from '../ui/form/select-input';

export const kindLabels: Record<Question['kind'], string> = {
  text: 'Réponse libre',
  choice: 'Une réponse parmi plusieurs',
  choices: 'Plusieurs réponses possibles',
  satisfaction: 'Échelle de visages',
};
export const kindChoices = choicesOf(kindLabels);
