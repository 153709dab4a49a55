import type { PictogramName } from './pictograms';

export type StartingTheme = {
  name: string;
  /** What one person does for another, before « à Nadia »: « apprendre le jardinage ». */
  act: string;
  /** That of its family unless it has its own. */
  pictogram?: PictogramName;
};
export type StartingFamily = { name: string; pictogram: PictogramName; children: readonly StartingTheme[] };

/**
 * The two-level list that a network starts with: what the réseaux citoyens de services and the réseaux d'échanges
 * réciproques de savoirs exchange most. The structure makes it its own. Words that suggest each: starting-words.ts.
 */
export const startingThemes: readonly StartingFamily[] = [
  {
    name: 'Maison et bricolage',
    pictogram: 'tools',
    children: [
      { name: 'Petit bricolage', act: 'apprendre le petit bricolage' },
      { name: 'Peinture et papier peint', act: 'apprendre la peinture et le papier peint', pictogram: 'roller' },
      { name: 'Électricité du quotidien', act: 'apprendre l’électricité du quotidien', pictogram: 'bolt' },
      { name: 'Plomberie du quotidien', act: 'apprendre la plomberie du quotidien', pictogram: 'tap' },
      { name: 'Travail du bois', act: 'apprendre le travail du bois', pictogram: 'saw' },
      { name: 'Meubles et récupération', act: 'apprendre la remise en état des meubles', pictogram: 'chair' },
      { name: 'Réparer plutôt que jeter', act: 'apprendre l’art de réparer', pictogram: 'wrench' },
    ],
  },
  {
    name: 'Couture et fil',
    pictogram: 'needle',
    children: [
      { name: 'Couture', act: 'apprendre la couture' },
      { name: 'Tricot et crochet', act: 'apprendre le tricot et le crochet' },
      { name: 'Retouches', act: 'apprendre les retouches', pictogram: 'hanger' },
      { name: 'Broderie', act: 'apprendre la broderie' },
    ],
  },
  {
    name: 'Jardin et nature',
    pictogram: 'plant',
    children: [
      { name: 'Jardinage', act: 'apprendre le jardinage' },
      { name: 'Potager', act: 'apprendre la culture du potager' },
      { name: 'Taille des arbres', act: 'apprendre la taille des arbres', pictogram: 'tree' },
      { name: 'Compost', act: 'apprendre le compostage', pictogram: 'recycling' },
      { name: 'Plantes sauvages', act: 'faire connaître les plantes sauvages', pictogram: 'flower' },
      { name: 'Basse-cour et ruches', act: 'apprendre le soin de la basse-cour et des ruches', pictogram: 'hive' },
    ],
  },
  {
    name: 'Cuisine',
    pictogram: 'pot',
    children: [
      { name: 'Initiation à la cuisine', act: 'apprendre la cuisine' },
      { name: 'Pain et pâtisserie', act: 'apprendre le pain et la pâtisserie', pictogram: 'bread' },
      { name: 'Conserves et confitures', act: 'apprendre les conserves et les confitures' },
      { name: 'Cuisine d’ailleurs', act: 'faire découvrir la cuisine d’ailleurs', pictogram: 'bowl' },
    ],
  },
  {
    name: 'Langues et lettres',
    pictogram: 'speech',
    children: [
      { name: 'Anglais', act: 'apprendre l’anglais' },
      { name: 'Français parlé', act: 'apprendre le français parlé' },
      { name: 'Espagnol', act: 'apprendre l’espagnol' },
      { name: 'Allemand', act: 'apprendre l’allemand' },
      { name: 'Italien', act: 'apprendre l’italien' },
      { name: 'Portugais', act: 'apprendre le portugais' },
      { name: 'Arabe', act: 'apprendre l’arabe' },
      { name: 'Occitan et patois', act: 'faire découvrir l’occitan et le patois' },
      { name: 'Langue des signes', act: 'apprendre la langue des signes', pictogram: 'sign' },
      { name: 'Lecture et écriture', act: 'apprendre la lecture et l’écriture', pictogram: 'book' },
      { name: 'Courriers et démarches', act: 'expliquer les courriers et les démarches', pictogram: 'letter' },
    ],
  },
  {
    name: 'Numérique',
    pictogram: 'screen',
    children: [
      { name: 'Premiers pas à l’ordinateur', act: 'apprendre l’usage de l’ordinateur', pictogram: 'computer' },
      { name: 'Téléphone et tablette', act: 'apprendre l’usage du téléphone et de la tablette', pictogram: 'phone' },
      { name: 'Internet et courriel', act: 'apprendre l’usage d’internet et du courriel' },
      { name: 'Démarches en ligne', act: 'expliquer les démarches en ligne' },
      {
        name: 'Texte et tableur',
        act: 'apprendre l’usage du traitement de texte et du tableur',
        pictogram: 'computer',
      },
      { name: 'Photos et souvenirs', act: 'apprendre le classement de ses photos', pictogram: 'camera' },
    ],
  },
  {
    name: 'Se déplacer',
    pictogram: 'car',
    children: [
      { name: 'Covoiturage', act: 'proposer un covoiturage' },
      { name: 'Entretien du vélo', act: 'apprendre l’entretien du vélo', pictogram: 'bike' },
      { name: 'Entretien de la voiture', act: 'apprendre l’entretien de la voiture' },
      { name: 'Code de la route', act: 'apprendre le code de la route' },
      { name: 'Prendre le train et le bus', act: 'apprendre à prendre le train et le bus', pictogram: 'bus' },
      { name: 'Accompagnement aux courses', act: 'proposer un accompagnement aux courses', pictogram: 'basket' },
    ],
  },
  {
    name: 'Arts et musique',
    pictogram: 'music',
    children: [
      { name: 'Peinture et dessin', act: 'apprendre la peinture et le dessin', pictogram: 'palette' },
      { name: 'Guitare', act: 'apprendre la guitare' },
      { name: 'Autres instruments', act: 'apprendre un instrument de musique', pictogram: 'piano' },
      { name: 'Chant', act: 'apprendre le chant', pictogram: 'microphone' },
      { name: 'Théâtre et conte', act: 'faire découvrir le théâtre et le conte', pictogram: 'mask' },
      { name: 'Photographie', act: 'apprendre la photographie', pictogram: 'camera' },
      { name: 'Écriture', act: 'apprendre l’écriture', pictogram: 'pen' },
      { name: 'Loisirs créatifs', act: 'apprendre les loisirs créatifs', pictogram: 'brush' },
      { name: 'Poterie et modelage', act: 'apprendre la poterie et le modelage', pictogram: 'brush' },
    ],
  },
  {
    name: 'Bien-être et mouvement',
    pictogram: 'walk',
    children: [
      { name: 'Marche', act: 'faire découvrir la marche' },
      { name: 'Gymnastique douce', act: 'apprendre la gymnastique douce', pictogram: 'dumbbell' },
      { name: 'Relaxation', act: 'apprendre la relaxation', pictogram: 'lotus' },
      { name: 'Danse', act: 'apprendre la danse', pictogram: 'music' },
      { name: 'Natation', act: 'apprendre la natation', pictogram: 'water' },
      { name: 'Sports et jeux d’équipe', act: 'faire découvrir les sports et les jeux d’équipe', pictogram: 'ball' },
      { name: 'Coiffure et soin de soi', act: 'apprendre la coiffure et le soin de soi', pictogram: 'comb' },
    ],
  },
  {
    name: 'Vie de tous les jours',
    pictogram: 'home',
    children: [
      { name: 'Aide aux devoirs', act: 'proposer une aide aux devoirs', pictogram: 'school' },
      { name: 'Organiser sa maison', act: 'apprendre l’organisation de la maison' },
      { name: 'Entretien du linge', act: 'apprendre l’entretien du linge', pictogram: 'iron' },
      { name: 'Tenir son budget', act: 'apprendre à tenir son budget', pictogram: 'savings' },
      { name: 'Bébés et jeunes enfants', act: 'apprendre le soin des bébés et des jeunes enfants', pictogram: 'child' },
      { name: 'Gestes qui sauvent', act: 'apprendre les gestes qui sauvent', pictogram: 'care' },
      { name: 'Organiser une fête', act: 'apprendre l’organisation d’une fête', pictogram: 'party' },
      { name: 'Jeux de société', act: 'faire découvrir les jeux de société', pictogram: 'dice' },
      { name: 'Soin des animaux', act: 'apprendre le soin des animaux', pictogram: 'paw' },
    ],
  },
  {
    name: 'Culture et découvertes',
    pictogram: 'book',
    children: [
      { name: 'Mathématiques et sciences', act: 'apprendre les mathématiques et les sciences', pictogram: 'science' },
      { name: 'Histoire et patrimoine', act: 'faire découvrir l’histoire et le patrimoine', pictogram: 'monument' },
      { name: 'Généalogie', act: 'apprendre la généalogie', pictogram: 'family' },
      { name: 'Lire et débattre', act: 'proposer des lectures et des débats' },
      { name: 'Pays et voyages', act: 'faire découvrir un pays', pictogram: 'globe' },
    ],
  },
  {
    name: 'Travail et projets',
    pictogram: 'briefcase',
    children: [
      { name: 'CV et lettre de motivation', act: 'expliquer le CV et la lettre de motivation', pictogram: 'letter' },
      { name: 'Se préparer à un entretien', act: 'apprendre à se préparer à un entretien' },
      { name: 'Prendre la parole', act: 'apprendre à prendre la parole', pictogram: 'microphone' },
      { name: 'Vie associative', act: 'faire connaître la vie associative', pictogram: 'hands' },
    ],
  },
];
