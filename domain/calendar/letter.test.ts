import { describe, expect, test } from 'vitest';
import { fillLetter, firstLetterTemplates, LetterTemplate, letterKinds, letterWords, WrittenTemplate } from './letter';

const words = {
  prénom: 'Nadia',
  nom: 'Nadia Benali',
  quoi: 'Atelier pain',
  date: 'mardi 1er décembre 2026',
  heure: '14 h 30',
  lieu: 'MJC, cuisine',
  réseau: 'Réseau Citoyen de Services',
  qui: 'Jacques Martin',
  merci: 'Merci pour le pain.',
};

describe('a letter from its template', () => {
  test('says each word, once, and what a person is called may hold braces', () => {
    const letter = fillLetter(
      { subject: '{quoi}', body: 'Bonjour {prénom}, le {date} à {heure}, { lieu }.' },
      {
        ...words,
        prénom: '{nom}',
      },
    );
    expect(letter).toEqual({
      subject: 'Atelier pain',
      body: 'Bonjour {nom}, le mardi 1er décembre 2026 à 14 h 30, MJC, cuisine.',
    });
  });

  test.each(letterKinds)('the first template of a %s is accepted, and leaves nothing between braces', (kind) => {
    const template = WrittenTemplate.parse({ ...firstLetterTemplates[kind], kind });
    const { subject, body } = fillLetter(template, words);
    expect(subject + body).not.toMatch(/[{}]/);
    expect(subject + body).not.toMatch(/ [:;?!]/); // no-break spaces
  });

  test('a word that does not exist is named', () => {
    const refused = LetterTemplate.safeParse({ subject: 'Bonjour {prenom}', body: 'x' });
    expect(refused.error?.issues[0]).toMatchObject({ path: ['subject'], message: expect.stringContaining('{prenom}') });
  });

  test('thanks have no place in a convocation', () => {
    const refused = WrittenTemplate.safeParse({ kind: 'convocation', subject: 'x', body: 'Bonjour, { merci }' });
    expect(refused.error?.issues).toMatchObject([{ path: ['body'], message: expect.stringContaining('{merci}') }]);
    expect(WrittenTemplate.safeParse({ kind: 'thanks', subject: 'x', body: '{merci}' }).success).toBe(true);
  });

  test('every word has its explanation', () => {
    for (const word of Object.keys(letterWords))
      expect(LetterTemplate.safeParse({ subject: `{${word}}`, body: 'x' }).success).toBe(true);
  });
});
