import { beforeEach, describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../domain/bilan/question';
import { type AgreedRows, insertAgreement } from '../testing/agreement';
import { printed } from '../testing/printed-html';
import { bilan } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';

let network: TestNetwork;
let agreement: AgreedRows;
let bilanId: string;

beforeEach(async () => {
  network = await testNetwork();
  agreement = await insertAgreement(network);
  bilanId = agreement.bilanId;
});

const idOf = (name: string) => agreement.members[name] ?? name;
const answer = (
  who: string,
  question: string,
  value: AnswerValue,
  context = network as Parameters<typeof bilan.answer>[1],
) => bilan.answer({ bilanId, respondent: idOf(who), question, value }, context);
const open = () => bilan.open({ bilanId }, network);
const answerAll = async () => {
  await answer('Nadia', 'satisfaction', 5);
  await answer('Jacques', 'satisfaction', 4);
};
const statusOf = async (table: string, id = '') => (await network.db(table).where({ id }).first('status')).status;

describe('answers', () => {
  test('a bilan opens with those at the table, what they said, and its questions', async () => {
    const bilan = await open();
    expect(bilan).toMatchObject({
      status: 'planned',
      step: '',
      notYet: null,
      exchange: { title: 'Raccourcir un pantalon', siteName: 'Guéret' },
      recall: { asked: 'Raccourcir un pantalon', goal: 'Ne plus payer les retouches' },
      answers: [],
    });
    expect(bilan.participants.map(({ name, side, honoured }) => [name, side, honoured])).toEqual([
      ['Nadia Benali', 'requester', 2],
      ['Jacques Benali', 'offerer', 2],
    ]);
  });

  test('the last keystroke is what remains, and the first one opens the draft', async () => {
    for (const value of ['J', 'J’ai', 'J’ai cousu.']) await answer('Nadia', 'learnt', value);
    expect(await answer('together', 'thanks', 'Merci')).toEqual({ savedAt: '2026-11-23T09:00:00Z' });
    const { status, answers } = await open();
    expect(status).toBe('draft');
    expect(answers).toEqual(
      expect.arrayContaining([
        { respondent: idOf('Nadia'), question: 'learnt', value: 'J’ai cousu.' },
        { respondent: 'together', question: 'thanks', value: 'Merci' },
      ]),
    );
    expect(answers).toHaveLength(2);
  });

  test.each<[string, string, string, AnswerValue]>([
    ['a question nobody asks', 'Nadia', 'salary', 'x'],
    ['a question of the other side', 'Nadia', 'know-how', 'x'],
    ['a question of each, answered by all', 'together', 'learnt', 'x'],
    ['someone who is not at the table', '019ab2f0-0000-7000-8000-000000000000', 'learnt', 'x'],
  ])('refused: %s', async (_, who, question, value) => {
    await expect(answer(who, question, value)).rejects.toMatchObject({ code: 'not-found' });
    expect((await open()).status).toBe('planned');
  });

  test('refused: a value that the question does not offer', async () => {
    await expect(answer('Nadia', 'expectations', 'wonderful')).rejects.toMatchObject({ code: 'invalid' });
    await expect(answer('Nadia', 'satisfaction', 'bien')).rejects.toMatchObject({ code: 'invalid' });
  });

  test('the interview resumes on the screen where it stopped', async () => {
    await bilan.goTo({ bilanId, step: `learning/${idOf('Nadia')}` }, network);
    expect((await open()).step).toBe(`learning/${idOf('Nadia')}`);
    await expect(bilan.goTo({ bilanId, step: 'elsewhere' }, network)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('before the first session', () => {
  const early = () => network.at('2026-11-02T09:00:00Z');

  test('nothing is written, and the sentence says when', async () => {
    await network.db('exchange_session').update({ status: 'planned' });
    const reason = 'Le bilan vient après la première séance, prévue le jeudi 5 novembre 2026 à 14 h.';
    expect((await bilan.open({ bilanId }, early())).notYet).toBe(reason);
    const refusal = { code: 'conflict', fields: { reason } };
    await expect(answer('Nadia', 'learnt', 'x', early())).rejects.toMatchObject(refusal);
    await expect(bilan.lock({ bilanId }, early())).rejects.toMatchObject(refusal);
    await expect(bilan.createProvisional({ exchangeId: agreement.exchangeId }, early())).rejects.toMatchObject(refusal);
  });
});

describe('a provisional bilan', () => {
  const create = (context = network as Parameters<typeof bilan.createProvisional>[1]) =>
    bilan.createProvisional({ exchangeId: agreement.exchangeId }, context);

  test('is held at any time, once at a time, and its end changes nothing to the exchange', async () => {
    const { id } = await create();
    expect(await create()).toEqual({ id });
    for (const name of ['Nadia', 'Jacques'])
      await bilan.answer({ bilanId: id, respondent: idOf(name), question: 'satisfaction', value: 3 }, network);
    const locked = await bilan.lock({ bilanId: id }, network);
    expect(locked).toMatchObject({ kind: 'provisional', status: 'locked', exchange: { status: 'ongoing' } });
    expect(await statusOf('listing', agreement.listings.Nadia)).toBe('in-exchange');
    expect((await create()).id).not.toBe(id);
    expect((await open()).status).toBe('planned');
  });

  test('is refused once the exchange is over', async () => {
    await answerAll();
    await bilan.lock({ bilanId }, network);
    await expect(create()).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('the end', () => {
  test('each says how it went before it may be locked', async () => {
    await answer('Nadia', 'satisfaction', 5);
    await expect(bilan.lock({ bilanId }, network)).rejects.toMatchObject({
      code: 'invalid',
      fields: { [`${idOf('Jacques')}.satisfaction`]: expect.stringContaining('Jacques, comment s’est passé') },
    });
  });

  test('a final bilan ends the exchange, satisfies the requests and frees the offers', async () => {
    await answerAll();
    const locked = await bilan.lock({ bilanId }, network);
    expect(locked).toMatchObject({
      status: 'locked',
      lockedAt: '2026-11-23T09:00:00Z',
      exchange: { status: 'finished' },
    });
    expect(await statusOf('listing', agreement.listings.Nadia)).toBe('satisfied');
    expect(await statusOf('listing', agreement.listings.Jacques)).toBe('available');
    expect(await network.db('exchange').first('ended_at')).toEqual({ ended_at: '2026-11-23T09:00:00Z' });
    expect(await network.db('member').pluck('last_contact_on')).toEqual(['2026-11-23', '2026-11-23']);
  });

  test('then only dated addenda are written', async () => {
    await expect(bilan.addAddendum({ bilanId, text: 'Trop tôt' }, network)).rejects.toMatchObject({
      code: 'conflict',
    });
    await answerAll();
    await bilan.lock({ bilanId }, network);
    await expect(answer('Nadia', 'learnt', 'Après coup')).rejects.toMatchObject({ code: 'conflict' });
    await expect(bilan.goTo({ bilanId, step: 'review' }, network)).rejects.toMatchObject({ code: 'conflict' });
    await expect(bilan.lock({ bilanId }, network)).rejects.toMatchObject({ code: 'conflict' });
    const { addenda } = await bilan.addAddendum({ bilanId, text: 'Elle a trouvé une machine.' }, network);
    expect(addenda).toMatchObject([{ text: 'Elle a trouvé une machine.', writtenAt: '2026-11-23T09:00:00Z' }]);
  });

  test('sessions still to come are cancelled, those held are not', async () => {
    await network.db('exchange_session').where('starts_at', '2026-11-12T13:00:00Z').update({
      starts_at: '2026-12-03T13:00:00Z',
      ends_at: '2026-12-03T14:30:00Z',
      status: 'planned',
    });
    await answerAll();
    await bilan.lock({ bilanId }, network);
    const sessions = await network.db('exchange_session').orderBy('starts_at').pluck('status');
    expect(sessions).toEqual(['held', 'cancelled']);
    expect(await network.db('attendance').where({ state: 'cancelled' }).pluck('member_id')).toHaveLength(2);
  });

  test('a listing that was withdrawn, or serves another exchange, stays as it is', async () => {
    const other = await insertAgreement(network, { offerers: ['Léa'], requesters: ['Paul'] });
    await network
      .db('exchange_participant')
      .where({ exchange_id: other.exchangeId, side: 'offerer' })
      .update({ listing_id: agreement.listings.Jacques });
    await network
      .db('listing')
      .where({ id: agreement.listings.Nadia ?? '' })
      .update({ status: 'withdrawn' });
    await answerAll();
    await bilan.lock({ bilanId }, network);
    expect(await statusOf('listing', agreement.listings.Jacques)).toBe('in-exchange');
    expect(await statusOf('listing', agreement.listings.Nadia)).toBe('withdrawn');
  });

  test('an interrupted exchange keeps its state: its bilan only says how it went', async () => {
    await network.db('exchange').update({ status: 'interrupted' });
    await answerAll();
    expect((await bilan.lock({ bilanId }, network)).exchange.status).toBe('interrupted');
  });
});

describe('printed copies', () => {
  beforeEach(async () => {
    await answer('Nadia', 'learnt', 'Le secret de Nadia');
    await answer('Jacques', 'difficult', 'Le secret de Jacques <script>alert(1)</script>');
    await answer('together', 'thanks', 'Merci à tous');
    await answerAll();
    await bilan.lock({ bilanId }, network);
    await bilan.addAddendum({ bilanId, text: 'Un mot pour la structure' }, network);
  });
  const copyFor = async (memberId: string | null) => {
    expect(await bilan.savePdf({ bilanId, memberId }, network)).toEqual({ isSaved: true });
    return printed[0];
  };

  test('a member has her own answers and those given together, and nothing of the others', async () => {
    const copy = await copyFor(idOf('Nadia'));
    expect(copy?.name).toBe('Bilan – Raccourcir un pantalon – Nadia Benali.pdf');
    expect(copy?.html).toContain('Le secret de Nadia');
    expect(copy?.html).toContain('Merci à tous');
    for (const foreign of ['Le secret de Jacques', 'Un mot pour la structure'])
      expect(copy?.html).not.toContain(foreign);
    expect((await copyFor(idOf('Jacques')))?.html).not.toContain('Le secret de Nadia');
  });

  test('the structure has it all, and no text is ever markup', async () => {
    const copy = await copyFor(null);
    expect(copy?.name).toBe('Bilan – Raccourcir un pantalon.pdf');
    for (const text of ['Le secret de Nadia', 'Le secret de Jacques', 'Merci à tous', 'Un mot pour la structure'])
      expect(copy?.html).toContain(text);
    expect(copy?.html).not.toContain('<script>');
  });

  test('nobody who was not at the table has a copy', async () => {
    await expect(bilan.print({ bilanId, memberId: network.account.id }, network)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
