import { test } from 'vitest';
import type { Exchange } from '../../ipc/exchange.contract';
import { expectReadAgainAfter } from '../testing/moved-listings';
import { useExchangeCommand } from './use-exchange';

test('what an exchange does to its listings shows on the board and in the moulinette', () =>
  expectReadAgainAfter(() => useExchangeCommand(async (_input: null) => ({ id: '1' }) as Exchange)));
