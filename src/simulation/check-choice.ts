import { ruleOf } from './actions/index';
import type { Choice } from './answer';
import { openConversationOf } from './schedule';
import type { WorldState } from './state';

export type Verdict = { ok: true } | { ok: false; reason: string };

/** Is this choice possible in the world as it is now? Reasons are kebab-case codes. */
export function checkChoice(world: WorldState, characterId: string, choice: Choice): Verdict {
  const reason = whyNot(world, characterId, choice);
  return reason === null ? { ok: true } : { ok: false, reason };
}

function whyNot(world: WorldState, characterId: string, choice: Choice): string | null {
  const character = world.characters[characterId];
  if (!character) return 'unknown-person';
  if (openConversationOf(world, character)) return 'in-conversation';
  if (character.activity) return 'busy';
  return ruleOf(choice.action).check(world, character, choice);
}
