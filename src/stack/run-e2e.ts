import { ensureChromium } from './chromium';
import { webAddress } from './environment';
import { localProvider } from './identity-provider';
import { migrate } from './migrate';
import type { Ports } from './ports';
import type { Claim } from './run-file';
import type { Services } from './services';
import { startApp } from './start-app';
import { type Bench, playwrightStep, runTool, testLogDir } from './test-bench';
import type { Counts } from './test-counts';
import { isBuilt } from './web-build';

/** What Kith is to the provider that the journeys come from. */
const club = { id: 'kith', secret: 'only for journeys' };

function databaseNamed(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.toString();
}

/** A fresh town in a database of its own, the production build and a worker on it, and Playwright against them. */
export async function runE2e(
  services: Services & { ports: Ports },
  claim: Claim,
  given: Bench,
  args: string[] = [],
): Promise<Counts> {
  if (!isBuilt()) return { passed: 0, failed: 1, names: ['there is no current build to test'] };
  const chromium = ensureChromium();
  const DATABASE_URL = databaseNamed(services.env.DATABASE_URL ?? '', 'kith_e2e');
  await using provider = await localProvider(club);
  const elsewhere = {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: club.id,
    OIDC_CLIENT_SECRET: club.secret,
    OIDC_NAME: 'The club',
    // Every journey begins with somebody new, all at one address.
    REGISTRATIONS_PER_HOUR: '1000',
  };
  const bench: Bench = { ...given, env: { ...given.env, ...elsewhere, DATABASE_URL } };
  await migrate(DATABASE_URL, { log: bench.print });
  const seeded = await runTool(bench, 'seed', ['--import', 'tsx', 'src/server/seed/main.ts', 'demo']);
  if (seeded !== 0) return { passed: 0, failed: 1, names: ['the demo town could not be made'] };

  const { ports } = services;
  const host = { logDir: testLogDir, claim, log: () => {} };
  const app = await startApp({ env: bench.env, ports, host, cleanup: bench.cleanup });
  try {
    const pointers = {
      E2E_BASE_URL: webAddress(ports),
      E2E_CHROMIUM: chromium,
      MODEL_CONTROL_URL: services.modelControlUrl ?? '',
      WORKER_URL: `http://127.0.0.1:${ports.worker}`,
    };
    return await playwrightStep({ ...bench, env: { ...bench.env, ...pointers } }, args);
  } finally {
    await app.stop();
  }
}
