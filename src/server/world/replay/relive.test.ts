import { expect, test } from 'vitest';
import { execute } from '@/simulation/execute';
import { fallbackAnswer } from '@/simulation/fallback';
import { fold } from '@/simulation/replay';
import type { WorldState } from '@/simulation/state';
import { tinyWorld } from '@/simulation/worlds/tiny';
import { type RecordedAnswer, runTurns, type TimedEvent, turnKey } from '../run-turns';
import { type Intervention, relive } from './relive';

const alarm = { type: 'alarm', kind: 'fire', placeId: 'cafe', radius: 500 } as const;

function takenIn(events: readonly TimedEvent[]): Set<string> {
  return new Set(
    events.flatMap(({ event }) =>
      'turn' in event && event.turn !== null ? [turnKey({ characterId: event.characterId, turn: event.turn })] : [],
    ),
  );
}

/** A life as a worker would write it, with alarms at these rounds. */
function aLife(start: WorldState, rounds: number, alarmsAt: readonly number[]) {
  const tape = new Map<string, RecordedAnswer>();
  const interventions: Intervention[] = [];
  const events: TimedEvent[] = [];
  let state = start;
  for (let round = 0; round < rounds; round++) {
    if (alarmsAt.includes(round)) {
      const taken = takenIn(events);
      const raised = execute(state, alarm);
      state = fold(state, raised);
      for (const event of raised) events.push({ minute: state.minute, event });
      interventions.push({ minute: state.minute, command: alarm, isTakenBefore: (turn) => taken.has(turnKey(turn)) });
    }
    const result = runTurns(state, tape, { allowedUntil: Infinity, stopAt: null, steps: 1 });
    state = result.state;
    events.push(...result.events);
    for (const turn of result.owed)
      tape.set(turnKey(turn), { answer: fallbackAnswer(state, turn), source: 'fallback', why: 'test' });
  }
  const untaken = [...tape.keys()].filter((key) => !takenIn(events).has(key));
  for (const key of untaken) tape.delete(key);
  return { state, tape, interventions, events };
}

test('G14: a life is lived again from its answers alone', () => {
  const { state, tape, interventions, events } = aLife(tinyWorld(), 150, []);
  expect(events.length).toBeGreaterThan(500);
  expect([...relive(tinyWorld(), { tape, interventions }, state.minute)]).toEqual(events);
});

test('G14: what was asked from outside comes again between the same turns', () => {
  const { state, tape, interventions, events } = aLife(tinyWorld(), 150, [20, 21, 70, 133]);
  expect(events.filter(({ event }) => event.type === 'alarm-raised')).toHaveLength(4);
  expect([...relive(tinyWorld(), { tape, interventions }, state.minute)]).toEqual(events);
  expect([...relive(tinyWorld(), { tape, interventions: [] }, state.minute)]).not.toEqual(events);
});
