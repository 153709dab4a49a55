import { wholeChain } from './chain';
import { test } from './fixtures';
import { keyboard } from './keyboard';

test.use({ hasNetworks: false });

test('from a first run to a printed attestation, by keyboard alone', async ({
  page,
  application,
  profile,
  relaunch,
}) => {
  test.setTimeout(240_000);
  await wholeChain({ page, application, profile, relaunch, handOn: keyboard });
});
