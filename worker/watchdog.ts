import type { Log } from '@/server/platform/log';

/**
 * Runs each step every `everyMs`, a step that still runs is left out: what hangs on a dead Redis must not hold up what needs
 * only Postgres. A plain timer, because it must outlive everything it watches.
 */
export function startWatchdog(log: Log, everyMs: number, steps: Record<string, () => Promise<void>>): Disposable {
  const running = new Set<string>();
  const look = () => {
    for (const [name, step] of Object.entries(steps)) {
      if (running.has(name)) continue;
      running.add(name);
      step()
        .catch((error: unknown) => log.warn({ err: error, step: name }, 'watchdog step failed'))
        .finally(() => running.delete(name));
    }
  };
  look();
  const timer = setInterval(look, everyMs);
  return { [Symbol.dispose]: () => clearInterval(timer) };
}
