import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Looks every `everyMs` whether a local server lives and brings it back when not, with a pause that grows up to 5 s while it
 * keeps failing. Returns the function that ends the watch; after it resolves, nothing is started any more.
 */
export function keepAlive(server: {
  name: string;
  isAlive(): boolean;
  restart(): Promise<void>;
  log(line: string): void;
  everyMs?: number;
}): () => Promise<void> {
  const stop = new AbortController();
  async function watch(): Promise<void> {
    let failures = 0;
    while (!stop.signal.aborted) {
      const pause = failures > 0 ? Math.min(5000, 250 * 2 ** failures) : (server.everyMs ?? 500);
      await sleep(pause, undefined, { signal: stop.signal }).catch(() => {});
      if (stop.signal.aborted || server.isAlive()) continue;
      server.log(`${server.name} died; starting it again`);
      try {
        await server.restart();
        failures = 0;
      } catch (error) {
        failures += 1;
        server.log(`${server.name} does not start: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
  const watching = watch();
  return async () => {
    stop.abort();
    await watching;
  };
}
