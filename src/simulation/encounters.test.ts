import { expect, test } from 'vitest';
import type { WorldState } from './state';
import { choose, of, pass, person, stage } from './worlds/stage';
import { ada, ben } from './worlds/tiny';

const toCafe = { action: 'move', placeId: 'cafe' } as const;
const certain = (world: WorldState): WorldState => ({ ...world, settings: { ...world.settings, encounterChance: 1 } });
const arriving = () => choose(certain(stage({ [ben]: { placeId: 'cafe' } })), ada, toCafe).world;

test('who comes in and who is there notice each other, both of them, once in four hours', () => {
  const scene = pass(arriving(), 15);
  expect(of(scene, 'encountered')).toEqual([
    { type: 'encountered', characterId: ada, otherId: ben, placeId: 'cafe' },
    { type: 'encountered', characterId: ben, otherId: ada, placeId: 'cafe' },
  ]);
  expect(person(scene.world, ben).recent.at(-1)).toMatchObject({ action: 'encounter', note: 'Ada' });
  const away = pass(choose(scene.world, ada, { action: 'move', placeId: 'east-house' }).world, 15).world;
  expect(of(pass(choose(away, ada, toCafe).world, 15), 'encountered')).toEqual([]);
});

test('sleepers are not met', () => {
  const asleep = stage({ [ben]: { placeId: 'cafe', body: { fatigue: 90 } } });
  const world = choose(certain(asleep), ben, { action: 'sleep', minutes: 60, dayMemory: '-' }).world;
  expect(of(pass(choose(world, ada, toCafe).world, 15), 'encountered')).toEqual([]);
});
