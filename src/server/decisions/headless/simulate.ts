// A town lives without database, queue and model server: the pure world, the flow of decisions that the worker runs, and reads in memory.
import { type RecordedAnswer, runTurns, type TimedEvent, turnKey } from '@/server/world/run-turns';
import { fallbackAnswer } from '@/simulation/fallback';
import type { OwedTurn } from '@/simulation/ready';
import type { WorldState } from '@/simulation/state';
import type { Ask } from '../ask-model';
import { answerOf } from '../think';
import { type FirstReads, TownMemory } from './town-memory';

export type HeadlessTown = FirstReads & { state: WorldState };

export type Until = {
  /** world minute at which the clock stands still; null: for ever */
  minute: number | null;
  /** answers after which nobody is asked any more; null: any number */
  turns: number | null;
};

export type Simulated = {
  state: WorldState;
  reads: TownMemory;
  events: TimedEvent[];
  turns: number;
  /** turns that the rule answered because the mind gave nothing usable, with the reason */
  fallbacks: string[];
};

/** Lives on until the minute or the number of turns is reached, whichever comes first. `mind` answers each question; with `routine` ordinary situations are not asked about again. */
export async function simulate(
  { state, ...first }: HeadlessTown,
  { mind, until, routine = false }: { mind: Ask; until: Until; routine?: boolean },
): Promise<Simulated> {
  const life: Simulated = { state, reads: new TownMemory(first), events: [], turns: 0, fallbacks: [] };
  let answers = new Map<string, RecordedAnswer>();
  for (;;) {
    const result = runTurns(life.state, answers, { allowedUntil: Number.POSITIVE_INFINITY, stopAt: until.minute, steps: null });
    life.state = result.state;
    for (const timed of result.events) {
      life.events.push(timed);
      life.reads.take(timed.event, { ...result.state, minute: timed.minute });
    }
    if (result.blockedBy !== 'answers' || (until.turns !== null && life.turns >= until.turns)) return life;
    answers = new Map();
    for (const owed of result.owed) answers.set(turnKey(owed), await answerFrom(life, owed, { mind, routine }));
    life.turns += result.owed.length;
  }
}

const nobody = async () => false;

async function answerFrom(
  life: Simulated,
  owed: OwedTurn,
  { mind, routine }: { mind: Ask; routine: boolean },
): Promise<RecordedAnswer> {
  const { state, reads } = life;
  try {
    return { ...(await answerOf({ state, owed, reads, ask: mind, isWatched: nobody, routine })), why: null };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    life.fallbacks.push(`${owed.characterId}/${owed.turn}: ${why}`);
    return { answer: fallbackAnswer(state, owed), source: 'fallback', why: 'no-model' };
  }
}
