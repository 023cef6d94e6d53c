// A life in memory with every command that made it, for the laws.
import type { Ask } from '@/server/decisions/ask-model';
import type { HeadlessTown } from '@/server/decisions/headless/simulate';
import { TownMemory } from '@/server/decisions/headless/town-memory';
import { answerOf } from '@/server/decisions/think';
import type { Answer } from '@/simulation/answer';
import { copyOf } from '@/simulation/change';
import type { Command } from '@/simulation/command';
import { perform } from '@/simulation/execute';
import { fallbackAnswer } from '@/simulation/fallback';
import type { History, Moment } from '@/simulation/laws/history';
import { type OwedTurn, ready } from '@/simulation/ready';
import { nextMinute } from '@/simulation/schedule';
import type { WorldState } from '@/simulation/state';

export type LivedHistory = { history: History; reads: TownMemory; fallbacks: number };

/** Until the world minute. Who gives no usable answer is answered for by rule, as everywhere. */
export async function liveHistory({ state: first, ...reading }: HeadlessTown, mind: Ask, until: number): Promise<LivedHistory> {
  const reads = new TownMemory(reading);
  const world = copyOf(first);
  const moments: Moment[] = [];
  const lived = { fallbacks: 0 };
  let before: WorldState = first;
  while (world.minute < until) {
    const owed = ready(world);
    const next = owed.length === 0 ? nextMinute(world) : null;
    const [turn] = owed;
    const sent = turn ? await answered(turn) : { origin: 'time' as const, command: timePasses(next) };
    const events = perform(world, sent.command);
    const after = copyOf(world);
    moments.push({ ...sent, owed, next, before, events, after });
    for (const event of events) reads.take(event, after);
    before = after;
  }
  return { history: { first, moments, last: before }, reads, fallbacks: lived.fallbacks };

  function timePasses(next: WorldState['minute'] | null): Command {
    return { type: 'pass-time', to: next ?? world.minute };
  }

  async function answered(owed: OwedTurn): Promise<Pick<Moment, 'origin' | 'command'>> {
    const { characterId, turn } = owed;
    const command = (answer: Answer) => ({
      type: 'answer' as const,
      characterId,
      turn,
      answer,
      source: 'model' as const,
      why: null,
    });
    try {
      return { origin: 'offer', command: command((await answerOf({ state: before, owed, reads, ask: mind })).answer) };
    } catch {
      lived.fallbacks++;
      return { origin: 'rule', command: command(fallbackAnswer(before, owed)) };
    }
  }
}
