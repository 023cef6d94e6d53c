// `npm start`: the whole town on this machine, from nothing.
import path from 'node:path';
import { createCleanup } from './cleanup';
import { webAddress } from './environment';
import { migrate } from './migrate';
import { dataDir } from './paths';
import { choosePorts } from './ports';
import { say, step } from './progress';
import { claimRun, isClaim } from './run-file';
import { runProgram } from './run-program';
import { sayAddresses } from './say-addresses';
import { sayWhoRuns } from './say-who-runs';
import { ownSecrets } from './secrets';
import { openServices } from './services';
import { startApp } from './start-app';
import { stopOnSignals } from './stop-signals';
import { buildWeb, isBuilt } from './web-build';

const logDir = path.join(dataDir, 'logs');

async function main(): Promise<void> {
  const claim = await claimRun(dataDir, 'start', say);
  if (!isClaim(claim)) sayWhoRuns(claim);
  const cleanup = createCleanup(say);
  const signals = stopOnSignals(cleanup, say, claim.release);
  try {
    say('Kith');
    const ports = await choosePorts(dataDir, process.env.PORT);
    const secrets = ownSecrets(dataDir);
    const uses = ['postgres', 'redis', 'model', 'upload'] as const;
    const plan = { dir: dataDir, base: process.env, mode: 'production', ports, secrets, uses, claim, cleanup, log: say } as const;
    const { env, wired } = await step(
      'services',
      () => openServices(plan),
      (opened) => opened.notes.join(', '),
    );
    await step(
      'database',
      () => migrate(env.DATABASE_URL ?? '', { log: say }),
      (applied) => (applied.length > 0 ? `${applied.length} migrations applied` : 'up to date'),
    );
    await step('demo town', async () => {
      const seed = {
        args: ['--import', 'tsx', 'src/server/seed/main.ts', 'demo', '--if-empty'],
        env,
        output: { file: path.join(logDir, 'seed.log') },
      };
      const { code, tail } = await runProgram(seed, cleanup);
      if (code !== 0) throw new Error(`The demo town could not be made.\n${tail}`);
    });
    if (!isBuilt()) await step('building the web app (about a minute, only after changes)', () => buildWeb(env, logDir, cleanup));
    const host = { logDir, claim, log: say };
    await step('web and worker', async () => {
      await startApp({ env, ports, host, cleanup });
    });
    claim.announce({ url: webAddress(ports), env: wired });
    sayAddresses(env, logDir);
  } catch (error) {
    if (signals.isStopping) return; // it failed because it is being stopped
    say(error instanceof Error ? error.message : String(error));
    await cleanup.stopAll();
    claim.release();
    process.exit(1);
  }
}

void main();
