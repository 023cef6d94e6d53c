import { setTimeout as sleep } from 'node:timers/promises';

type Waiting = { ms?: number; wantsSuccess?: boolean; hopeless?: () => string | undefined };

/**
 * Waits until `url` answers over HTTP (with 2xx when `wantsSuccess`), at most `ms`, or until `hopeless` gives a reason to stop.
 * Throws a sentence that names `what`.
 */
export async function waitUntilAnswers(
  what: string,
  url: string,
  { ms = 60_000, wantsSuccess = false, hopeless }: Waiting = {},
): Promise<void> {
  let last = 'no answer';
  for (const until = Date.now() + ms; Date.now() < until; await sleep(100)) {
    const reason = hopeless?.();
    if (reason) throw new Error(`${what} does not run. ${reason}`);
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'manual' });
      await answer.body?.cancel();
      if (answer.ok || !wantsSuccess) return;
      last = `status ${answer.status}`;
    } catch (error) {
      last = error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
    }
  }
  throw new Error(
    `${what} did not answer at ${url} in ${Math.round(ms / 1000)} s (${last}). Its log, beside the others, says why.`,
  );
}
