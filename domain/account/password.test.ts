import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NewPassword, passwordStrength } from './password';

const names = ['Claire Martin', 'MJC de Guéret', 'Réseau Citoyen de Services'];

describe('the three forms of the CNIL', () => {
  test.each([
    ['12 characters of 4 classes', 'Abcdef12345!', true],
    ['11 characters of 4 classes', 'Abcdef1234!', false],
    ['14 characters of 3 classes', 'Abcdefgh123456', true],
    ['13 characters of 3 classes', 'Abcdefgh12345', false],
    ['accents are letters, and count once', 'Éèàùçéè1234567', true],
    ['30 characters of 2 classes', 'abcdefghijklmnopqrst1234567890', false],
    ['a space is no sign', 'Abcdef 12345', false],
    ['seven words', 'mon chat dort sur la table bleue', true],
    ['seven words with an apostrophe and accents', 'l’été dernier nous avons planté des tomates', true],
    ['six words', 'mon chat dort sur la table', false],
    ['seven times the same word', 'chat chat chat chat chat chat chat', false],
    ['single letters are no words', 'a b c d e f g h', false],
    ['characters beyond the basic plane count once', 'Abc1!😀😀😀', false],
    ['one character over and over', 'Aa1!Aa1!Aa1!', false],
  ])('%s', (_case, password, isAccepted) => {
    expect(passwordStrength(password).isAccepted).toBe(isAccepted);
    expect(NewPassword.safeParse(password).success).toBe(isAccepted);
  });

  test('a password of 200 characters passes, one of 201 does not', () => {
    const long = `Aa1!${'correct cheval batterie agrafe '.repeat(10)}`;
    expect(NewPassword.safeParse(long.slice(0, 200)).success).toBe(true);
    expect(NewPassword.safeParse(long.slice(0, 201)).success).toBe(false);
  });
});

describe('names that a guesser would try', () => {
  test.each([
    ['a first name', 'Claire2026!!', 'Claire'],
    ['in any case', 'cLAIRE2026!!x', 'Claire'],
    ['without its accents', 'Gueret-23000!', 'Guéret'],
    ['a word of the network', 'Services23!!!', 'Services'],
  ])('%s', (_case, password, told) => {
    const { isAccepted, advice } = passwordStrength(password, names);
    expect(isAccepted).toBe(false);
    expect(advice).toBe(`Évitez «\u00a0${told}\u00a0»\u00a0: on y pense trop vite.`);
  });

  test('short words of a name forbid nothing, and a phrase may say anything', () => {
    expect(passwordStrength('Dedede-mjc-2026', names).isAccepted).toBe(true);
    expect(passwordStrength('Claire aime la tarte aux pommes du jardin', names).isAccepted).toBe(true);
    expect(passwordStrength('Abcdef12345!', ['', 'Léa']).isAccepted).toBe(true);
  });
});

describe('the meter', () => {
  test.each([
    ['', 'Par exemple sept mots qui vous font sourire.'],
    ['soleil', 'Ajoutez des majuscules, des chiffres ou des signes, ou écrivez une phrase de sept mots.'],
    ['Soleil12', 'Ajoutez 6\u00a0caractères, ou écrivez une phrase de sept mots.'],
    ['Soleil1234!', 'Ajoutez 1\u00a0caractère, ou écrivez une phrase de sept mots.'],
    ['Aa1!Aa1!Aa1!', 'Variez les caractères\u00a0: ceux-ci se répètent trop.'],
    ['Abcdef12345!', 'Ce mot de passe est solide.'],
  ])('says what to do next with %j', (password, advice) => {
    expect(passwordStrength(password).advice).toBe(advice);
  });

  test('is full for an accepted password, and only then', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.array(fc.string()), (password, forbidden) => {
        const { isAccepted, progress } = passwordStrength(password, forbidden);
        expect(progress).toBeGreaterThanOrEqual(0);
        expect(progress === 1).toBe(isAccepted);
      }),
    );
  });
});
