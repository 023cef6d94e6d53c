/** What has to end when the launcher ends. Layers end from the highest down, all of one layer at once. */
export type Ending = { stop(): Promise<unknown>; kill?(): void };
export type Layer = 'task' | 'app' | 'services' | 'databases';

export type Cleanup = {
  /** Registers something that ends with the launcher; returns the function that takes it off the list again. */
  add(layer: Layer, ending: Ending): () => void;
  stopAll(): Promise<void>;
  killAll(): void;
};

export function createCleanup(log: (line: string) => void): Cleanup {
  const endings = new Set<Ending & { layer: Layer }>();
  return {
    add(layer, ending) {
      const entry = { ...ending, layer };
      endings.add(entry);
      return () => void endings.delete(entry);
    },
    async stopAll() {
      for (const layer of ['task', 'app', 'services', 'databases'] as const) {
        const here = [...endings].filter((entry) => entry.layer === layer);
        const results = await Promise.allSettled(here.map((entry) => entry.stop()));
        for (const result of results) if (result.status === 'rejected') log(`could not stop something: ${result.reason}`);
        for (const entry of here) endings.delete(entry);
      }
    },
    killAll() {
      for (const entry of endings) entry.kill?.();
    },
  };
}
