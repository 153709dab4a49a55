import { describe, expect, test } from 'vitest';
import { newId } from '../../domain/id';
import { draftContract } from '../../ipc/draft.contract';
import { testNetwork } from '../testing/test-network';
import { draftService } from './draft.service';

describe('drafts', () => {
  test('come back as they were kept, the last one only, until they are given up', async () => {
    const network = await testNetwork();
    expect(await draftService.read({ form: 'member' }, network)).toBeNull();
    const content = { firstName: 'Nadia', list: [1, { deep: true }], text: 'é 😀 \u0000' };
    await draftService.keep({ form: 'member', content: { firstName: 'N' } }, network);
    await draftService.keep({ form: 'member', content }, network);
    expect(await draftService.read({ form: 'member' }, network)).toEqual(content);
    expect(await network.db('draft').pluck('form')).toEqual(['member']);
    await draftService.discard({ form: 'member' }, network);
    expect(await draftService.read({ form: 'member' }, network)).toBeNull();
  });

  test('belong to one form and to one person', async () => {
    const network = await testNetwork();
    const nadia = { id: newId(0), name: 'Nadia', role: 'saisie' as const };
    await network.db('account').insert({ ...nadia, created_at: '', updated_at: '' });
    const hers = { ...network, account: nadia };
    await draftService.keep({ form: 'member', content: 'Claire writes' }, network);
    await draftService.keep({ form: 'member', content: 'Nadia writes' }, hers);
    await draftService.keep({ form: 'member/1', content: 'of one member' }, network);
    await draftService.discard({ form: 'member' }, hers);
    expect(await draftService.read({ form: 'member' }, network)).toBe('Claire writes');
    expect(await draftService.read({ form: 'member' }, hers)).toBeNull();
    expect(await draftService.read({ form: 'member/1' }, network)).toBe('of one member');
  });

  test('hold no more than a form can hold', () => {
    const accepts = (content: unknown) => draftContract.keep.input.safeParse({ form: 'member', content }).success;
    const circle: { self?: unknown } = {};
    circle.self = circle;
    let deep: unknown = 0;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect([null, '', 'x'.repeat(900_000), { a: [1, false] }].map(accepts)).toEqual([true, true, true, true]);
    expect([undefined, 'x'.repeat(1_000_000), circle, deep, 10n].map(accepts)).toEqual(Array(5).fill(false));
  });

  test.each(['', '../member', 'Member', 'a/b/c/d', "member'; --", `member/${'x'.repeat(41)}`])(
    '%j names no form',
    (form) => {
      expect(draftContract.read.input.safeParse({ form }).success).toBe(false);
    },
  );
});
