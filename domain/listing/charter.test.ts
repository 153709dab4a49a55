import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charterWarning } from './charter';

describe('words against the charter', () => {
  it.each([
    ['Cours d’anglais, 20 € de l’heure', '20 € de l’heure'],
    ['Cours de guitare 15€/h', '15€/h'],
    ['Ménage, 12,50 euros', '12,50 euros'],
    ['Ménage pour dix euros', 'euros'],
    ['Je peux payer un peu', 'payer'],
    ['Payé en fin de mois', 'Payé'],
    ['Séances payantes', 'payantes'],
    ['Vends armoire normande', 'Vends'],
    ['Vélo à vendre', 'vendre'],
    ['Confitures en vente le samedi', 'en vente'],
    ['J’achète de vieux outils', 'achète'],
    ['Cherche à acheter une tondeuse', 'Cherche à acheter'],
    ['Gratuit contre un coup de main', 'Gratuit contre'],
    ['Tonte contre une petite rémunération', 'contre une petite rémunération'],
    ['Besoin d’un prêt d’argent', 'prêt d’argent'],
    ['Prêter de l’argent à un voisin', 'Prêter de l’argent'],
    ['Travail rémunéré', 'rémunéré'],
    ['Dédommagement possible', 'Dédommagement'],
    ['Travail au noir', 'Travail au noir'],
    ['Garage à louer', 'à louer'],
    ['Donne un vieux canapé', 'Donne un vieux canapé'],
    ['Donner un meuble de cuisine', 'Donner un meuble'],
    ['Vêtements à donner', 'Vêtements à donner'],
    ['Chatons tigrés à donner', 'Chatons tigrés à donner'],
    ['Recherche une machine à laver', 'Recherche une machine à laver'],
    ['Troc de graines', 'Troc'],
  ])('« %s » speaks of « %s »', (text, words) => {
    expect(charterWarning([text])?.words).toContain(words);
  });

  it.each([
    'Reconnaître une monnaie ancienne',
    'Prêter attention aux oiseaux',
    'Comptes : suivre une vente, tenir un cahier',
    'Payer ses impôts en ligne',
    'Payer une facture sur internet',
    'Comprendre une fiche de paie',
    'Le paiement en ligne sans crainte',
    'Gérer son budget du mois',
    'Nettoyer l’argenterie',
    'Donner une seconde vie à un meuble',
    'Donner des cours d’ordinateur',
    'Donner un coup de main au jardin',
    'Du temps à donner le mercredi',
    'Cherche une table pour jouer aux échecs',
    'Cherche quelqu’un pour monter un meuble en kit',
    'Photographie en noir et blanc',
    'Cuisiner à petits prix',
    'Le vent et les nuages',
    'Un pays, des paysages à l’aquarelle',
    'Faire ses achats sans se tromper',
    'Réparer un vélo',
    'Lecture de livres aux enfants',
    'Anglais pour voyager en Europe',
    'Offre une initiation à la couture',
    'Vendredi matin, marche douce',
    'Les trocs d’antan racontés',
  ])('« %s » raises no alarm', (text) => {
    expect(charterWarning([text])).toBeNull();
  });

  it('quotes what was written and gives the reason of the charter', () => {
    expect(charterWarning(['Cours à 10 €', 'ou troc'])).toEqual({
      words: ['10 €', 'troc'],
      reason:
        '« 10 € » et « troc » parlent d’argent et de biens. La charte le dit : le réseau échange des savoirs, jamais d’argent ni de biens.',
    });
  });

  it('quotes only words that are in the text, whatever the text', () => {
    const pieces = fc.constantFrom('€', '12', 'vends', 'à', 'œuvre', '🎸', 'É', 'payé', '\n', 'e\u0301', 'troc');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (typed) => {
        const text = typed.join(' ');
        for (const words of charterWarning([text])?.words ?? []) expect(text.normalize('NFC')).toContain(words);
      }),
    );
  });
});
