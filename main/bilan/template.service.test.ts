import { beforeEach, describe, expect, test } from 'vitest';
import { firstTemplate } from '../../domain/bilan/first-template';
import type { WrittenThemes } from '../../domain/bilan/template';
import { insertAgreement } from '../testing/agreement';
import { bilan } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';

let network: TestNetwork;
beforeEach(async () => {
  network = await testNetwork();
});

const learnt = 'Et maintenant, que savez-vous ?';
const reworded = (wording = learnt): WrittenThemes => {
  const themes = structuredClone(firstTemplate.themes) as WrittenThemes;
  for (const { questions } of themes)
    for (const question of questions) if (question.key === 'learnt') question.wording = wording;
  return themes;
};
const publish = (basedOn: number, themes = reworded()) => bilan.publishQuestions({ basedOn, themes }, network);
const wordingIn = async (bilanId: string) => {
  const { template } = await bilan.open({ bilanId }, network);
  return template.themes.flatMap(({ questions }) => questions).find(({ key }) => key === 'learnt')?.wording;
};

describe('the questions of the bilan', () => {
  test('begin with those of the software, then are those of the structure, with their history', async () => {
    expect(await bilan.questions(undefined, network)).toEqual({ ...firstTemplate, history: [] });
    const published = await publish(1);
    expect(published).toMatchObject({
      version: 2,
      history: [{ number: 2, publishedAt: '2026-11-23T09:00:00Z', changes: '1\u00a0question modifiée' }],
    });
    expect(await bilan.questions(undefined, network)).toEqual(published);
  });

  test('a bilan keeps those it was begun with; one that waits has those of today', async () => {
    const begun = await insertAgreement(network);
    const waiting = await insertAgreement(network, { offerers: ['Inès'], requesters: ['Ada'] });
    const respondent = begun.members.Nadia ?? '';
    const answer = (value: string) =>
      bilan.answer({ bilanId: begun.bilanId, respondent, question: 'learnt', value }, network);
    await answer('Un ourlet');
    await publish(1);
    await answer('Un ourlet invisible');
    expect(await wordingIn(begun.bilanId)).toMatch(/^Qu’avez-vous appris/);
    expect(await wordingIn(waiting.bilanId)).toBe(learnt);

    await bilan.answer(
      { bilanId: waiting.bilanId, respondent: waiting.members.Ada ?? '', question: 'learnt', value: 'Couper' },
      network,
    );
    await publish(2, reworded('Qu’emportez-vous ?'));
    expect(await wordingIn(waiting.bilanId)).toBe(learnt);
  });

  test('two people who publish at once: the second is told', async () => {
    await publish(1);
    await expect(publish(1, reworded('Autre chose ?'))).rejects.toMatchObject({ code: 'stale' });
    await expect(publish(2)).rejects.toMatchObject({ fields: { reason: expect.stringMatching(/^Rien n’a changé/) } });
    expect(await network.db('bilan_template').count({ of: '*' })).toEqual([{ of: 1 }]);
  });
});
