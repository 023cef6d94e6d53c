// The services of `npm test` and `npm run e2e`: the same as the town's, with their own data and ports.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { type Cleanup, createCleanup } from './cleanup';
import { testDataDir } from './paths';
import { choosePorts, type Ports } from './ports';
import { ensurePostgres } from './postgres';
import { say } from './progress';
import { ensureRedis } from './redis';
import { type Claim, claimRun, isClaim } from './run-file';
import { ownSecrets } from './secrets';
import { openServices, type Services } from './services';
import { stopOnSignals } from './stop-signals';

export type TestStack = { claim: Claim; cleanup: Cleanup; open(): Promise<Services & { ports: Ports }>; close(): Promise<void> };

// A test run never touches what a developer's shell points at.
const OWN =
  /^(DATABASE_|REDIS_|LLM_|UPLOADTHING_|NEXTAUTH_|BOARD_|KITH_)|^(PORT|NODE_ENV|FILES_ORIGIN|DEMO_PASSWORD|OPERATOR_PASSWORD|LANG|LC_ALL)$/;
const KEPT = /^KITH_(REDIS|POSTGRES_AS)$/;

/** The shell's environment without anything that would point the tests at other services. */
export function withoutPointers(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = { ...env };
  for (const name of Object.keys(kept)) if (OWN.test(name) && !KEPT.test(name)) delete kept[name];
  return kept;
}

// What an earlier run left alive would be taken over with its data.
async function wipe(): Promise<void> {
  const pg = path.join(testDataDir, 'pg');
  const redis = path.join(testDataDir, 'redis');
  await (await ensurePostgres({ dir: pg })).stop().catch(() => {});
  await (await ensureRedis({ dir: redis })).stop().catch(() => {});
  for (const name of ['pg', 'pg.secret', 'pg.log', 'redis', 'redis.log', 'files', 'logs']) {
    rmSync(path.join(testDataDir, name), { recursive: true, force: true });
  }
}

/** Claims the test data (one test run at a time in a clone) and prepares signals; nothing is started yet. */
export async function claimTestStack(command: string): Promise<TestStack> {
  const claim = await claimRun(testDataDir, command, say);
  if (!isClaim(claim))
    throw new Error(`Another test run (process ${claim.launcher.pid}) is at work in this clone: wait until it ends.`);
  const cleanup = createCleanup(say);
  stopOnSignals(cleanup, say, claim.release);
  return {
    claim,
    cleanup,
    async open() {
      await wipe();
      const ports = await choosePorts(testDataDir, undefined);
      const uses = ['postgres', 'redis', 'model', 'upload'] as const;
      const shared = {
        dir: testDataDir,
        base: withoutPointers(process.env),
        mode: 'production',
        uses,
        isThrowaway: true,
        claim,
        cleanup,
        log: say,
      } as const;
      return { ...(await openServices({ ...shared, ports, secrets: ownSecrets(testDataDir) })), ports };
    },
    async close() {
      await cleanup.stopAll();
      claim.release();
    },
  };
}
