import { describe, expect, it } from 'vitest';
import { evidenceSaid, qualitiesSaid } from './evidence-said';
import { firstTemplate } from './first-template';

const lea = '019aaf6d-8a00-7000-8000-0123456789ab';
const paul = '019aaf6d-8a00-7000-8000-0123456789ac';
const said = {
  template: firstTemplate,
  answers: [
    { respondent: lea, question: 'know-how', value: 'La coupe, l’ourlet, la fermeture éclair.' },
    { respondent: lea, question: 'savoir-etre-words', value: '  J’ai gardé mon calme quand tout s’est arrêté.  ' },
    { respondent: lea, question: 'learnt', value: 'Oui.' },
    { respondent: paul, question: 'alone', value: 'Raccourcir un pantalon sans aide.' },
    { respondent: lea, question: 'savoir-etre', value: ['patience', 'listening'] },
  ],
};

describe('what was said at a bilan, as evidence', () => {
  it('is her own, the moment that was seen first, and not what says nothing', () => {
    expect(evidenceSaid(said, lea, 'Raccourcir un pantalon').map(({ words }) => words)).toEqual([
      'J’ai gardé mon calme quand tout s’est arrêté.',
      'La coupe, l’ourlet, la fermeture éclair.',
    ]);
    expect(evidenceSaid(said, lea, 'Raccourcir un pantalon')[0]?.title).toMatch(/^Bilan de l’échange «.Raccourcir/);
    expect(evidenceSaid(said, lea, 'x'.repeat(200))[0]?.title).toHaveLength(80);
  });

  it('leaves out a question that the structure has taken away', () => {
    expect(evidenceSaid({ ...said, template: { ...firstTemplate, themes: [] } }, lea, 'Coudre')).toEqual([]);
  });

  it('names the qualities of one person', () => {
    expect(qualitiesSaid(said, lea)).toEqual(['patience', 'listening']);
    expect(qualitiesSaid(said, paul)).toEqual([]);
  });
});
