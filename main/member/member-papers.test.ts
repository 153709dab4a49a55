import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { insertGardeners } from '../testing/rows';
import { type TestNetwork, testNetwork } from '../testing/test-network';
import { memberService } from './member.service';

let printed: string[];
let network: TestNetwork;
const service = memberService({ printOnPaper: async (html) => void printed.push(html) });

beforeEach(async () => {
  printed = [];
  network = await testNetwork();
});

describe('papers', () => {
  test('the notice says what article 13 of the GDPR asks', async () => {
    await service.printNotice(undefined, network);
    writeFileSync('/tmp/lab/m/notice.html', printed[0] ?? '');
    await service.printCharter(undefined, network);
    writeFileSync('/tmp/lab/m/charter.html', printed[1] ?? '');
    const { nadia } = await insertGardeners(network);
    await service.printSheet({ id: nadia }, network);
    writeFileSync('/tmp/lab/m/sheet.html', printed[2] ?? '');
    expect(printed.length).toBe(3);
  });
});
