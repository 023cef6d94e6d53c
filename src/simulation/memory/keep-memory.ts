import { assertNever } from '@/lib/assert-never';
import { withAddition } from './important-text';
import { withinLimits } from './limits';
import type { Memory, MemoryChange } from './memory';

/** One character's memories after a change: the rules that the database keeps too, in as many words. */
export function keepMemory(memories: readonly Memory[], change: MemoryChange): Memory[] {
  switch (change.type) {
    case 'keep':
      return withinLimits(replaced(memories, sourced(memories, change.memory)));
    case 'add-important': {
      const before = memories.find(({ kind }) => kind === 'important');
      const { minute, seq, text } = change.memory;
      const after = before ? { ...before, minute, seq, text: withAddition(before.text, text) } : change.memory;
      return replaced(memories, [{ ...after, text: before ? after.text : withAddition('', text) }]);
    }
    case 'use':
      return memories.map((memory) => (change.ids.includes(memory.id) ? { ...memory, usedMinute: change.minute } : memory));
    case 'edit': {
      const { id, text, importance } = change;
      return memories.map((memory) => (memory.id === id ? { ...memory, text, importance } : memory));
    }
    case 'forget':
      return memories.filter(({ id }) => id !== change.id);
    default:
      return assertNever(change);
  }
}

/** An insight stands on what one remembers; where nothing of that is left, it is none. */
function sourced(memories: readonly Memory[], memory: Memory): Memory[] {
  if (memory.how !== 'reflected') return [memory];
  const fromMemories = memory.fromMemories.filter((id) => memories.some((known) => known.id === id));
  return fromMemories.length > 0 ? [{ ...memory, fromMemories }] : [];
}

function replaced(memories: readonly Memory[], [memory]: Memory[]): Memory[] {
  if (!memory) return [...memories];
  const before = memories.find(({ id }) => id === memory.id);
  return before
    ? memories.map((known) => (known === before ? { ...memory, usedMinute: before.usedMinute } : known))
    : [...memories, memory];
}
