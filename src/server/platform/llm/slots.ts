/** At most `count` pieces of work at once. The others wait in order; an aborted signal leaves the line with its reason. */
export type Slots = { run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> };

export function createSlots(count: number): Slots {
  let free = count;
  const waiting: (() => void)[] = [];

  const take = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      if (free > 0) {
        free--;
        return resolve();
      }
      const leave = () => {
        waiting.splice(waiting.indexOf(enter), 1);
        reject(signal.reason);
      };
      const enter = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      waiting.push(enter);
      signal.addEventListener('abort', leave, { once: true });
    });

  const give = () => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };

  return {
    async run(signal, work) {
      await take(signal);
      try {
        return await work();
      } finally {
        give();
      }
    },
  };
}
