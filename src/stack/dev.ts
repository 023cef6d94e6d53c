// `npm run dev`: the same services and data as `npm start`, with web and worker reloading as files change.
import path from 'node:path';
import { createCleanup } from './cleanup';
import { demandFree } from './demand-free';
import { webAddress } from './environment';
import { migrate } from './migrate';
import { startPart } from './parts';
import { dataDir, root } from './paths';
import { choosePorts } from './ports';
import { say, step } from './progress';
import { claimRun, isClaim } from './run-file';
import { runProgram } from './run-program';
import { sayAddresses } from './say-addresses';
import { sayWhoRuns } from './say-who-runs';
import { ownSecrets } from './secrets';
import { openServices } from './services';
import { stopOnSignals } from './stop-signals';
import { waitUntilAnswers } from './wait-until-answers';

const logDir = path.join(dataDir, 'logs');
const bin = (...names: string[]) => path.join(root, 'node_modules', ...names);

async function main(): Promise<void> {
  const claim = await claimRun(dataDir, 'dev', say);
  if (!isClaim(claim)) sayWhoRuns(claim);
  const cleanup = createCleanup(say);
  const signals = stopOnSignals(cleanup, say, claim.release);
  try {
    const ports = await choosePorts(dataDir, process.env.PORT);
    const uses = ['postgres', 'redis', 'model', 'upload'] as const;
    const plan = { dir: dataDir, base: process.env, mode: 'development', ports, uses, claim, cleanup, log: say } as const;
    const { env, wired } = await step(
      'services',
      () => openServices({ ...plan, secrets: ownSecrets(dataDir) }),
      (opened) => opened.notes.join(', '),
    );
    await migrate(env.DATABASE_URL ?? '', { log: say });
    const seed = ['--import', 'tsx', 'src/server/seed/main.ts', 'demo', '--if-empty'];
    const { code, tail } = await runProgram({ args: seed, env, output: { file: path.join(logDir, 'seed.log') } }, cleanup);
    if (code !== 0) throw new Error(`The demo town could not be made.\n${tail}`);
    const host = { logDir, claim, log: say };
    await demandFree('The web app', ports.web);
    const web = [bin('next/dist/bin/next'), 'dev', '--port', String(ports.web), '--hostname', '127.0.0.1'];
    cleanup.add(
      'app',
      startPart({ name: 'worker', args: [bin('tsx/dist/cli.mjs'), 'watch', 'worker/main.ts'], env, isVerbose: true }, host),
    );
    const site = startPart({ name: 'web', args: web, env, isVerbose: true }, host);
    cleanup.add('app', site);
    await waitUntilAnswers('The web app', `http://127.0.0.1:${ports.web}/api/health`, { ms: 120_000, hopeless: site.hopeless });
    claim.announce({ url: webAddress(ports), env: wired });
    sayAddresses(env, logDir);
  } catch (error) {
    if (signals.isStopping) return;
    say(error instanceof Error ? error.message : String(error));
    await cleanup.stopAll();
    claim.release();
    process.exit(1);
  }
}

void main();
