/** What a process keeps between calls to spare work: bounded, and gone at any time. Names begin with their subject: `world/main`. */
export type Cache = { get(name: string): unknown; set(name: string, value: unknown): void };

/** Keeps the `most` values that were used last. */
export function createCache(most: number): Cache {
  const values = new Map<string, unknown>();
  const touch = (name: string, value: unknown) => {
    values.delete(name); // a map keeps the order in which names came
    values.set(name, value);
  };
  return {
    get(name) {
      const value = values.get(name);
      if (value !== undefined) touch(name, value);
      return value;
    },
    set(name, value) {
      touch(name, value);
      const [oldest] = values.keys();
      if (values.size > most && oldest !== undefined) values.delete(oldest);
    },
  };
}
