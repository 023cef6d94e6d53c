import { bundle, memoryFlags } from './bin/bundle.mjs';
import type { Cleanup } from './cleanup';
import { demandFree } from './demand-free';
import { type Part, type PartsHost, startPart } from './parts';
import type { Ports } from './ports';
import { waitUntilAnswers } from './wait-until-answers';
import { webProgram } from './web-build';

type App = { env: Record<string, string>; ports: Ports; host: PartsHost; cleanup: Cleanup };

/** An answer came, but perhaps of whoever holds the port on which ours could not listen. */
function demandOwn(what: string, part: Part): void {
  const reason = part.hopeless();
  if (reason) throw new Error(`${what} does not run. ${reason}`);
}

/**
 * Starts the production build and the worker and waits until both answer. Throws a sentence that names the port when another program
 * holds it, and one with the end of a log when one of the two does not run.
 */
export async function startApp({ env, ports, host, cleanup }: App): Promise<{ stop(): Promise<void> }> {
  await demandFree('The web app', ports.web);
  await demandFree('The worker', ports.worker);
  const workerArgs = [...memoryFlags, '--enable-source-maps', await bundle('worker/main.ts', 'worker')];
  const worker = startPart({ name: 'worker', args: workerArgs, env, graceMs: 15_000 }, host);
  const forgetWorker = cleanup.add('app', worker);
  const web = startPart({ name: 'web', args: [...webProgram], env, graceMs: 3000 }, host);
  const forgetWeb = cleanup.add('app', web);
  async function stop(): Promise<void> {
    await Promise.all([worker.stop(), web.stop()]);
    forgetWorker();
    forgetWeb();
  }
  try {
    await Promise.all([
      waitUntilAnswers('The web app', `http://127.0.0.1:${ports.web}/api/health`, { wantsSuccess: true, hopeless: web.hopeless }),
      waitUntilAnswers('The worker', `http://127.0.0.1:${ports.worker}/healthz`, {
        wantsSuccess: true,
        hopeless: worker.hopeless,
      }),
    ]);
    demandOwn('The web app', web);
    demandOwn('The worker', worker);
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
