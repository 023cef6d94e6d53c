import { keepMemory } from './keep-memory';
import { memoriesOf, type Remembering } from './memories-of';
import type { Memory } from './memory';

/** What everybody remembers, without a database: memories by character. */
export type MemoryBook = Map<string, Memory[]>;

/** Writes what an event leaves into the book. */
export function remember(book: MemoryBook, happening: Remembering): void {
  for (const change of memoriesOf(happening)) {
    const characterId = 'memory' in change ? change.memory.characterId : change.characterId;
    book.set(characterId, keepMemory(book.get(characterId) ?? [], change));
  }
}
