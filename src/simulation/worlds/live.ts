import type { Answer } from '../answer';
import { copyOf } from '../change';
import type { Command } from '../command';
import type { WorldEvent } from '../event';
import { perform } from '../execute';
import { fallbackAnswer } from '../fallback';
import { type OwedTurn, ready } from '../ready';
import { nextMinute } from '../schedule';
import type { WorldState } from '../state';

/** Who answers: null means that the rule does. */
export type Mind = (world: WorldState, owed: OwedTurn) => Answer | null;

export type Life = { world: WorldState; events: WorldEvent[]; turns: number };

/** Runs a world in memory, without any queue or store, until `isOver`: for tests, benchmarks and demos. */
export function live(start: WorldState, isOver: (life: Life) => boolean, mind: Mind = () => null): Life {
  const life: Life = { world: copyOf(start), events: [], turns: 0 };
  const take = (command: Command) => {
    for (const event of perform(life.world, command)) life.events.push(event);
  };
  while (!isOver(life)) {
    const owed = ready(life.world);
    if (owed.length === 0) take({ type: 'pass-time', to: nextMinute(life.world) });
    for (const turn of owed) {
      const chosen = mind(life.world, turn);
      const answer = chosen ?? fallbackAnswer(life.world, turn);
      const { characterId } = turn;
      take({
        type: 'answer',
        characterId,
        turn: turn.turn,
        answer,
        source: chosen ? 'model' : 'fallback',
        why: chosen ? null : 'no-model',
      });
      life.turns++;
    }
  }
  return life;
}
