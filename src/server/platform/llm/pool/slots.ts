/**
 * At most `count` pieces of work at once. The others wait in order, those that are `urgent` before the rest, and `kept` slots are
 * for the urgent alone: a person does not wait until the town has thought. An aborted signal leaves the line with its reason.
 */
export type Slots = {
  run<T>(turn: { signal: AbortSignal; isUrgent: boolean }, work: () => Promise<T>): Promise<T>;
  /** pieces of work under way */
  busy(): number;
};

export function createSlots(count: number, kept = 0): Slots {
  let free = count;
  const lines = { urgent: [] as (() => void)[], patient: [] as (() => void)[] };

  function admit(): void {
    while (free > 0) {
      const next = lines.urgent.shift() ?? (free > kept ? lines.patient.shift() : undefined);
      if (!next) return;
      free--;
      next();
    }
  }

  const take = (signal: AbortSignal, line: (() => void)[]) =>
    new Promise<void>((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const leave = () => {
        line.splice(line.indexOf(enter), 1);
        reject(signal.reason);
      };
      const enter = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      line.push(enter);
      signal.addEventListener('abort', leave, { once: true });
      admit();
    });

  return {
    async run({ signal, isUrgent }, work) {
      await take(signal, isUrgent ? lines.urgent : lines.patient);
      try {
        return await work();
      } finally {
        free++;
        admit();
      }
    },
    busy: () => count - free,
  };
}
