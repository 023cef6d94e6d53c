import { DomainError } from '@/lib/errors';

/** Runs at most `width` pieces of work at once; more than `queue` waiting is refused as `rate-limited`. */
export function createGate({ width, queue }: { width: number; queue: number }) {
  let free = width;
  const waiting: (() => void)[] = [];

  async function enter(): Promise<void> {
    if (free > 0) {
      free -= 1;
      return;
    }
    if (waiting.length >= queue) throw new DomainError('rate-limited', 'Too many wait at the gate', { retryAfterMs: 5000 });
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }

  return async function through<T>(work: () => Promise<T>): Promise<T> {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
