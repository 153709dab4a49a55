import { describe, expect, it } from 'vitest';
import { guessedAct, passedOn, passingOn } from './in-a-sentence';
import { startingThemes } from './starting-themes';

it.each(startingThemes.flatMap(({ children }) => children))('says « $name » as an act', ({ name, act }) => {
  expect(act).toMatch(/^(apprendre|faire|proposer|expliquer) /);
  expect(passingOn(name)).toBe(act);
});

it('prefers the words of the structure', () => {
  expect(passingOn('Jardins partagés', 'apprendre le jardinage')).toBe('apprendre le jardinage');
  expect(passingOn('Couture', 'faire aimer la couture')).toBe('faire aimer la couture');
});

it.each(['Vannerie', 'constructor'])('quotes « %s », a theme of which nobody has said more', (theme) => {
  expect(passingOn(theme)).toBe(`transmettre «\u00a0${theme}\u00a0»`);
});

it.each([
  ['Couture', '', true, 'a transmis la couture'],
  ['Couture', '', false, 'transmet la couture'],
  ['Tenir son budget', '', true, 'a appris à tenir son budget'],
  ['Plantes sauvages', '', true, 'a fait connaître les plantes sauvages'],
  ['Covoiturage', '', false, 'propose un covoiturage'],
  ['CV et lettre de motivation', '', true, 'a expliqué le CV et la lettre de motivation'],
  ['Vannerie', '', true, 'a transmis «\u00a0Vannerie\u00a0»'],
  ['Vannerie', 'montrer la vannerie', false, 'transmet «\u00a0Vannerie\u00a0»'],
  ['Vannerie', 'constructor', true, 'a transmis «\u00a0Vannerie\u00a0»'],
])('tells what was passed on: « %s » (« %s ») → %s %s', (name, act, isOver, words) => {
  expect(passedOn(name, act, isOver)).toBe(words);
});

describe('guess from the name', () => {
  it.each([
    ['Vannerie', 'apprendre la vannerie'],
    ['Osier', 'apprendre l’osier'],
    ['Mosaïque', 'apprendre la mosaïque'],
    ['Reliure', 'apprendre la reliure'],
    ['Calligraphie', 'apprendre la calligraphie'],
    ['Pétanque', 'apprendre la pétanque'],
    ['Yoga', 'apprendre le yoga'],
    ['Tissage', 'apprendre le tissage'],
    ['Cartonnage', 'apprendre le cartonnage'],
    ['Jonglage et cirque', 'apprendre le jonglage et le cirque'],
    ['Théâtre', 'apprendre le théâtre'],
    ['Conte', 'apprendre le conte'],
    ['Échecs', 'apprendre les échecs'],
    ['Premiers soins', 'apprendre les premiers soins'],
    ['Champignons', 'apprendre les champignons'],
    ['Affûtage des outils', 'apprendre l’affûtage des outils'],
    ['Natation', 'apprendre la natation'],
    ['Astronomie', 'apprendre l’astronomie'],
    ['Russe', 'apprendre le russe'],
    ['Chinois', 'apprendre le chinois'],
    ['Coudre un ourlet', 'apprendre à coudre un ourlet'],
    ['Peindre', 'apprendre à peindre'],
    ['Cuisiner pour dix', 'apprendre à cuisiner pour dix'],
    ['Lecture à voix haute', 'apprendre la lecture à voix haute'],
    ['Histoire du village', 'apprendre l’histoire du village'],
    ['Secourisme', 'apprendre le secourisme'],
    ['Fermentation', 'apprendre la fermentation'],
    ['Papier mâché', 'apprendre le papier mâché'],
    ['Savoir dire non', 'apprendre le savoir dire non'], // wrong: what a guess is worth, hence the person who reads it
    ['CV', 'apprendre le CV'],
    ['Tenir une caisse', 'apprendre à tenir une caisse'],
    ['Se détendre', 'apprendre à se détendre'],
    ['S’orienter en ville', 'apprendre à s’orienter en ville'],
    ['Cuir', 'apprendre le cuir'],
    ['Atelier d’écriture', 'apprendre l’atelier d’écriture'],
    ['Pain', 'apprendre le pain'],
    ['Eau et assainissement', 'apprendre l’eau et l’assainissement'],
    ['Hip-hop', 'apprendre le hip-hop'],
    ['Le thé', 'apprendre le thé'],
    ['', ''],
  ])('« %s » → « %s »', (name, act) => {
    expect(guessedAct(name)).toBe(act);
  });
});
