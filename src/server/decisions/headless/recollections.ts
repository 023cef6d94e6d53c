import type { WorldEvent } from '@/simulation/event';
import type { KeptMemory } from '../mind-reads';

/** A memory from before the first event; `id` orders those of one moment. */
export type FirstMemory = KeptMemory & { id: string; characterId: string | null };

type Kept = FirstMemory & { madeAt: number };

/** Limits as in the rows (server/world/project/memories.ts). */
const mostOfKind: Partial<Record<string, number>> = { daily: 14, knowledge: 50 };

export class Recollections {
  private kept: Kept[];

  constructor(first: readonly FirstMemory[]) {
    this.kept = first.map((memory) => ({ ...memory, madeAt: 0 }));
  }

  /** `madeAt`: number of the event. */
  take(event: WorldEvent, minute: number, madeAt: number): void {
    if (event.type === 'day-remembered') {
      const { characterId, text } = event;
      this.keep({ id: '', characterId, kind: 'daily', targetId: null, text, importance: 6, minute, madeAt });
    }
    if (event.type !== 'talk-remembered') return;
    const { characterId, otherId: targetId, memory, relationship } = event;
    const made = { id: '', characterId, targetId, importance: 5, minute, madeAt };
    this.keep({ ...made, kind: 'knowledge', text: memory });
    const before = this.kept.find(
      (one) => one.kind === 'relationship' && one.characterId === characterId && one.targetId === targetId,
    );
    if (before) this.kept = this.kept.map((one) => (one === before ? { ...before, text: relationship, minute } : one));
    else this.kept.push({ ...made, kind: 'relationship', text: relationship });
  }

  /** One's own and those that all have, newest first. */
  of(characterId: string): KeptMemory[] {
    return this.kept
      .filter((one) => one.characterId === characterId || one.characterId === null)
      .sort((a, b) => b.minute - a.minute || b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1))
      .map(({ kind, targetId, text, importance, minute }) => ({ kind, targetId, text, importance, minute }));
  }

  private keep(memory: Kept): void {
    this.kept.push(memory);
    const most = mostOfKind[memory.kind];
    const same = this.kept.filter(({ kind, characterId }) => kind === memory.kind && characterId === memory.characterId);
    if (most !== undefined && same.length > most) this.kept = this.kept.filter((one) => one !== same[0]);
  }
}
