/** What helps a person find what she knows. `theme` is a name of the starting list: another list simply has no such hint. */
export type Prompt = { key: string; question: string; hint: string; examples: readonly Example[] };
export type Example = { words: string; theme: string };

/**
 * « Je n’ai rien à offrir »: nobody has nothing. Questions about what is done every day, whose answers seem to be worth
 * nothing to those who give them. To be read aloud, one at a time.
 */
export const prompts: readonly Prompt[] = [
  {
    key: 'home',
    question: 'Chez vous, que faites-vous sans y penser ?',
    hint: 'Ce qui va de soi pour vous, quelqu’un d’autre aimerait l’apprendre.',
    examples: [
      { words: 'Cuisiner un repas avec trois fois rien', theme: 'Initiation à la cuisine' },
      { words: 'Recoudre un bouton, reprendre un ourlet', theme: 'Retouches' },
      { words: 'Ranger, trier, s’y retrouver', theme: 'Organiser sa maison' },
      { words: 'Poser une étagère qui tient', theme: 'Petit bricolage' },
    ],
  },
  {
    key: 'work',
    question: 'Qu’avez-vous appris dans vos métiers ?',
    hint: 'Même un métier d’autrefois, même quelques mois, même sans diplôme.',
    examples: [
      { words: 'Peindre une pièce proprement', theme: 'Peinture et papier peint' },
      { words: 'Remplir un dossier sans se perdre', theme: 'Courriers et démarches' },
      { words: 'Se servir d’un ordinateur sans crainte', theme: 'Premiers pas à l’ordinateur' },
      { words: 'Faire du pain', theme: 'Pain et pâtisserie' },
    ],
  },
  {
    key: 'neighbours',
    question: 'Que vous demandent vos voisins, votre famille ?',
    hint: 'On vient vers vous pour cela : c’est bien que vous savez le faire.',
    examples: [
      { words: 'Garder et soigner un animal', theme: 'Soin des animaux' },
      { words: 'Régler un téléphone', theme: 'Téléphone et tablette' },
      { words: 'Aider un enfant à faire ses devoirs', theme: 'Aide aux devoirs' },
      { words: 'Réparer un vélo', theme: 'Entretien du vélo' },
    ],
  },
  {
    key: 'garden',
    question: 'Dehors, que savez-vous faire ?',
    hint: 'Au jardin, sur un balcon, dans les bois, sur la route.',
    examples: [
      { words: 'Faire pousser des tomates', theme: 'Potager' },
      { words: 'Reconnaître les plantes qui se mangent', theme: 'Plantes sauvages' },
      { words: 'Tailler un pommier', theme: 'Taille des arbres' },
      { words: 'Emmener marcher sur un chemin que j’aime', theme: 'Marche' },
    ],
  },
  {
    key: 'childhood',
    question: 'Que vous a-t-on appris quand vous étiez enfant ?',
    hint: 'Une recette, une langue, une chanson, un geste d’un autre pays ou d’un autre temps.',
    examples: [
      { words: 'Un plat de ma grand-mère', theme: 'Cuisine d’ailleurs' },
      { words: 'Parler ma langue d’enfance', theme: 'Français parlé' },
      { words: 'Tricoter une écharpe', theme: 'Tricot et crochet' },
      { words: 'Faire des confitures', theme: 'Conserves et confitures' },
    ],
  },
  {
    key: 'pleasure',
    question: 'Qu’est-ce qui vous fait plaisir, quand vous avez du temps ?',
    hint: 'Ce que l’on aime se transmet bien, même quand on ne se croit pas bon.',
    examples: [
      { words: 'Jouer aux cartes, apprendre les règles', theme: 'Jeux de société' },
      { words: 'Chanter à plusieurs', theme: 'Chant' },
      { words: 'Prendre de belles photos', theme: 'Photographie' },
      { words: 'Danser en couple', theme: 'Danse' },
    ],
  },
  {
    key: 'presence',
    question: 'Que pourriez-vous faire avec quelqu’un, simplement en étant là ?',
    hint: 'Accompagner est un savoir : il rassure, il ouvre des portes.',
    examples: [
      { words: 'Aller aux courses ensemble', theme: 'Accompagnement aux courses' },
      { words: 'Faire la conversation en français', theme: 'Français parlé' },
      { words: 'Emmener quelqu’un en voiture', theme: 'Covoiturage' },
      { words: 'Lire à voix haute', theme: 'Lecture et écriture' },
    ],
  },
];
