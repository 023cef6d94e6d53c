import type { Choice } from '@/simulation/answer';
import { roll } from '@/simulation/dice';
import { perform } from '@/simulation/execute';
import { fallbackAnswer } from '@/simulation/fallback';
import { type OwedTurn, ready } from '@/simulation/ready';
import { nextMinute } from '@/simulation/schedule';
import type { WorldState } from '@/simulation/state';

export type Lived = { turns: number; events: number };

/** Lives in place for so many world minutes or turns, and keeps no event: memory is that of the world. */
export function liveFor(world: WorldState, limits: { minutes: number; turns: number }, onlyWaits = false): Lived {
  const end = world.minute + limits.minutes;
  const lived: Lived = { turns: 0, events: 0 };
  while (world.minute < end && lived.turns < limits.turns) {
    const owed = ready(world);
    if (owed.length === 0) lived.events += perform(world, { type: 'pass-time', to: nextMinute(world) }).length;
    for (const turn of owed) {
      const { characterId, turn: number } = turn;
      const answer = onlyWaits && turn.kind === 'choose' ? waiting(world, turn) : fallbackAnswer(world, turn);
      const command = { type: 'answer', characterId, turn: number, answer, source: 'fallback', why: 'bench' } as const;
      lived.events += perform(world, command).length;
      lived.turns++;
    }
  }
  return lived;
}

/** A wait of 5 to 120 minutes by dice: what a scheduler alone does. */
function waiting({ seed }: WorldState, { characterId, turn }: OwedTurn) {
  const choice: Choice = { action: 'wait', minutes: 5 + Math.floor(roll(seed, characterId, turn, 'wait') * 116) };
  return { kind: 'choose', choice, reason: '' } as const;
}

/** How long it took: wall seconds, and seconds of this process on a core, which other processes disturb less. */
export function timed<T>(work: () => T): { result: T; wall: number; core: number } {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(used);
  return { result, wall: (performance.now() - began) / 1000, core: (user + system) / 1e6 };
}
