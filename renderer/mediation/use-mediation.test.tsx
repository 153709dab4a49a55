import { test } from 'vitest';
import type { Mediation } from '../../ipc/mediation.contract';
import { expectReadAgainAfter } from '../testing/moved-listings';
import { useMediationCommand } from './use-mediation';

test('what a mise en relation does to its listings shows on the board and in the moulinette', () =>
  expectReadAgainAfter(() => useMediationCommand(async (_input: null) => ({ id: '1' }) as Mediation)));
