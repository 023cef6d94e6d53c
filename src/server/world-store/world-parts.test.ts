import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyOf } from '@/simulation/change';
import { offersFor } from '@/simulation/offers';
import type { WorldState } from '@/simulation/state';
import { choiceFromOffer } from '@/simulation/worlds/choice-from-offer';
import { live } from '@/simulation/worlds/live';
import { tinyWorld } from '@/simulation/worlds/tiny';
import { readState } from './read-state';
import { assemble, bringUpToDate, coreOf, isWhole, partsOf } from './world-parts';

/** A parts table as Postgres would hold it: plain data, with the version of each part's last change. */
class Table {
  core: Record<string, unknown> = {};
  readonly rows = new Map<string, { value: unknown; version: number }>();

  write(stored: WorldState | null, state: WorldState, version: number): void {
    const { written, removed } = partsOf(stored, state);
    for (const { part, value } of written) this.rows.set(part, { value: JSON.parse(JSON.stringify(value)), version });
    for (const part of removed) this.rows.delete(part);
    this.core = JSON.parse(JSON.stringify(coreOf(state)));
  }

  /** All names; values of what changed after `version`. */
  since(version: number): Record<string, unknown> {
    return Object.fromEntries([...this.rows].map(([part, row]) => [part, row.version > version ? row.value : null]));
  }
}

const states = (choices: readonly number[]): WorldState[] => {
  const seen: WorldState[] = [];
  live(
    tinyWorld(),
    ({ world, turns }) => {
      seen.push(copyOf(world));
      return turns >= choices.length;
    },
    (world, owed) => {
      const offers = offersFor(world, owed.characterId, { unseenPosts: 1, unreadMessages: 0, newComments: 0 }, 'en');
      const offer = offers[(choices[owed.turn % choices.length] ?? 0) % offers.length];
      return owed.kind === 'choose' && offer ? { kind: 'choose', choice: choiceFromOffer(offer), reason: '' } : null;
    },
  );
  return seen;
};

test('G13: parts that are written as they change are the whole world, read at once or by one who held an older one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 10, maxLength: 60 }), fc.nat(5), (choices, patience) => {
      const table = new Table();
      let stored: WorldState | null = null;
      let held: { state: WorldState; version: number } | null = null;
      for (const [version, state] of states(choices).entries()) {
        table.write(stored, state, version);
        stored = state;
        expect(readState(assemble(table.core, table.since(-1)))).toEqual(state);
        if (held && version % (patience + 1) > 0) continue;
        const news: Record<string, unknown> = table.since(held?.version ?? -1);
        const changed = readState(assemble(table.core, news));
        const now: WorldState | null = held ? bringUpToDate(held.state, changed, news) : changed;
        expect(now).toEqual(state);
        if (now) held = { state: now, version };
      }
    }),
    { numRuns: 15 },
  );
});

test('only what was replaced is written', () => {
  const before = tinyWorld();
  const [first] = Object.values(before.characters);
  if (!first) throw new Error('nobody');
  const after = { ...before, characters: { ...before.characters, [first.id]: { ...first, x: first.x + 1 } } };
  expect(partsOf(before, after).written.map(({ part }) => part)).toEqual([`characters/${first.id}`]);
  expect(partsOf(before, before)).toEqual({ written: [], removed: [] });
  const { [first.id]: _, ...others } = before.characters;
  expect(partsOf(before, { ...before, characters: others })).toEqual({ written: [], removed: [`characters/${first.id}`] });
});

test('a core has no parts in it, and says when it is a whole world', () => {
  const world = tinyWorld();
  expect(isWhole(JSON.parse(JSON.stringify(world)))).toBe(true);
  expect(isWhole(JSON.parse(JSON.stringify(coreOf(world))))).toBe(false);
  expect(JSON.stringify(coreOf(world)).length).toBeLessThan(2_000);
});

test('what is held does not fit news that name a part nobody knows', () => {
  const world = tinyWorld();
  expect(bringUpToDate(world, { ...world, characters: {} }, { 'characters/nobody': null })).toBeNull();
});
