import type { Command } from '@/simulation/command';
import { execute } from '@/simulation/execute';
import { fold } from '@/simulation/replay';
import type { WorldState } from '@/simulation/state';
import { minutesPerDay } from '@/simulation/world-time';
import { type RecordedAnswer, runTurns, type TimedEvent, type TurnKey, turnKey } from '../run-turns';

export type Tape = ReadonlyMap<string, RecordedAnswer>;

/** Something that was asked of the world from outside, at a minute, after these turns and before all others. */
export type Intervention = { minute: number; command: Command; isTakenBefore(turn: TurnKey): boolean };

export type Script = { tape: Tape; interventions: readonly Intervention[] };

/** What happens from `start` on with these answers and today's rules, up to world minute `until` or the first missing answer. */
export function* relive(start: WorldState, { tape, interventions }: Script, until: number): Generator<TimedEvent> {
  let state = start;
  for (const { minute, command, isTakenBefore } of interventions) {
    state = yield* liveOn(state, only(tape, state, isTakenBefore), minute);
    const events = execute(state, command);
    state = fold(state, events);
    for (const event of events) yield { minute: state.minute, event };
  }
  yield* liveOn(state, tape, until);
}

// A day at a time, so that a long life is compared while it is lived.
function* liveOn(start: WorldState, tape: Tape, until: number): Generator<TimedEvent, WorldState> {
  let state = start;
  for (let allowedUntil: number = state.minute; ; ) {
    const result = runTurns(state, tape, { allowedUntil, stopAt: null, steps: null });
    yield* result.events;
    state = result.state;
    if (result.blockedBy === 'pace') {
      if (allowedUntil >= until) return state;
      allowedUntil = Math.min(until, allowedUntil + minutesPerDay);
    } else if (result.events.length === 0) return state;
  }
}

function only(tape: Tape, { characters }: WorldState, isTakenBefore: Intervention['isTakenBefore']): Tape {
  const turns = Object.values(characters).flatMap(({ id, turn: first }) => {
    const taken: TurnKey[] = [];
    for (let turn = first; isTakenBefore({ characterId: id, turn }); turn++) taken.push({ characterId: id, turn });
    return taken;
  });
  return new Map(
    turns.flatMap((turn) => {
      const answer = tape.get(turnKey(turn));
      return answer ? [[turnKey(turn), answer] as const] : [];
    }),
  );
}
