/** The two-level list that a network starts with; the pictogram is a name known to renderer/ui/pictogram.tsx. */
export const startingThemes: readonly { name: string; pictogram: string; children: readonly string[] }[] = [
  {
    name: 'Maison et bricolage',
    pictogram: 'tools',
    children: [
      'Petit bricolage',
      'Peinture et papier peint',
      'Électricité du quotidien',
      'Meubles et récupération',
      'Réparer plutôt que jeter',
    ],
  },
  {
    name: 'Couture et fil',
    pictogram: 'needle',
    children: ['Couture', 'Tricot et crochet', 'Retouches', 'Broderie'],
  },
  {
    name: 'Jardin et nature',
    pictogram: 'plant',
    children: ['Jardinage', 'Potager', 'Taille des arbres', 'Compost', 'Plantes sauvages'],
  },
  {
    name: 'Cuisine',
    pictogram: 'pot',
    children: ['Initiation à la cuisine', 'Pain et pâtisserie', 'Conserves et confitures', 'Cuisine d’ailleurs'],
  },
  {
    name: 'Langues et lettres',
    pictogram: 'speech',
    children: ['Anglais', 'Français parlé', 'Espagnol', 'Lecture et écriture', 'Courriers et démarches'],
  },
  {
    name: 'Numérique',
    pictogram: 'screen',
    children: ['Premiers pas à l’ordinateur', 'Téléphone et tablette', 'Démarches en ligne', 'Photos et souvenirs'],
  },
  {
    name: 'Se déplacer',
    pictogram: 'car',
    children: ['Covoiturage', 'Entretien du vélo', 'Code de la route', 'Accompagnement aux courses'],
  },
  {
    name: 'Arts et musique',
    pictogram: 'music',
    children: ['Peinture et dessin', 'Guitare', 'Chant', 'Photographie', 'Écriture'],
  },
  {
    name: 'Bien-être et mouvement',
    pictogram: 'walk',
    children: ['Marche', 'Gymnastique douce', 'Relaxation', 'Danse'],
  },
  {
    name: 'Vie de tous les jours',
    pictogram: 'home',
    children: ['Aide aux devoirs', 'Organiser sa maison', 'Jeux de société', 'Soin des animaux'],
  },
];
