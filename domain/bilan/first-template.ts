import type { z } from '../zod';
import { Template } from './question';

type Choices = { key: string; label: string; pictogram: string; example?: string }[];

const answersToExpectations: Choices = [
  { key: 'fully', label: 'Oui, tout à fait', pictogram: 'glass-full' },
  { key: 'mostly', label: 'En grande partie', pictogram: 'glass-most' },
  { key: 'partly', label: 'Un peu', pictogram: 'glass-little' },
  { key: 'not', label: 'Non, pas encore', pictogram: 'glass-empty' },
];

const nextSteps: Choices = [
  { key: 'practise', label: 'M’exercer de mon côté', pictogram: 'repeat' },
  { key: 'again', label: 'Refaire des séances', pictogram: 'calendar' },
  { key: 'learn-more', label: 'Apprendre autre chose', pictogram: 'book' },
  { key: 'pass-on', label: 'Transmettre à mon tour', pictogram: 'hand' },
  { key: 'keep-in-touch', label: 'Garder le lien', pictogram: 'people' },
  { key: 'pause', label: 'Faire une pause', pictogram: 'cup' },
];

const waysOfPassingOn: Choices = [
  { key: 'show', label: 'Montrer le geste', pictogram: 'eye' },
  { key: 'together', label: 'Faire ensemble', pictogram: 'people' },
  { key: 'let-try', label: 'Laisser essayer', pictogram: 'repeat' },
  { key: 'explain', label: 'Expliquer simplement', pictogram: 'speech' },
  { key: 'prepare', label: 'Préparer le matériel', pictogram: 'tools' },
  { key: 'write', label: 'Écrire ou dessiner les étapes', pictogram: 'steps' },
];

/** The « compétences douces » of the seeds: often used, seldom named. Each is told by what a person could have done. */
const savoirEtre: Choices = [
  { key: 'listening', label: 'Écoute', pictogram: 'ear', example: 'J’ai laissé parler l’autre jusqu’au bout.' },
  { key: 'patience', label: 'Patience', pictogram: 'hourglass', example: 'J’ai repris le geste autant qu’il fallait.' },
  {
    key: 'teaching',
    label: 'Pédagogie',
    pictogram: 'steps',
    example: 'J’ai expliqué pas à pas, avec des mots simples.',
  },
  { key: 'organisation', label: 'Organisation', pictogram: 'list', example: 'J’ai tout préparé avant la séance.' },
  { key: 'autonomy', label: 'Autonomie', pictogram: 'key', example: 'J’ai trouvé une solution par moi-même.' },
  { key: 'teamwork', label: 'Travail en équipe', pictogram: 'people', example: 'Nous nous sommes partagé les tâches.' },
  {
    key: 'service',
    label: 'Sens du service',
    pictogram: 'hand',
    example: 'J’ai cherché ce qui serait utile à l’autre.',
  },
  { key: 'adaptability', label: 'Adaptation', pictogram: 'change', example: 'J’ai essayé une autre façon de faire.' },
  {
    key: 'reliability',
    label: 'Fiabilité',
    pictogram: 'check',
    example: 'J’ai tenu parole, et prévenu quand il le fallait.',
  },
];

