import { ensureChromium } from './chromium';
import { webAddress } from './environment';
import { migrate } from './migrate';
import { startPart } from './parts';
import type { Ports } from './ports';
import type { Claim } from './run-file';
import type { Services } from './services';
import { type Bench, playwrightStep, runTool, testLogDir } from './test-bench';
import type { Counts } from './test-counts';
import { waitUntilAnswers } from './wait-until-answers';
import { isBuilt } from './web-build';

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
  const bench: Bench = { ...given, env: { ...given.env, DATABASE_URL } };
  await migrate(DATABASE_URL, { log: bench.print });
  const seeded = await runTool(bench, 'seed', ['--import', 'tsx', 'src/server/seed/main.ts', 'demo']);
  if (seeded !== 0) return { passed: 0, failed: 1, names: ['the demo town could not be made'] };

  const { ports } = services;
  const host = { logDir: testLogDir, claim, log: () => {} };
  const worker = startPart(
    { name: 'worker', args: ['--import', 'tsx', 'worker/main.ts'], env: bench.env, graceMs: 15_000 },
    host,
  );
  const forgetWorker = bench.cleanup.add('app', worker);
  const web = startPart({ name: 'web', args: ['.next/standalone/server.js'], env: bench.env, graceMs: 3000 }, host);
  const forgetWeb = bench.cleanup.add('app', web);
  const workerUrl = `http://127.0.0.1:${ports.worker}`;
  try {
    await Promise.all([
      waitUntilAnswers('The web app', `http://127.0.0.1:${ports.web}/api/health`, { wantsSuccess: true }),
      waitUntilAnswers('The worker', `${workerUrl}/`),
    ]);
    const pointers = {
      E2E_BASE_URL: webAddress(ports),
      E2E_CHROMIUM: chromium,
      MODEL_CONTROL_URL: services.modelControlUrl ?? '',
      WORKER_URL: workerUrl,
    };
    return await playwrightStep({ ...bench, env: { ...bench.env, ...pointers } }, args);
  } finally {
    await Promise.all([worker.stop(), web.stop()]);
    forgetWorker();
    forgetWeb();
  }
}
