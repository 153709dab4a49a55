import type { Badge } from './badge';

type Starting = Omit<Badge, 'id' | 'version' | 'isRetired'>;

/**
 * The soft skills that the seeds name, « rarement objectivées » and sought by employers: a set to begin with, that the
 * structure words in its own way. Each goes with the savoir-être of the bilan (domain/bilan/first-template.ts).
 */
export const startingSet: readonly Starting[] = [
  {
    quality: 'listening',
    name: 'Écoute',
    description: 'Prêter attention à l’autre, comprendre ce qu’il demande et en tenir compte.',
    criteria:
      'A laissé l’autre s’exprimer jusqu’au bout. A posé des questions pour comprendre. A tenu compte de ce qui était dit dans sa façon de faire.',
    pictogram: 'ear',
    tone: 'blue',
    validMonths: null,
  },
  {
    quality: 'patience',
    name: 'Patience',
    description: 'Laisser à chaque personne le temps d’apprendre, sans la presser ni la juger.',
    criteria:
      'A repris un geste ou une explication autant de fois qu’il le fallait. A gardé son calme devant une difficulté. A encouragé sans faire à la place de l’autre.',
    pictogram: 'hourglass',
    tone: 'purple',
    validMonths: null,
  },
  {
    quality: 'teaching',
    name: 'Pédagogie',
    description: 'Transmettre un savoir pas à pas, de sorte que l’autre sache le refaire seul.',
    criteria:
      'A préparé les étapes de la transmission. A expliqué avec des mots simples et montré par l’exemple. A vérifié que l’autre savait refaire sans aide.',
    pictogram: 'book',
    tone: 'teal',
    validMonths: null,
  },
  {
    quality: 'organisation',
    name: 'Organisation',
    description: 'Préparer ce qui est nécessaire, respecter un calendrier et prévenir à temps.',
    criteria:
      'A préparé le matériel et le lieu avant les séances. A respecté les dates convenues. A prévenu à temps en cas d’empêchement.',
    pictogram: 'calendar',
    tone: 'ochre',
    validMonths: null,
  },
  {
    quality: 'autonomy',
    name: 'Autonomie',
    description: 'Agir et trouver des solutions par soi-même, et demander de l’aide quand il le faut.',
    criteria:
      'A mené une activité sans qu’on la dirige. A trouvé une solution à une difficulté imprévue. A su dire quand une aide était utile.',
    pictogram: 'compass',
    tone: 'orange',
    validMonths: null,
  },
  {
    quality: 'teamwork',
    name: 'Travail en équipe',
    description: 'Contribuer à une action commune en s’appuyant sur les forces de chaque personne.',
    criteria:
      'A partagé les tâches avec d’autres. A donné et reçu des avis avec respect. A contribué à un résultat commun.',
    pictogram: 'people',
    tone: 'green',
    validMonths: null,
  },
  {
    quality: 'service',
    name: 'Sens du service',
    description: 'Chercher ce qui sera utile à l’autre et y répondre avec attention.',
    criteria: 'A cherché à comprendre le besoin. A proposé une aide adaptée. A vérifié que la réponse convenait.',
    pictogram: 'hand',
    tone: 'orange',
    validMonths: null,
  },
  {
    quality: 'adaptability',
    name: 'Adaptation',
    description: 'Changer sa façon de faire selon la personne, le lieu ou l’imprévu.',
    criteria:
      'A essayé une autre manière quand la première ne convenait pas. A tenu compte du rythme et des moyens de l’autre. A continué malgré un changement de programme.',
    pictogram: 'bend',
    tone: 'blue',
    validMonths: null,
  },
];
