import { charactersOf } from './cast';
import { owedKind } from './ready';
import { openConversationOf } from './schedule';
import type { Character, WorldState } from './state';

/** The law that nobody is ever stuck, as sentences about those it fails for; empty in every reachable state. */
export function assertEveryoneHasANextTurn(world: WorldState): string[] {
  return charactersOf(world).flatMap((character) => {
    const why = violation(world, character);
    return why ? [`${character.name.en} (${character.id}) ${why}`] : [];
  });
}

function violation(world: WorldState, character: Character): string | null {
  if (owedKind(world, character) !== null) return null;
  const conversation = openConversationOf(world, character);
  if (!conversation) {
    if (character.conversationId !== null) return 'is in a conversation that does not exist';
    return character.activity && character.activity.endsAt > world.minute ? null : 'has an activity that is over and no turn';
  }
  if (!conversation.participants.includes(character.id)) return 'is in a conversation of others';
  if (conversation.nextAt > world.minute) return null;
  const next = world.characters[conversation.nextSpeakerId];
  return next && owedKind(world, next) === 'say' ? null : 'waits for words that nobody owes';
}
