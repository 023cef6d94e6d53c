// A world set up for one scene, and the few moves a test needs.
import type { Answer, Choice } from '../answer';
import { applyAll } from '../apply';
import { bodyNow } from '../body-now';
import { change, copyOf } from '../change';
import type { Command } from '../command';
import { startingDay } from '../day-plan';
import type { WorldEvent, WorldEventOf, WorldEventType } from '../event';
import { execute } from '../execute';
import { placeOf, spotIn } from '../places';
import type { Body, Character, WorldState } from '../state';
import { later, type WorldMinute } from '../world-time';
import { tinyWorld } from './tiny';

type Given = Partial<Omit<Character, 'body'>> & { body?: Partial<Body> };

/** What happened and what the world is then. */
export type Scene = { world: WorldState; events: WorldEvent[] };

/** A copy of the world with parts of one character replaced. */
export function withCharacter(world: WorldState, characterId: string, parts: Partial<Character>): WorldState {
  const copy = copyOf(world);
  change(copy, characterId, parts);
  return copy;
}

/** The tiny world with everybody's day planned, at the given minute, with these people changed. */
export function stage(people: Record<string, Given> = {}, minute?: WorldMinute): WorldState {
  let world = tinyWorld({ settings: { encounterChance: 0 } });
  if (minute !== undefined) world = { ...world, minute };
  for (const character of Object.values(world.characters)) {
    const { body, ...given } = people[character.id] ?? {};
    world = withCharacter(world, character.id, {
      mustPlan: false,
      planDay: startingDay(character, world.minute),
      ...given,
      body: { ...character.body, at: world.minute, ...body },
    });
    world = atItsPlace(world, character.id);
  }
  return world;
}

function atItsPlace(world: WorldState, characterId: string): WorldState {
  const character = world.characters[characterId];
  const place = character && placeOf(world, character);
  return place ? withCharacter(world, characterId, spotIn(world.seed, characterId, place)) : world;
}

export function run(world: WorldState, command: Command): Scene {
  const events = execute(world, command);
  return { world: applyAll(world, events), events };
}

/** The character answers the turn it is at. */
export function answer(world: WorldState, characterId: string, given: Answer): Scene {
  const turn = world.characters[characterId]?.turn ?? 0;
  return run(world, { type: 'answer', characterId, turn, answer: given, source: 'model', why: null });
}

export const choose = (world: WorldState, characterId: string, choice: Choice): Scene =>
  answer(world, characterId, { kind: 'choose', choice, reason: 'as the test wants' });

/** Lets the time pass, over ends, without anybody being asked. */
export function pass(world: WorldState, minutes: number): Scene {
  const to = later(world.minute, minutes);
  let scene: Scene = { world, events: [] };
  while (scene.world.minute < to) {
    const next = run(scene.world, { type: 'pass-time', to });
    scene = { world: next.world, events: [...scene.events, ...next.events] };
  }
  return scene;
}

/** Chooses, then waits these minutes. */
export function doing(world: WorldState, characterId: string, choice: Choice, minutes: number): Scene {
  return pass(choose(world, characterId, choice).world, minutes);
}

export function of<T extends WorldEventType>(scene: Scene, type: T): WorldEventOf<T>[] {
  return scene.events.filter((event): event is WorldEventOf<T> => event.type === type);
}

/** As one is at the present minute. */
export function person(world: WorldState, characterId: string): Character {
  const character = world.characters[characterId];
  if (!character) throw new Error(`No character ${characterId}`);
  return { ...character, body: bodyNow(world, character) };
}
