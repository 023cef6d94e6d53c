// How far a world can go with the answers that are recorded: pure, so that the worker, the tests and a headless run share it.
import type { Answer, TurnKind } from '@/simulation/answer';
import type { AnswerSource } from '@/simulation/answer-source';
import { copyOf } from '@/simulation/change';
import type { WorldEvent } from '@/simulation/event';
import { perform } from '@/simulation/execute';
import { ready } from '@/simulation/ready';
import { nextMinute } from '@/simulation/schedule';
import type { WorldState } from '@/simulation/state';
import type { WorldMinute } from '@/simulation/world-time';

export type RecordedAnswer = { answer: Answer; source: AnswerSource; why: string | null };
export type TurnKey = { characterId: string; turn: number };
export type OwedTurn = TurnKey & { kind: TurnKind };
export type TimedEvent = { minute: WorldMinute; event: WorldEvent };

export type TurnLimits = {
  /** the pace: the clock may not pass this minute yet */
  allowedUntil: number;
  /** the clock never passes this minute */
  stopAt: number | null;
  /** jumps of the clock still allowed; null is any number */
  steps: number | null;
};

export type TurnResult = {
  state: WorldState;
  events: TimedEvent[];
  applied: (TurnKey & { dropped: boolean })[];
  /** turns that wait for an answer */
  owed: OwedTurn[];
  /** what stopped it: answers are missing, the pace, the last minute, or the steps are used up */
  blockedBy: 'answers' | 'pace' | 'stop' | 'steps';
  /** the minute that the pace holds back */
  nextMinute: WorldMinute | null;
  stepsTaken: number;
};

// One run ends well before this: it guards the transaction, not the world.
const mostRounds = 1000;

export const turnKey = (turn: TurnKey) => `${turn.characterId}/${turn.turn}`;

export function runTurns(start: WorldState, answers: ReadonlyMap<string, RecordedAnswer>, limits: TurnLimits): TurnResult {
  const result: TurnResult = {
    state: copyOf(start),
    events: [],
    applied: [],
    owed: [],
    blockedBy: 'answers',
    nextMinute: null,
    stepsTaken: 0,
  };
  for (let round = 0; round < mostRounds; round++) {
    const owed = ready(result.state);
    if (owed.length > 0) {
      if (owed.some((turn) => !answers.has(turnKey(turn)))) return { ...result, owed, blockedBy: 'answers' };
      for (const turn of owed) applyAnswer(result, turn, answers);
      continue;
    }
    const to = nextMinute(result.state);
    if (limits.stopAt !== null && to > limits.stopAt) return { ...result, blockedBy: 'stop', nextMinute: to };
    if (limits.steps !== null && result.stepsTaken >= limits.steps) return { ...result, blockedBy: 'steps', nextMinute: to };
    if (to > limits.allowedUntil) return { ...result, blockedBy: 'pace', nextMinute: to };
    take(result, perform(result.state, { type: 'pass-time', to }));
    result.stepsTaken++;
  }
  return { ...result, owed: ready(result.state), blockedBy: 'answers' };
}

function applyAnswer(result: TurnResult, turn: TurnKey, answers: ReadonlyMap<string, RecordedAnswer>): void {
  const recorded = answers.get(turnKey(turn));
  if (!recorded) return;
  const events = perform(result.state, { type: 'answer', characterId: turn.characterId, turn: turn.turn, ...recorded });
  const dropped =
    events.length === 0 || events.some((event) => event.type === 'answer-dropped' && event.characterId === turn.characterId);
  result.applied.push({ characterId: turn.characterId, turn: turn.turn, dropped });
  take(result, events);
}

function take(result: TurnResult, events: readonly WorldEvent[]): void {
  for (const event of events) result.events.push({ minute: result.state.minute, event });
}
