import { expect, test } from 'vitest';
import { newcomer, returning } from '@/simulation/casting/join';
import type { Command } from '@/simulation/command';
import { execute } from '@/simulation/execute';
import { fallbackAnswer } from '@/simulation/fallback';
import { fold } from '@/simulation/replay';
import type { WorldState } from '@/simulation/state';
import { ben, tinyWorld } from '@/simulation/worlds/tiny';
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

type CommandAt = (state: WorldState, round: number) => Command;

/** A life as a worker would write it, with alarms at these rounds. */
function aLife(start: WorldState, rounds: number, alarmsAt: readonly number[], commandAt: CommandAt = () => alarm) {
  const tape = new Map<string, RecordedAnswer>();
  const interventions: Intervention[] = [];
  const events: TimedEvent[] = [];
  let state = start;
  for (let round = 0; round < rounds; round++) {
    if (alarmsAt.includes(round)) {
      const taken = takenIn(events);
      const command = commandAt(state, round);
      const raised = execute(state, command);
      state = fold(state, raised);
      for (const event of raised) events.push({ minute: state.minute, event });
      interventions.push({ minute: state.minute, command, isTakenBefore: (turn) => taken.has(turnKey(turn)) });
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

const byId = '00000000-0000-4000-8000-0000000000aa';
const eve = '00000000-0000-4000-8000-0000000000e1';
const both = (text: string) => ({ en: text, zh: text });
const persona = {
  name: both('Eve'),
  age: 40,
  occupation: both('baker'),
  description: both('Bakes.'),
  traits: [both('calm')],
  speakingStyle: both('plain'),
  interests: [both('bread')],
  goals: [],
};

/** Eve moves in, Ben goes, Eve gets another home, Ben comes back. */
const castAt: CommandAt = (state, round) => {
  const life = { name: persona.name, homeId: 'east-house', workplaceId: 'cafe', bedtime: 1320, routine: [] };
  if (round === 30) {
    const character = newcomer(state, { id: eve, ...life, relationships: { [ben]: { familiarity: 50, affinity: 20 } } });
    return { type: 'join', characterId: eve, byId, character, persona, memories: [] };
  }
  if (round === 60) return { type: 'retire', characterId: ben, byId };
  if (round === 90) return { type: 'edit-character', characterId: eve, byId, persona, ...life, homeId: 'west-house' };
  const character = returning(state, ben);
  if (!character) throw new Error('Ben did not go');
  return { type: 'join', characterId: ben, byId, character, persona: null, memories: [] };
};

test('H01: who came, changed, went and came back does so again when the life is lived again from its answers', () => {
  const { state, tape, interventions, events } = aLife(tinyWorld(), 200, [30, 60, 90, 120], castAt);
  const times = (type: string) => events.filter(({ event }) => event.type === type).length;
  expect(['character-joined', 'character-retired', 'character-edited'].map(times)).toEqual([2, 1, 1]);
  expect(events.some(({ event }) => event.type === 'plan-made' && event.characterId === eve)).toBe(true);
  expect([...relive(tinyWorld(), { tape, interventions }, state.minute)]).toEqual(events);
  expect(state.characters[eve]?.homeId).toBe('west-house');
});
