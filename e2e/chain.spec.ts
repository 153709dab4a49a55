import { wholeChain } from './chain';
import { test } from './fixtures';
import { mouse } from './mouse';

test.use({ hasNetworks: false });

test('from a first run to a printed attestation, by mouse', async ({ page, application, profile, relaunch }) => {
  test.setTimeout(180_000);
  await wholeChain({ page, application, profile, relaunch, handOn: mouse });
});
