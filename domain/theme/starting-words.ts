/**
 * What people say when they mean a starting theme: words, and expressions that count only when all their words are
 * there. The name of the theme counts by itself. Endings and accents do not matter (domain/french/stem.ts).
 */
export const startingWords: Readonly<Record<string, string>> = {
  'Petit bricolage':
    'bricoler, perceuse, percer, cheville, visser, étagère, tringle, rideau, tableau, clou, marteau, serrure, poignée, joint, silicone, carrelage, parquet, monter un meuble, enduit, plâtre, outil, accrocher, fixer, installer un meuble, réparer à la maison, petites réparations',
  'Peinture et papier peint':
    'peindre un mur, repeindre, mur, plafond, rouleau, tapisserie, tapisser, lessiver, volet, boiserie, enduire, peindre une chambre, peindre une pièce, papier peint',
  'Électricité du quotidien':
    'électrique, prise, ampoule, lampe, interrupteur, luminaire, lustre, disjoncteur, fusible, fil électrique, rallonge',
  'Plomberie du quotidien':
    'plombier, robinet, fuite, évier, siphon, déboucher, chasse d’eau, lavabo, tuyau, chauffe-eau, wc, toilettes, douche',
  'Travail du bois':
    'menuiserie, menuisier, bois, raboter, poncer, scie, tourner le bois, sculpture sur bois, ébénisterie, charpente, marqueterie, palette',
  'Meubles et récupération':
    'meuble, relooker, commode, chaise, fauteuil, tapissier, cannage, rempaillage, décaper, cérusé, patine, récup, palette, armoire, vernis',
  'Réparer plutôt que jeter':
    'réparer, réparation, dépanner, grille-pain, cafetière, aspirateur, machine, électroménager, repair, panne, appareil, recoller, affûter',
  Couture:
    'coudre, machine à coudre, patron, tissu, surjeteuse, robe, jupe, sac, coussin, rideau, couturier, patchwork, bouton, doublure, aiguille',
  'Tricot et crochet':
    'tricoter, crocheter, laine, aiguilles à tricoter, pull, écharpe, bonnet, chaussette, layette, maille, pelote, amigurumi',
  Retouches:
    'retoucher, ourlet, fermeture éclair, raccourcir, pantalon, reprise, repriser, raccommoder, élastique, cintrer, reprendre un vêtement, habit, vêtement, ajuster, friperie, recoudre',
  Broderie: 'broder, point de croix, canevas, dentelle, napperon, fuseau, tapisserie, linge ancien',
  Jardinage:
    'jardin, jardiner, fleur, massif, rosier, bouture, bouturer, pelouse, tondre, gazon, plante verte, semer, planter, désherber, balcon, jardinière, haie, bulbe, orchidée',
  Potager:
    'légume, tomate, semis, salade, courgette, pomme de terre, permaculture, serre, récolter, carré potager, haricot, poireau, graine, paillage',
  'Taille des arbres':
    'tailler, arbre, fruitier, élaguer, greffe, greffer, verger, pommier, poirier, cerisier, vigne, rosier, arbuste, haie, sécateur',
  Compost: 'composter, composteur, déchets verts, épluchure, lombric, fumier, engrais, purin, biodéchets',
  'Plantes sauvages':
    'champignon, cueillette, cueillir, ortie, herbe, tisane, botanique, herbier, baie, plante médicinale, reconnaître les plantes, forêt, comestible, flore, fleurs des champs, herboriser',
  'Basse-cour et ruches':
    'poule, poulailler, œuf, lapin, abeille, apiculture, apiculteur, ruche, miel, canard, élevage, mouton, chèvre, âne',
  'Initiation à la cuisine':
    'cuisiner, recette, repas, plat, menu, soupe, sauce, gratin, tarte salée, quiche, légumes, restes, four, équilibré, cuisine simple, cuisine de tous les jours, végétarien, préparer à manger, pot-au-feu',
  'Pain et pâtisserie':
    'boulangerie, levain, brioche, gâteau, tarte, crêpe, pâtissier, pâte, biscuit, macaron, dessert, viennoiserie, chocolat, cookie, pétrir, pâté aux pommes de terre, clafoutis',
  'Conserves et confitures':
    'conserve, confiture, bocal, stériliser, gelée, cornichon, sirop, fermentation, lactofermentation, chutney, sécher les fruits, terrine, pâté, saucisson, jus de fruit, liqueur, mûre, châtaigne',
  'Cuisine d’ailleurs':
    'couscous, tajine, cuisine marocaine, cuisine asiatique, nems, sushi, cuisine africaine, mafé, curry, indien, cuisine italienne, cuisine portugaise, paella, libanais, syrien, oriental, thaï, vietnamien, chinois, baklava, épices, cuisine du monde, créole, exotique, plats de mon pays',
  Anglais: 'english, anglaise, parler anglais, conversation en anglais, britannique, américain',
  'Français parlé':
    'parler français, apprendre le français, fle, français langue étrangère, conversation en français, prononciation, parler mieux, parler correctement',
  Espagnol: 'espagnole, castillan, parler espagnol, español',
  Allemand: 'allemande, deutsch, parler allemand, alsacien',
  Italien: 'italienne, parler italien, italiano',
  Portugais: 'portugaise, brésilien, parler portugais',
  Arabe: 'parler arabe, arabe littéraire, écriture arabe, alphabet arabe, marocain, algérien, tunisien',
  'Occitan et patois':
    'marchois, limousin, lorrain, platt, langue d’oc, dialecte, breton, parler d’ici, langue régionale',
  'Langue des signes': 'lsf, signer, sourd, malentendant, communiquer avec les mains',
  'Lecture et écriture':
    'lire, écrire, apprendre à lire, apprendre à écrire, alphabet, orthographe, grammaire, illettrisme, dictée, conjugaison, savoir lire, recopier',
  'Courriers et démarches':
    'courrier, lettre, administratif, formulaire, dossier, papiers, remplir, démarche, rédiger, caf, impôts, déclaration, mairie, préfecture, facture, classer ses papiers, résiliation, secrétariat',
  'Premiers pas à l’ordinateur':
    'ordinateur, informatique, clavier, souris, pc, windows, allumer, fichier, dossier informatique, débuter en informatique, imprimante, clé usb, portable, linux',
  'Téléphone et tablette':
    'smartphone, portable, mobile, android, iphone, sms, texto, application, whatsapp, visio, appel vidéo, tablette, écran tactile, contacts, réglages du téléphone, appeler, visioconférence, recevoir des photos',
  'Internet et courriel':
    'internet, mail, e-mail, messagerie, boîte mail, navigateur, site, rechercher sur internet, google, réseaux sociaux, facebook, mot de passe, arnaque, pièce jointe, wifi, blog, skype',
  'Démarches en ligne':
    'démarche internet, ameli, franceconnect, en ligne, compte en ligne, déclarer en ligne, caf en ligne, carte grise, actualisation, rendez-vous en ligne, doctolib, impôts en ligne, achat en ligne, démarches sur internet, pôle emploi, france travail, espace personnel, site officiel, déclaration internet',
  'Texte et tableur':
    'word, excel, tableau, traitement de texte, libreoffice, bureautique, powerpoint, diaporama, mise en page, taper un texte, tableur, affiche',
  'Photos et souvenirs':
    'classer les photos, trier ses photos, album, scanner, numériser, diapositive, vidéo de famille, livre photo, montage vidéo, retouche photo, sauvegarder, cassette',
  Covoiturage:
    'covoiturer, trajet, transport, véhicule, emmener, conduire, aller au marché, voiture partagée, accompagner en voiture, navette, déposer',
  'Entretien du vélo':
    'bicyclette, réparer un vélo, crevaison, chambre à air, dérailleur, frein, vtt, pneu de vélo, faire du vélo, cycliste, chaîne',
  'Entretien de la voiture':
    'voiture, auto, mécanique, mécanicien, vidange, roue, pneu, bougie, plaquette, essuie-glace, garage, mobylette, moteur, changer une roue, niveau d’huile, batterie de voiture, carrosserie',
  'Code de la route':
    'code, permis, permis de conduire, auto-école, panneau, priorité, conduite, réviser le code, scooter, bsr',
  'Prendre le train et le bus':
    'train, gare, bus, car, billet, horaire, ticket, prendre le métro, sncf, ligne de bus, se repérer, plan, voyager seul',
  'Accompagnement aux courses':
    'course, supermarché, marché, accompagner, faire les courses, accompagner chez le médecin, magasin, caddie, pharmacie, sortir',
  'Peinture et dessin':
    'dessin, dessiner, aquarelle, peindre, toile, pastel, croquis, portrait, fusain, huile, acrylique, bande dessinée, manga, paysage, calligraphie, gouache, graffiti',
  Guitare: 'guitariste, accord, basse, ukulélé, banjo, guitare folk, tablature',
  'Autres instruments':
    'musique, piano, clavier, accordéon, violon, flûte, batterie, percussion, djembé, harmonica, trompette, saxophone, clarinette, vielle, cornemuse, solfège, partition, instrument, synthétiseur, tambour, orchestre',
  Chant: 'chanter, chorale, chanson, voix, chœur, karaoké, gospel, justesse',
  'Théâtre et conte':
    'théâtre, jouer la comédie, conter, conteur, improvisation, clown, marionnette, sketch, scène, raconter des histoires, magie, tour de magie, cirque, jonglage, légende',
  Photographie:
    'photo, photographier, appareil photo, cadrage, reflex, développer, argentique, prise de vue, lumière, portrait photo',
  Écriture:
    'écrire, atelier d’écriture, poème, poésie, roman, nouvelle, récit, slam, écrire ma vie, biographie, texte, journal intime, plume',
  'Loisirs créatifs':
    'créatif, scrapbooking, bijou, perle, origami, mosaïque, vannerie, osier, panier, cartonnage, encadrement, reliure, feutrine, macramé, bougie, savon, cosmétique, pliage, collage, décoration, décorer, papier mâché, bouquet, couronne, carterie, vitrail, cuir, pâte fimo, déco',
  'Poterie et modelage':
    'potier, argile, terre, céramique, modeler, sculpture, sculpter, tour de potier, émail, émaux, raku, glaise',
  Marche:
    'marcher, randonnée, promenade, se promener, balade, randonner, sentier, marche nordique, boussole, carte ign, orientation, raquettes',
  'Gymnastique douce':
    'gym, gymnastique, étirement, pilates, équilibre, assouplissement, qi gong, tai chi, yoga, mal au dos, fitness, musculation, exercice physique, dos',
  Relaxation:
    'détente, sophrologie, méditation, respiration, massage, stress, yoga, réflexologie, dormir, sommeil, zen, relaxer, shiatsu, auto-massage, souffle, se détendre, calme',
  Danse:
    'danser, valse, rock, salsa, bourrée, zumba, tango, hip-hop, country, danse bretonne, danse folklorique, bal, madison, orientale',
  Natation: 'nager, piscine, brasse, crawl, aquagym, peur de l’eau, plonger',
  'Sports et jeux d’équipe':
    'sport, foot, football, pétanque, boules, tennis, ping-pong, badminton, basket, rugby, volley, course à pied, courir, roller, équitation, cheval, judo, karaté, escalade, ski, pêche, pêcher, boxe, quilles, mölkky, gardien',
  'Coiffure et soin de soi':
    'coiffer, cheveux, coupe de cheveux, maquillage, maquiller, manucure, ongles, beauté, tresse, soin du visage, épilation, barbe, coiffeur, esthétique, henné, coloration',
  'Aide aux devoirs':
    'devoir, soutien scolaire, école, collège, lycée, leçon, révision, réviser, brevet, bac, élève, enfants à l’école, exercices de maths, apprendre ses leçons, cp, primaire, sixième, terminale, tables de multiplication, carnet de liaison',
  'Organiser sa maison':
    'ménage, ranger, rangement, trier, désencombrer, nettoyer, produits ménagers, organisation, tri, zéro déchet, lessive maison, faire le ménage, placard, vide-grenier, astuces de grand-mère, économies d’énergie, déménagement, carton',
  'Entretien du linge':
    'repasser, repassage, linge, lessive, détacher, tache, fer à repasser, plier, laver, chemise, teinture',
  'Tenir son budget':
    'budget, compte, argent, dépense, économie, banque, économiser, épargne, faire ses comptes, dépenser moins, finance, comptabilité',
  'Bébés et jeunes enfants':
    'bébé, enfant, biberon, langer, parent, garder les enfants, allaitement, portage, écharpe de portage, comptine, nounou, baby-sitting, tout-petits, éveil, éducation, adolescent',
  'Gestes qui sauvent':
    'premiers secours, secourisme, secouriste, massage cardiaque, défibrillateur, pansement, brûlure, blessé, sauveteur, accident domestique, psc1, bobo',
  'Organiser une fête':
    'fête, anniversaire, goûter, mariage, buffet, animation, noël, repas de fête, table de fête, kermesse, ballon, maquillage d’enfants',
  'Jeux de société':
    'jeu, jouer, belote, tarot, scrabble, échecs, dames, cartes, bridge, dominos, sudoku, rami, mots croisés, puzzle, jeux vidéo, ludothèque, triomino, go',
  'Soin des animaux':
    'animal, chien, chat, dressage, éducation canine, promener un chien, toilettage, vétérinaire, cheval, poney, aquarium, oiseau, nourrir',
  'Mathématiques et sciences':
    'maths, calcul, compter, géométrie, physique, chimie, astronomie, étoile, planète, ciel, biologie, fraction, pourcentage, règle de trois, multiplication, télescope, statistique, électronique',
  'Histoire et patrimoine':
    'histoire, patrimoine, château, église, village, guerre, archéologie, visite, vieilles pierres, maçons de la creuse, histoire de l’art, musée, tapisserie d’aubusson, histoire locale, visiter, carte postale, mythologie, monnaie ancienne',
  Généalogie: 'ancêtre, arbre généalogique, archives, état civil, famille, paléographie, retrouver ses ancêtres',
  'Lire et débattre':
    'livre, lecture, roman, débat, philosophie, philo, café philo, club de lecture, actualité, discuter, cinéma, film, bibliothèque, lecture à voix haute, politique, littérature, psychologie, droit',
  'Pays et voyages':
    'voyage, pays, voyager, culture, tradition, raconter mon pays, afrique, maroc, géographie, organiser un voyage, coutume, monde, comores, mayotte, ukraine, algérie, vacances',
  'CV et lettre de motivation':
    'cv, curriculum, lettre de motivation, candidature, postuler, recherche d’emploi, chercher un travail, emploi, offre d’emploi, linkedin',
  'Se préparer à un entretien':
    'entretien d’embauche, entretien, recruteur, se présenter, embauche, simulation d’entretien, se préparer, reconversion, confiance en soi',
  'Prendre la parole':
    'parole, parler en public, oral, timide, prise de parole, discours, exposé, s’exprimer, confiance en soi, micro',
  'Vie associative':
    'association, bénévole, bénévolat, subvention, trésorier, réunion, compte rendu, assemblée générale, projet associatif, statuts, loi 1901, président, animer une réunion',
};
