import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyAll } from '../apply';
import { copyOf } from '../change';
import { priorities } from '../priorities';
import { record } from '../record';
import type { WorldState } from '../state';
import { stage } from '../worlds/stage';
import { ada, ben, chen, dora } from '../worlds/tiny';
import { entriesOf, nextWake } from './agenda-index';
import { type Entry, entryStatuses, mayBecome, peopleOf } from './entry';
import { conflictsOf, firstFreeSlot } from './free-time';
import { become, type NewEntry, reschedule, type Scheduled, schedule, withdraw } from './schedule';

const tea = (start: number, more: Partial<NewEntry> = {}): NewEntry => ({
  kind: 'offline-chat',
  characterId: ada,
  participantIds: [ben],
  placeId: 'cafe',
  start,
  end: start + 60,
  note: 'tea',
  byId: ada,
  ...more,
});

/** What the last of these came to, and the world after all of them. */
function scheduled(world: WorldState, ...wanted: NewEntry[]): { world: WorldState; results: Scheduled[]; ids: string[] } {
  const recording = record(copyOf(world));
  const results = wanted.map((entry) => schedule(recording, entry));
  return { world: recording.world, results, ids: results.flatMap((result) => (result.ok ? [result.id] : [])) };
}

const recentOf = (world: WorldState, id: string) => world.characters[id]?.recent.map(({ action, note }) => `${action}: ${note}`);

describe('G07: taking the time of several', () => {
  test('G07: an entry takes the time of its owner and of all who take part, and those who did not ask hear of it', () => {
    const { world, ids } = scheduled(stage(), tea(1080));
    expect(entriesOf(world, [ada]).map(({ id }) => id)).toEqual(ids);
    expect(entriesOf(world, [ben])).toMatchObject([{ status: 'pending', start: 1080, end: 1140, priority: priorities.normal }]);
    expect(entriesOf(world, [chen])).toEqual([]);
    expect(recentOf(world, ada)).toEqual([]);
    expect(recentOf(world, ben)).toEqual(['meeting-arranged: Ada · Café · day 1 18:00 · tea']);
  });

  test('G07: what shares a minute with an entry of anybody who takes part is refused with what is in the way', () => {
    const { results, ids, world } = scheduled(
      stage(),
      tea(1080),
      tea(1135, { characterId: chen, participantIds: [dora, ben], byId: chen }),
      tea(1140, { characterId: chen, participantIds: [dora, ben], byId: chen }),
    );
    expect(results[1]).toMatchObject({ ok: false, conflicts: [{ id: ids[0], characterId: ada, participantIds: [ben] }] });
    expect(results[2]).toMatchObject({ ok: true });
    expect(Object.keys(world.agenda)).toHaveLength(2);
  });

  test('G07: what is more urgent pushes aside what its own owner decided on, never what others did', () => {
    const urgent = { priority: priorities.high };
    const own = scheduled(stage(), tea(1080), tea(1090, { ...urgent, participantIds: [chen] }));
    expect(own.results[1]?.ok).toBe(true);
    expect(Object.keys(own.world.agenda)).toEqual([own.ids[1]]);
    expect(recentOf(own.world, ben)).toEqual([
      'meeting-arranged: Ada · Café · day 1 18:00 · tea',
      'meeting-cancelled: Ada · Café · day 1 18:00 · tea',
    ]);
    const others = scheduled(stage(), tea(1080), tea(1090, { ...urgent, characterId: ben, participantIds: [chen], byId: ben }));
    expect(others.results[1]).toMatchObject({ ok: false, conflicts: [{ id: others.ids[0] }] });
  });

  test('G07: no time that has passed and no end before its beginning is taken', () => {
    const { results, world } = scheduled(stage(), tea(480), tea(600, { end: 600 }), tea(600, { end: 2000 }));
    expect(results).toEqual([1, 2, 3].map(() => ({ ok: false, conflicts: [] })));
    expect(world.agenda).toEqual({});
  });

  test('G07: the first free slot is the first that a scan of every minute of the grid finds', () => {
    const anyBusy = fc.array(
      fc.record({ who: fc.constantFrom(ada, ben), start: fc.nat(60), steps: fc.integer({ min: 1, max: 9 }) }),
      {
        maxLength: 25,
      },
    );
    fc.assert(
      fc.property(anyBusy, fc.integer({ min: 1, max: 90 }), (busy, minutes) => {
        const entries = busy.map(({ who, start, steps }) =>
          tea(600 + start * 5, { characterId: who, participantIds: [], end: 600 + (start + steps) * 5 }),
        );
        const { world } = scheduled(stage(), ...entries);
        const until = 1000;
        const isFree = (start: number) => scan(world, [ada, ben], { start, end: start + minutes }).length === 0;
        const expected =
          Array.from({ length: 81 }, (_, i) => 600 + i * 5).find((at) => at + minutes <= until && isFree(at)) ?? null;
        expect(firstFreeSlot(world, [ada, ben], { from: 598, minutes, until })).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });
});

/** The predecessor's way: every entry looked at. */
function scan(world: WorldState, ids: string[], time: { start: number; end: number }): Entry[] {
  return Object.values(world.agenda)
    .filter((entry) => peopleOf(entry).some((id) => ids.includes(id)))
    .filter((entry) => !(entry.end <= time.start || entry.start >= time.end));
}

type Step = { type: 'add' | 'move' | 'leave' | 'become'; n: number; who: number; start: number; status: Entry['status'] };

describe('G06: whatever is done to an agenda', () => {
  const people = [ada, ben, chen, dora];
  const anySteps = fc.array(
    fc.record({
      type: fc.constantFrom('add', 'add', 'move', 'leave', 'become') as fc.Arbitrary<Step['type']>,
      n: fc.nat(99),
      who: fc.nat(15),
      start: fc.integer({ min: 490, max: 1200 }),
      status: fc.constantFrom(...entryStatuses),
    }),
    { maxLength: 40 },
  );

  function take(recording: ReturnType<typeof record>, { type, n, who, start, status }: Step): void {
    const owner = people[who % 4] ?? ada;
    const ids = Object.keys(recording.world.agenda).sort();
    const id = ids[n % Math.max(1, ids.length)] ?? '';
    const entry = recording.world.agenda[id];
    if (type === 'add') {
      const participantIds = people.filter((_, i) => ((who >> 1) & (1 << i)) !== 0);
      const priority = [priorities.high, priorities.normal, priorities.low][n % 3];
      schedule(recording, tea(start, { characterId: owner, participantIds, byId: owner, ...(priority ? { priority } : {}) }));
    }
    if (type === 'move') reschedule(recording, id, { start, byId: owner });
    if (type === 'leave') withdraw(recording, id, { why: 'declined', byId: owner });
    if (type === 'become' && entry && mayBecome(entry.status, status)) become(recording, id, status, { why: null, byId: null });
  }

  test('G06: each entry goes from pending to one end by legal steps, nobody’s time is taken twice, and the log folds to the same agenda', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const start = stage();
        const recording = record(copyOf(start));
        for (const step of steps) take(recording, step);
        const statuses = new Map<string, Entry['status']>();
        for (const event of recording.events) {
          if (event.type !== 'agenda-entry-changed') continue;
          expect(mayBecome(statuses.get(event.entry.id) ?? null, event.entry.status)).toBe(true);
          statuses.set(event.entry.id, event.entry.status);
        }
        const { world } = recording;
        for (const id of people) {
          const own = entriesOf(world, [id]);
          for (const [i, entry] of own.entries()) expect(own[i + 1]?.start ?? entry.end).toBeGreaterThanOrEqual(entry.end);
          const time = { start: 700, end: 800 };
          expect(new Set(conflictsOf(world, [id], time))).toEqual(new Set(scan(world, [id], time)));
        }
        expect(applyAll(start, recording.events)).toEqual(world);
      }),
      { numRuns: 60 },
    );
  });

  test('G06: an illegal step cannot be committed', () => {
    const { world, ids } = scheduled(stage(), tea(1080));
    const recording = record(copyOf(world));
    const to = (status: Entry['status']) => become(recording, ids[0] ?? '', status, { why: null, byId: null });
    expect(() => to('completed')).toThrow('cannot go from pending to completed');
    to('in-progress');
    expect(() => to('cancelled')).toThrow('cannot go from in-progress to cancelled');
    to('completed');
    expect(recording.world.agenda).toEqual({});
  });
});

