import type { Log } from '@/server/platform/log';

// A supervisor kills after ten seconds what has not ended by itself.
const patienceMs = 9_500;

/** Runs `stop` at the first SIGTERM or SIGINT and ends the process after it; a second signal, or too much time, ends it at once. */
export function stopOnSignal(log: Log, stop: () => Promise<void>): void {
  let isStopping = false;
  const onSignal = (signal: string) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, 'worker stops');
    setTimeout(() => {
      log.warn('worker did not stop in time');
      process.exit(1);
    }, patienceMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'worker did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
