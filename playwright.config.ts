import { defineConfig } from '@playwright/test';

/** The packaged application has journeys of its own (see scripts/test.mjs); all others run on the built sources. */
const packagedOnly = 'packaged.spec.ts';

export default defineConfig({
  testDir: 'e2e',
  ...(process.env.PACKAGED_APP ? { testMatch: packagedOnly } : { testIgnore: packagedOnly }),
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  // A trace costs a tenth of each journey: ask for it where it is needed, npm run e2e -- board --trace on.
  // It cannot follow the packaged application, that ends its own connection when it quits.
  use: { trace: 'off' },
});
