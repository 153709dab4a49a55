import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Result } from '../ipc/result';
import { ApiError, api } from './api';

const invoke = vi.fn<(name: string, input: unknown) => Promise<Result<unknown>>>();
beforeEach(() => {
  invoke.mockReset();
  window.entrelacs = { invoke };
});

describe('api', () => {
  test('one intention is one call, by the name that the contract gives it', async () => {
    invoke.mockResolvedValue({ ok: true, data: [] });
    expect(await api.structure.sites()).toEqual([]);
    await api.draft.discard({ form: 'member' });
    expect(invoke.mock.calls).toEqual([
      ['structure.sites', undefined],
      ['draft.discard', { form: 'member' }],
    ]);
  });

  test('a refusal is an error that keeps its code, its fields and its number', async () => {
    invoke.mockResolvedValue({ ok: false, code: 'unexpected', fields: { name: 'Trop long.' }, incident: 'A1B2C3' });
    const refused = api.structure.sites();
    await expect(refused).rejects.toBeInstanceOf(ApiError);
    await expect(refused).rejects.toMatchObject({
      code: 'unexpected',
      fields: { name: 'Trop long.' },
      incident: 'A1B2C3',
    });
  });

  test('a bridge that fails is not a success', async () => {
    invoke.mockRejectedValue(new Error('no handler'));
    await expect(api.session.status()).rejects.toThrow('no handler');
  });
});
