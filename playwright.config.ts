import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './e2e/fixtures/chromium';

// Journeys that meet characters, stop the town's clock or break its model: one after the other, beside the others.
const withTheTown = [
  /\/[b-e]-[a-z-]+\.spec\.ts/,
  /\/(messages-and-groups|stop-and-again|what-is-remembered|why|live-across-restart|operator-[a-z-]+|two-people[a-z-]*|moment)\.spec\.ts/,
];

/** What operators do, and what has no page of its own. */
const atADesk = [/\/(e-operator-steps|operator-[a-z-]+|b-time-passes)\.spec\.ts/];

/** Most of a minute until a question is given up: once is enough. */
const longWaits = /while the model is broken/;

/** Minutes of looking at each page: beside all others. */
const everyPage = /every-page\.spec\.ts/;

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

// Runs against a started town (npm test and npm run e2e start one): the production build on two processor cores, two journeys at a time,
// at a desk and on a phone. Those with the town run on the phone when they are done at the desk; the others go beside them.
export default defineConfig({
  testDir: 'e2e/journeys',
  outputDir: 'test-results/artifacts',
  workers: 2,
  fullyParallel: false,
  // A journey through a living town on a busy machine may be unlucky once: the second try counts, and the run names it.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON ?? 'test-results/e2e.json' }]],
  projects: [
    { name: 'town', testMatch: withTheTown, workers: 1 },
    { name: 'pages', testMatch: everyPage, workers: 1 },
    {
      name: 'town-phone',
      testMatch: withTheTown,
      testIgnore: atADesk,
      workers: 1,
      grepInvert: longWaits,
      use: phone,
      dependencies: ['town'],
    },
    { name: 'network', testIgnore: [...withTheTown, everyPage], workers: 1 },
    { name: 'network-phone', testIgnore: [...withTheTown, everyPage], workers: 1, use: phone },
  ],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? 'http://localhost:3000',
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
    // A trace of every journey would cost a third of its time: the second try is traced.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromiumPath(), args: chromiumArgs() },
  },
});
