// A town that lives without queue and model: answers follow from the state alone, some by rule, some taken from what is offered.

import type { Thought } from '@/server/decisions/thought';
import type { AppContext } from '@/server/platform/app-context';
import { advanceWorld } from '@/server/world/advance-world';
import { mainWorld } from '@/server/world/main-world';
import { currentWorld } from '@/server/world-store/load-world';
import type { Answer } from '@/simulation/answer';
import { fallbackAnswer } from '@/simulation/fallback';
import { offersFor } from '@/simulation/offers';
import { type OwedTurn, ready } from '@/simulation/ready';
import type { WorldState } from '@/simulation/state';
import { choiceFromOffer } from '@/simulation/worlds/choice-from-offer';

/** An answer alone counts as a model's. */
type Given = Answer | Thought;
type Answering = (state: WorldState, turn: OwedTurn) => Given | Promise<Given>;

/** Until the world stands still: stopped at its last minute, or paused. Every answer is recorded and applied as a worker would. */
export async function liveByRule(app: AppContext, worldId: string = mainWorld, answerOf: Answering = ruleOrOffer): Promise<void> {
  do await advanceWorld(app, worldId);
  while ((await answerByRule(app, worldId, answerOf)) > 0);
}

/** Answers all that is owed in a running world, in one statement; returns how many there were. */
export async function answerByRule(
  app: Pick<AppContext, 'db' | 'cache'>,
  worldId: string,
  answerOf: Answering = ruleOrOffer,
): Promise<number> {
  const { row, state } = await currentWorld(app, worldId);
  const owed = row.status === 'running' ? ready(state) : [];
  if (owed.length === 0) return 0;
  const rows = await Promise.all(
    owed.map(async (turn) => ({ id: turn.characterId, turn: turn.turn, ...asThought(await answerOf(state, turn)) })),
  );
  await app.db.$executeRaw`
    UPDATE decisions AS d SET state = 'answered', answer = r.answer, source = r.source, answered_at = now()
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(id uuid, turn int, answer json, source text)
    WHERE d.world_id = ${worldId} AND d.character_id = r.id AND d.turn = r.turn`;
  return owed.length;
}

const asThought = (given: Given): Thought => ('answer' in given ? given : { answer: given, source: 'model' });

/** The rule, and every third choice something that is offered. */
export function ruleOrOffer(state: WorldState, turn: OwedTurn): Answer {
  if (turn.kind !== 'choose' || turn.turn % 3 !== 0) return fallbackAnswer(state, turn);
  const offers = offersFor(state, turn.characterId, { unseenPosts: 1, unreadMessages: 0, newComments: 0 }, state.language);
  const offer = offers[(turn.turn * 7 + state.minute) % offers.length];
  return offer ? { kind: 'choose', choice: choiceFromOffer(offer), reason: '' } : fallbackAnswer(state, turn);
}
