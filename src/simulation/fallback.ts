// The rule that answers when no model does. Every choice it makes is legal at the moment it is made.
import { assertNever } from '@/lib/assert-never';
import type { Answer } from './answer';
import { bondOf } from './bonds';
import { othersHeardBy } from './conversations';
import { pick } from './dice';
import { fallbackChoice } from './fallback-choice';
import type { OwedTurn } from './ready';
import { nameOf, namesOf } from './recent';
import type { Character, WorldState } from './state';
import { closingLines, plainRecap, plainRelationship } from './wording';

/** The answer that follows from the character's state alone. Throws when the character does not exist. */
export function fallbackAnswer(world: WorldState, owed: OwedTurn): Answer {
  const character = world.characters[owed.characterId];
  if (!character) throw new Error(`No character ${owed.characterId} in this world`);
  switch (owed.kind) {
    case 'choose':
      return { kind: 'choose', ...fallbackChoice(world, character) };
    case 'wake':
      return { kind: 'wake', plan: character.routine, mood: '' };
    case 'say': {
      const lines = closingLines(world.language);
      const text = pick(lines, world.seed, 'closing', character.id, owed.turn) ?? '…';
      return { kind: 'say', text, leave: true };
    }
    case 'recap':
      return recapOf(world, character);
    default:
      return assertNever(owed.kind);
  }
}

function recapOf(world: WorldState, character: Character): Answer {
  const conversation = world.conversations[character.conversationId ?? ''];
  const otherIds = conversation ? othersHeardBy(conversation, character.id) : [];
  const otherId = otherIds[0] ?? '';
  const name = nameOf(world, otherId);
  const place = world.places[conversation?.placeId ?? '']?.name[world.language] ?? null;
  return {
    kind: 'recap',
    memory: plainRecap(world.language, namesOf(world, otherIds), place),
    relationship: plainRelationship(world.language, name, bondOf(world, character.id, otherId).familiarity),
    warmth: 0,
  };
}
