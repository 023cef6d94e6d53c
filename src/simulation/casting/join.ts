import type { Command } from '../command';
import { type NewCharacter, newCharacter } from '../new-world';
import { spotIn } from '../places';
import type { Recording } from '../record';
import type { Character, WorldState } from '../state';
import { whyNotLiveIn } from './room-at-home';

type Join = Extract<Command, { type: 'join' }>;

/** Nothing when it is here already, or has no home to go to. Who is known by it knows it as well. */
export function join(recording: Recording, { type: _join, ...asked }: Join): void {
  const { world } = recording;
  const { characterId, character } = asked;
  if (world.characters[characterId] || whyNotLiveIn(world, character.homeId) !== null) return;
  recording.add({ ...asked, type: 'character-joined' });
  if (asked.persona === null) return;
  for (const otherId of Object.keys(character.relationships).sort()) {
    const bond = character.relationships[otherId];
    if (!bond || !world.characters[otherId]) continue;
    const { familiarity, affinity } = bond;
    recording.add({ type: 'relationship-changed', characterId: otherId, otherId: characterId, familiarity, affinity });
  }
}

/** Somebody new as it begins here and now. Throws when its home is not among the places. */
export function newcomer(world: WorldState, given: NewCharacter): Character {
  return settledIn(world, newCharacter(world, given));
}

/** One who was retired, at home and rested again, with what it had and whom it knew. Null when there is no such one. */
export function returning(world: WorldState, characterId: string): Character | null {
  const before = world.retired[characterId];
  const home = before && world.places[before.homeId];
  if (!before || !home) return null;
  const { minute, seed } = world;
  return settledIn(world, {
    ...before,
    ...spotIn(seed, characterId, home),
    placeId: home.id,
    body: { ...before.body, fatigue: 10, hunger: 30, mood: 0, emotion: 'neutral', lastMealAt: minute, at: minute },
    activity: null,
    conversationId: null,
    mustPlan: true,
    plan: [],
    alarm: null,
    suspended: null,
    lastRefusal: null,
    recent: [],
  });
}

/** The days before it came are not its own to remember. */
const settledIn = ({ minute }: WorldState, character: Character): Character => ({
  ...character,
  lastDone: { ...character.lastDone, 'remember-day': minute },
});