describe('G09: moving and cancelling', () => {
  test('G09: a moved entry keeps its id and its length, and those concerned hear of it', () => {
    const { world, ids } = scheduled(stage(), tea(1080));
    const recording = record(copyOf(world));
    expect(reschedule(recording, ids[0] ?? '', { start: 1195, byId: ben })).toEqual({ ok: true, id: ids[0] });
    expect(entriesOf(recording.world, [ben])).toMatchObject([{ id: ids[0], start: 1195, end: 1255, status: 'pending' }]);
    expect(conflictsOf(recording.world, [ada], { start: 1080, end: 1140 })).toEqual([]);
    expect(recentOf(recording.world, ada)).toEqual(['meeting-moved: Ben · Café · day 1 19:55 · tea']);
  });

  test('G09: where something is in the way of the new time, it stays where it was; its own old time is not in the way', () => {
    const { world, ids } = scheduled(stage(), tea(1080), tea(1200, { characterId: chen, participantIds: [ben], byId: chen }));
    const recording = record(copyOf(world));
    expect(reschedule(recording, ids[0] ?? '', { start: 1150, byId: ada })).toMatchObject({
      ok: false,
      conflicts: [{ id: ids[1] }],
    });
    expect(recording.events).toEqual([]);
    expect(reschedule(recording, ids[0] ?? '', { start: 1100, byId: ada }).ok).toBe(true);
  });

  test('G09: the owner cancels for all; of three, one who takes part only leaves; of two, that ends it', () => {
    const three = scheduled(stage(), tea(1080, { participantIds: [ben, chen] }));
    const recording = record(copyOf(three.world));
    withdraw(recording, three.ids[0] ?? '', { why: 'declined', byId: ben });
    expect(entriesOf(recording.world, [ada])).toMatchObject([{ participantIds: [chen], status: 'pending' }]);
    expect(recentOf(recording.world, chen)?.at(-1)).toContain('meeting-without-one');
    withdraw(recording, three.ids[0] ?? '', { why: 'declined', byId: chen });
    expect(recording.world.agenda).toEqual({});
    expect(recentOf(recording.world, ada)?.at(-1)).toContain('meeting-cancelled');
  });

  test('G09: the world looks at an entry early enough for a walk from home, and at nothing when the agenda is empty', () => {
    const { world, ids } = scheduled(stage(), tea(1080, { participantIds: [chen] }));
    // From the middle of its house Chen walks 158 units to the café: 40 minutes at a slow walk, and ten to spare.
    expect(nextWake(world)).toBe(1030);
    const recording = record(copyOf(world));
    withdraw(recording, ids[0] ?? '', { why: 'declined', byId: ada });
    expect(nextWake(recording.world)).toBeNull();
  });
});
