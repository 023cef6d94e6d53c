// The only place where a world is changed: in place, parts replaced and never mutated, the index told of it.
import { entryReplaced } from './agenda/agenda-index';
import type { Entry } from './agenda/entry';
import type { Character, Conversation, WorldState } from './state';
import { characterEntered, characterLeft, characterReplaced, clockMoved, conversationReplaced } from './world-index';
import type { WorldMinute } from './world-time';

/** A copy that may be changed without the original changing; it shares all parts. */
export function copyOf(world: WorldState): WorldState {
  return {
    ...world,
    characters: { ...world.characters },
    conversations: { ...world.conversations },
    agenda: { ...world.agenda },
  };
}

/** Replaces parts of one character; an unknown character changes nothing. */
export function change(world: WorldState, characterId: string, parts: Partial<Character>): void {
  const before = world.characters[characterId];
  if (!before) return;
  const after = { ...before, ...parts };
  world.characters[characterId] = after;
  characterReplaced(world, before, after);
}

/** Somebody comes: at first, or again. */
export function enterCharacter(world: WorldState, character: Character): void {
  world.characters[character.id] = character;
  characterEntered(world, character);
}

/** Somebody goes: who does nothing and is in no conversation. */
export function leaveCharacter(world: WorldState, character: Character): void {
  delete world.characters[character.id];
  characterLeft(world, character);
}

export function putConversation(world: WorldState, conversation: Conversation): void {
  world.conversations[conversation.id] = conversation;
  conversationReplaced(world, conversation.id, conversation);
}

export function removeConversation(world: WorldState, id: string): void {
  delete world.conversations[id];
  conversationReplaced(world, id, null);
}

export function moveClock(world: WorldState, to: WorldMinute): void {
  world.minute = to;
  clockMoved(world);
}

/** Replaces an entry of the agenda, or adds it, which counts. */
export function putEntry(world: WorldState, entry: Entry): void {
  const before = world.agenda[entry.id];
  world.agenda[entry.id] = entry;
  if (!before) world.entriesMade++;
  entryReplaced(world.agenda, before, entry);
}

export function removeEntry(world: WorldState, id: string): void {
  const before = world.agenda[id];
  delete world.agenda[id];
  entryReplaced(world.agenda, before, undefined);
}
