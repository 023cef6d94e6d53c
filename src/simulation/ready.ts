// Whose turn it is. The only file that knows the policy (lock-step: everybody who owes an answer at the present minute).
import type { TurnKind } from './answer';
import { charactersOf } from './cast';
import type { Character, WorldState } from './state';

export type OwedTurn = { characterId: string; turn: number; kind: TurnKind };

/** The kind of answer this character owes now, or null while it is busy or listening. */
export function owedKind(world: WorldState, character: Character): TurnKind | null {
  const conversation = character.conversationId === null ? undefined : world.conversations[character.conversationId];
  if (conversation?.closed) return 'recap';
  if (conversation) return conversation.nextSpeakerId === character.id && conversation.nextAt <= world.minute ? 'say' : null;
  if (character.activity) return null;
  return character.mustPlan ? 'wake' : 'choose';
}

/** In order of character id. */
export function ready(world: WorldState): OwedTurn[] {
  return charactersOf(world).flatMap((character) => {
    const kind = owedKind(world, character);
    return kind ? [{ characterId: character.id, turn: character.turn, kind }] : [];
  });
}
