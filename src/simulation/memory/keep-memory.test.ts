import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { worldMinute } from '../world-time';
import { ada, ben } from '../worlds/tiny';
import { withAddition } from './important-text';
import { keepMemory } from './keep-memory';
import { memoryWith } from './memories-of';
import type { Memory, MemoryChange } from './memory';

const at = (seq: number) => ({ seq, minute: worldMinute.parse(seq * 10) });
const uuid = (n: number) => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;
const knowledge = (n: number, importance: number, more: Partial<Memory> = {}): MemoryChange => ({
  type: 'keep',
  memory: memoryWith(at(n), ada, { id: uuid(n), text: `fact ${n}`, importance, how: 'saw', ...more }),
});
const day = (n: number, seq = n, text = `day ${n}`): MemoryChange => ({
  type: 'keep',
  memory: memoryWith(at(seq), ada, { id: uuid(1000 + n), kind: 'daily', day: n, text, importance: 6, how: 'did' }),
});
const important = (text: string): MemoryChange => ({
  type: 'add-important',
  memory: memoryWith(at(1), ada, { id: uuid(2000), kind: 'important', text, importance: 10, how: 'reflected' }),
});
const kept = (changes: MemoryChange[], start: Memory[] = []) => changes.reduce<Memory[]>(keepMemory, start);
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('I01: what is kept and what is forgotten', () => {
  test('I01: fourteen days are kept; the oldest goes, whatever order they come in', () => {
    const memories = kept(
      numbers(1, 20)
        .map((n) => day(n))
        .toReversed(),
    );
    expect(memories.map((memory) => memory.day).toSorted((a, b) => Number(a) - Number(b))).toEqual(numbers(7, 20));
  });

  test('I01: the same day again writes over what was kept of it', () => {
    const memories = kept([day(1), day(2), day(1, 30, 'what a day')]);
    expect(memories.map(({ text }) => text)).toEqual(['what a day', 'day 2']);
  });

  test('I01: of knowledge fifty are kept; the least important goes, of equals the oldest', () => {
    const memories = kept([...numbers(1, 50).map((n) => knowledge(n, n === 20 ? 3 : 5)), knowledge(51, 5)]);
    expect(memories.some(({ id }) => id === uuid(20))).toBe(false);
    const after = kept([knowledge(52, 9)], memories);
    expect(after).toHaveLength(50);
    expect(after.some(({ id }) => id === uuid(1))).toBe(false);
    expect(kept([knowledge(53, 1)], after)).toEqual(after);
  });

  test('I01: about each other one there is one text', () => {
    const about = (n: number, targetId: string): MemoryChange =>
      knowledge(n, 5, { id: uuid(targetId === ada ? 1 : 2), kind: 'relationship', targetId, text: `so I see it at ${n}` });
    expect(kept([about(1, ben), about(2, ada), about(3, ben)])).toMatchObject([
      { targetId: ben, text: 'so I see it at 3', minute: 30 },
      { targetId: ada, text: 'so I see it at 2' },
    ]);
  });

  test('I01: the important memory is one text of 1,000 characters: what was added first gives way, who one is stays', () => {
    const memories = kept([important('I am a miller.'), ...numbers(1, 12).map((n) => important(`${n}: ${'x'.repeat(100)}`))]);
    expect(memories).toHaveLength(1);
    const text = memories[0]?.text ?? '';
    expect(text.length).toBeLessThanOrEqual(1000);
    expect(text.split('\n').map((line) => line.split(':')[0])).toEqual(['I am a miller.', ...numbers(4, 12).map(String)]);
    expect(withAddition(text, text.split('\n')[3] ?? '').split('\n')).toHaveLength(10);
    expect(withAddition('a'.repeat(2000), 'b').length).toBeLessThanOrEqual(1000);
  });

  test('I01: forgetting loses nothing but that: limits hold, and everything else is still there', () => {
    const anyChange = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 10 }))
        .map(([n, importance]) => knowledge(n, importance)),
      fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 90 })).map(([n, seq]) => day(n, seq)),
      fc.constantFrom(important('I am.'), important('I was.')),
    );
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 150, size: 'max' }), (changes) => {
        const memories = kept(changes);
        const count = (kind: Memory['kind']) => memories.filter((memory) => memory.kind === kind).length;
        const given = (kind: Memory['kind']) =>
          new Set(changes.flatMap((change) => ('memory' in change && change.memory.kind === kind ? [change.memory.id] : [])))
            .size;
        expect(count('daily')).toBe(Math.min(14, given('daily')));
        expect(count('knowledge')).toBe(Math.min(50, given('knowledge')));
        expect(count('important')).toBe(given('important'));
      }),
      { numRuns: 30 },
    );
  });
});

describe('I03: an insight', () => {
  const insight = (from: string[]): MemoryChange => knowledge(9, 7, { id: uuid(99), how: 'reflected', fromMemories: from });

  test('I03: stands on memories that one has; with none of them left it is not kept', () => {
    const memories = kept([knowledge(1, 5), knowledge(2, 5), insight([uuid(2), uuid(404)])]);
    expect(memories.find(({ id }) => id === uuid(99))?.fromMemories).toEqual([uuid(2)]);
    expect(kept([knowledge(1, 5), insight([uuid(404)])])).toHaveLength(1);
  });

  test('I04: what a reflection drew on has been thought of again, also when it is made anew later', () => {
    const memories = kept([
      knowledge(1, 5),
      knowledge(2, 5),
      { type: 'use', characterId: ada, ids: [uuid(1)], minute: at(7).minute },
    ]);
    expect(memories.map(({ usedMinute }) => usedMinute)).toEqual([70, null]);
    expect(kept([knowledge(1, 6)], memories)[0]).toMatchObject({ usedMinute: 70, importance: 6 });
  });
});

test('I05: an operator changes words and weight, takes away, and adds', () => {
  const edit: MemoryChange = { type: 'edit', characterId: ada, id: uuid(1), text: 'mended', importance: 8 };
  const memories = kept([knowledge(1, 5), knowledge(2, 5), edit, { type: 'forget', characterId: ada, id: uuid(2) }]);
  expect(memories).toMatchObject([{ text: 'mended', importance: 8, how: 'saw' }]);
});
