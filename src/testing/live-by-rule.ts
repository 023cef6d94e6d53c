// A town that lives without queue and model: answers follow from the state alone, some by rule, some taken from what is offered.
import type { AppContext } from '@/server/platform/app-context';
import { advanceWorld } from '@/server/world/advance-world';
import { asJson } from '@/server/world/as-json';
import { loadWorld } from '@/server/world/load-world';
import { mainWorld } from '@/server/world/main-world';
import type { Answer } from '@/simulation/answer';
import { fallbackAnswer } from '@/simulation/fallback';
import { offersFor } from '@/simulation/offers';
import { type OwedTurn, ready } from '@/simulation/ready';
import type { WorldState } from '@/simulation/state';
import { choiceFromOffer } from '@/simulation/worlds/choice-from-offer';

/** Until the world stands still: stopped at its last minute, or paused. Every answer is recorded and applied as a worker would. */
export async function liveByRule(app: AppContext, worldId: string = mainWorld): Promise<void> {
  for (;;) {
    await advanceWorld(app, worldId);
    const { row, state } = await loadWorld(app.db, worldId);
    const owed = row.status === 'running' ? ready(state) : [];
    if (owed.length === 0) return;
    for (const turn of owed) {
      await app.db.decision.update({
        where: { worldId_characterId_turn: { worldId, characterId: turn.characterId, turn: turn.turn } },
        data: { state: 'answered', answer: asJson(answerOf(state, turn)), source: 'model', answeredAt: app.clock.now() },
      });
    }
  }
}

function answerOf(state: WorldState, turn: OwedTurn): Answer {
  if (turn.kind !== 'choose' || turn.turn % 3 !== 0) return fallbackAnswer(state, turn);
  const offers = offersFor(state, turn.characterId, { unseenPosts: 1, unreadMessages: 0, newComments: 0 }, state.language);
  const offer = offers[(turn.turn * 7 + state.minute) % offers.length];
  return offer ? { kind: 'choose', choice: choiceFromOffer(offer), reason: '' } : fallbackAnswer(state, turn);
}
