import { bundle, memoryFlags } from './bin/bundle.mjs';
import type { Cleanup } from './cleanup';
import { type PartsHost, startPart } from './parts';
import type { Ports } from './ports';
import { waitUntilAnswers } from './wait-until-answers';

type App = { env: Record<string, string>; ports: Ports; host: PartsHost; cleanup: Cleanup };

/** Starts the production build and the worker and waits until both answer. Throws with the end of a log when one does not run. */
export async function startApp({ env, ports, host, cleanup }: App): Promise<{ stop(): Promise<void> }> {
  const workerArgs = [...memoryFlags, '--enable-source-maps', await bundle('worker/main.ts', 'worker')];
  const worker = startPart({ name: 'worker', args: workerArgs, env, graceMs: 15_000 }, host);
  const forgetWorker = cleanup.add('app', worker);
  const web = startPart({ name: 'web', args: ['.next/standalone/server.js'], env, graceMs: 3000 }, host);
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
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
