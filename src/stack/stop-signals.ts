import { setTimeout as sleep } from 'node:timers/promises';
import type { Cleanup } from './cleanup';

// Ctrl-C reaches us from the terminal and once more through npm and the bootstrap: that is one wish, not two.
const SAME_WISH_MS = 800;

/** Ends everything on the first Ctrl-C (or SIGTERM, or the launcher's death), kills it on the second. */
export function stopOnSignals(
  cleanup: Cleanup,
  say: (line: string) => void,
  atEnd: () => void,
): { readonly isStopping: boolean } {
  const state = { isStopping: false };
  let firstAt = 0;

  async function stop(code: number): Promise<void> {
    state.isStopping = true;
    firstAt = Date.now();
    say('Stopping … (Ctrl-C again kills at once)');
    await cleanup.stopAll();
    atEnd();
    say('Stopped.');
    process.exit(code);
  }

  async function wish(): Promise<void> {
    if (!state.isStopping) return stop(0);
    if (Date.now() - firstAt < SAME_WISH_MS) return;
    cleanup.killAll();
    await sleep(300);
    process.exit(130);
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void wish());
  process.once('disconnect', () => void wish());
  process.channel?.unref();
  return state;
}
