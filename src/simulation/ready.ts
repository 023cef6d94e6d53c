// Whose turn it is. The only file that knows the policy (lock-step: everybody who owes an answer at the present minute).
import type { TurnKind } from './answer';
import { isOverFor } from './conversations';
import type { Character, WorldState } from './state';
import { indexOf } from './world-index';

export type OwedTurn = { characterId: string; turn: number; kind: TurnKind };

/** The kind of answer this character owes now, or null while it is busy or listening. */
export function owedKind(world: WorldState, character: Character): TurnKind | null {
  const conversation = character.conversationId === null ? undefined : world.conversations[character.conversationId];
  if (conversation && isOverFor(conversation, character.id)) return 'recap';
  if (conversation) return conversation.nextSpeakerId === character.id && conversation.nextAt <= world.minute ? 'say' : null;
  if (character.activity) return null;
  return character.mustPlan ? 'wake' : 'choose';
}

/** In order of character id. */
export function ready(world: WorldState): OwedTurn[] {
  const { free, dueTalks } = indexOf(world);
  const speakers = [...dueTalks].flatMap((id) => world.conversations[id]?.nextSpeakerId ?? []);
  return [...new Set([...free, ...speakers])].sort().flatMap((id) => {
    const character = world.characters[id];
    const kind = character && owedKind(world, character);
    return kind ? [{ characterId: id, turn: character.turn, kind }] : [];
  });
}
