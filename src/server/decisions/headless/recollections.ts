import type { KeptMemory } from '@/minds/recall';
import { systemClock } from '@/server/platform/clock';
import { createIds } from '@/server/platform/ids';
import { mainWorld } from '@/server/world/main-world';
import type { WorldEvent } from '@/simulation/event';
import { memoryWith } from '@/simulation/memory/memories-of';
import type { Memory } from '@/simulation/memory/memory';
import { type MemoryBook, remember } from '@/simulation/memory/memory-book';
import type { WorldState } from '@/simulation/state';
import { worldMinute } from '@/simulation/world-time';

/** A memory from before the first event; of nobody in particular: common to all. */
export type FirstMemory = Pick<KeptMemory, 'id' | 'kind' | 'targetId' | 'text' | 'importance' | 'minute'> & {
  characterId: string | null;
};

/** Everybody's memories without rows: the same rules, ids and order. */
export class Recollections {
  private readonly book: MemoryBook = new Map();
  private readonly common: KeptMemory[];
  private readonly ids = createIds(systemClock);

  constructor(first: readonly FirstMemory[]) {
    const given = { day: null, how: 'given', fromId: null, usedMinute: null };
    this.common = first.flatMap(({ characterId, ...memory }) => (characterId === null ? [{ ...memory, ...given }] : []));
    for (const { characterId, ...memory } of first) {
      const kind = ownKinds.find((own) => own === memory.kind);
      if (characterId === null || !kind) continue;
      const minute = worldMinute.parse(memory.minute);
      const own = memoryWith({ minute, seq: null }, characterId, { ...memory, minute, kind, how: 'given' });
      this.book.set(characterId, [...(this.book.get(characterId) ?? []), own]);
    }
  }

  /** `seq`: number of the event; `world` as it is after it. */
  take(event: WorldEvent, world: WorldState, seq: number): void {
    const idOf = (kind: string | number, ...parts: (string | number)[]) => this.ids.derive(kind, mainWorld, ...parts);
    remember(this.book, { event, world, seq, minute: world.minute, idOf });
  }

  /** One's own and those that all have, by kind and within it newest first. */
  of(characterId: string): KeptMemory[] {
    const own = (this.book.get(characterId) ?? []).toSorted(newestFirst);
    const byId = (a: KeptMemory, b: KeptMemory) => (a.id < b.id ? 1 : -1);
    return [...this.common.toSorted(byId), ...own].sort((a, b) => (a.kind === b.kind ? 0 : a.kind < b.kind ? -1 : 1));
  }
}

const ownKinds = ['daily', 'important', 'knowledge', 'relationship'] as const;

const newestFirst = (a: Memory, b: Memory) => b.minute - a.minute || (b.seq ?? -1) - (a.seq ?? -1) || (a.id < b.id ? 1 : -1);