/** The questions of the fifth step of the seeds, « L’heure du bilan ». Never edited: new words make a new version. */
const themes: z.input<typeof Template>['themes'] = [
  {
    key: 'expectations',
    title: 'Les attentes',
    respondent: 'each-requester',
    recalls: ['asked', 'goal'],
    questions: [
      {
        key: 'expectations',
        kind: 'choice',
        wording: 'L’échange a-t-il répondu à vos attentes ?',
        choices: answersToExpectations,
      },
      {
        key: 'expectations-words',
        kind: 'text',
        wording: 'Qu’est-ce qui vous le fait dire ?',
        example: 'Je voulais réparer mon vélo sans l’aide de personne : c’est fait.',
      },
    ],
  },
  {
    key: 'learning',
    title: 'Les apprentissages',
    respondent: 'each-requester',
    hint: 'Un geste, un mot, une astuce : tout compte.',
    questions: [
      {
        key: 'learnt',
        kind: 'text',
        wording: 'Qu’avez-vous appris ?',
        example: 'Reconnaître une pâte assez levée, façonner une boule.',
      },
      {
        key: 'alone',
        kind: 'text',
        wording: 'Que savez-vous faire maintenant sans aide ?',
        example: 'Changer une chambre à air.',
      },
      {
        key: 'missing',
        kind: 'text',
        wording: 'Que vous manque-t-il encore ?',
        example: 'Oser parler quand il y a du monde.',
      },
    ],
  },
  {
    key: 'next',
    title: 'La suite',
    respondent: 'each-requester',
    questions: [
      {
        key: 'next',
        kind: 'choices',
        wording: 'De quoi avez-vous envie maintenant ?',
        hint: 'Plusieurs réponses sont possibles.',
        choices: nextSteps,
      },
      {
        key: 'next-words',
        kind: 'text',
        wording: 'Dites-le avec vos mots.',
        example: 'Faire mes rideaux, puis montrer à ma voisine.',
      },
    ],
  },
  {
    key: 'passing-on',
    title: 'La transmission',
    respondent: 'each-offerer',
    recalls: ['offered', 'method'],
    questions: [
      {
        key: 'ways',
        kind: 'choices',
        wording: 'Qu’avez-vous mis en place pour transmettre ?',
        hint: 'Plusieurs réponses sont possibles.',
        choices: waysOfPassingOn,
      },
      {
        key: 'ways-words',
        kind: 'text',
        wording: 'Racontez comment vous avez fait.',
        example: 'J’ai montré une fois, puis j’ai regardé sans toucher.',
      },
    ],
  },
  {
    key: 'know-how',
    title: 'Les savoir-faire',
    respondent: 'each-offerer',
    hint: 'Les gestes, les outils, les connaissances : ce que vos mains et votre tête savent faire.',
    questions: [
      {
        key: 'know-how',
        kind: 'text',
        wording: 'Quels savoir-faire avez-vous utilisés ?',
        example: 'Lire un patron, prendre des mesures, entretenir la machine.',
      },
    ],
  },
  {
    key: 'savoir-etre',
    title: 'Les savoir-être',
    respondent: 'each-offerer',
    questions: [
      {
        key: 'savoir-etre',
        kind: 'choices',
        wording: 'Quels savoir-être avez-vous mobilisés ?',
        hint: 'Plusieurs réponses sont possibles. Les autres peuvent souffler.',
        choices: savoirEtre,
      },
      {
        key: 'savoir-etre-words',
        kind: 'text',
        wording: 'Un autre, ou un moment où cela s’est vu ?',
        example: 'J’ai gardé mon calme quand tout s’est arrêté.',
      },
    ],
  },
  {
    key: 'hindsight',
    title: 'Avec le recul',
    respondent: 'each-offerer',
    hint: 'Personne n’est noté. Ce qui a été difficile aidera les prochains échanges.',
    questions: [
      {
        key: 'difficult',
        kind: 'text',
        wording: 'Qu’est-ce qui a été difficile ?',
        example: 'Ne pas faire à sa place.',
      },
      {
        key: 'differently',
        kind: 'text',
        wording: 'Que feriez-vous autrement ?',
        example: 'Des séances plus courtes, et plus souvent.',
      },
      {
        key: 'received',
        kind: 'text',
        wording: 'Qu’avez-vous reçu en retour ?',
        example: 'Une recette, des nouvelles du quartier, le plaisir d’être utile.',
      },
    ],
  },
  {
    key: 'satisfaction',
    title: 'La satisfaction',
    respondent: 'everyone',
    hint: 'Chaque personne répond pour elle-même. Toutes les réponses sont bonnes.',
    questions: [
      {
        key: 'satisfaction',
        kind: 'satisfaction',
        wording: 'Comment s’est passé cet échange, pour vous ?',
        isRequired: true,
      },
    ],
  },
  {
    key: 'thanks',
    title: 'Les mercis',
    respondent: 'together',
    questions: [
      {
        key: 'change',
        kind: 'text',
        wording: 'Que changer dans le réseau pour que ce soit encore mieux ?',
        example: 'Une salle ouverte le samedi.',
      },
      {
        key: 'thanks',
        kind: 'text',
        wording: 'Qui voulez-vous remercier, et de quoi ?',
        example: 'Merci pour la patience, la bonne humeur et le café.',
      },
    ],
  },
];

export const firstTemplate: Template = Template.parse({ version: 1, themes });
