import type { Tx } from '@/server/platform/app-context';
import type { LoadedWorld } from '@/server/world-store/load-world';

/** Something that is true of every healthy database. `check` gives a sentence for each thing of which it is not. */
export type Invariant = {
  claim: string;
  check(tx: Tx, worlds: readonly LoadedWorld[]): Promise<string[]>;
};

/** For what is checked world by world. */
export function ofEachWorld(check: (tx: Tx, world: LoadedWorld) => Promise<string[]>): Invariant['check'] {
  return async (tx, worlds) => {
    const found: string[] = [];
    for (const world of worlds) found.push(...(await check(tx, world)));
    return found;
  };
}
