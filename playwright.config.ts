import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './e2e/fixtures/chromium';

// Journeys that meet characters, stop the town's clock or break its model: one after the other, beside the others.
const withTheTown = [
  /\/[b-e]-[a-z-]+\.spec\.ts/,
  /\/(messages-and-groups|stop-and-again|what-is-remembered|why|live-across-restart|operator-[a-z-]+|two-people[a-z-]*|moment)\.spec\.ts/,
];

/** Minutes of looking at each page: beside all others. */
const everyPage = /every-page\.spec\.ts/;

// Runs against a started town (npm test and npm run e2e start one): the production build on two processor cores, two journeys at a time.
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
    { name: 'network', testIgnore: [...withTheTown, everyPage], workers: 1 },
  ],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? 'http://localhost:3000',
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromiumPath(), args: chromiumArgs() },
  },
});
