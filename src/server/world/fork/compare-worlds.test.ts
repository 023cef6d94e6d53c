import { expect, test } from 'vitest';
import { demo } from '@/server/seed/demo/demo';
import type { WorldState } from '@/simulation/state';
import { live } from '@/simulation/worlds/live';
import { ada, tinyWorld } from '@/simulation/worlds/tiny';
import { stateHash } from '../snapshots/state-hash';
import { compareWorlds } from './compare-worlds';
import { readSavedWorld, type SavedWorld } from './saved-world';

const [someone] = demo.characters;
const at = new Date(0).toISOString();

function saved(first: WorldState, minutes: number): SavedWorld {
  const start = first.minute;
  const { world, events } = live(first, (life) => life.world.minute >= start + minutes);
  let minute: number = start;
  return readSavedWorld(
    JSON.stringify({
      format: 'kith-world',
      version: 1,
      savedAt: at,
      world: { id: 'main', name: { en: 'Tiny', zh: '小' }, language: 'en', seed: first.seed, speed: null, createdAt: at },
      seq: events.length,
      minute: world.minute,
      hash: stateHash(world),
      counts: {},
      characters: Object.values(first.characters).map(({ id, name }) => {
        const plain = {
          id,
          username: name.en.toLowerCase(),
          nickname: name.en,
          bio: '',
          avatarUrl: null,
          language: 'en',
          createdAt: at,
        };
        return { ...plain, persona: someone?.persona };
      }),
      memories: [],
      posts: [],
      firstState: first,
      lastState: world,
      events: events.map((event, index) => {
        if (event.type === 'time-passed') minute = event.to;
        return { seq: index + 1, minute, event, createdAt: at };
      }),
      answers: [],
    }),
  );
}

test('a life is no other than itself, however long the other one is', () => {
  const short = saved(tinyWorld(), 300);
  const comparison = compareWorlds(short, saved(tinyWorld(), 600));
  expect(comparison).toMatchObject({ minute: short.minute, differences: [], characters: 4 });
});

test('lives that began otherwise differ by character and by what, before the end of the shorter one', () => {
  const first = tinyWorld();
  const richer = structuredClone(first);
  const character = richer.characters[ada];
  if (character) character.items.coin = 1000;
  const comparison = compareWorlds(saved(first, 300), saved(richer, 600));
  expect(comparison.differences).toContainEqual(expect.objectContaining({ username: 'ada', what: 'coins' }));
});

test('towns of other people are not compared', () => {
  const life = saved(tinyWorld(), 60);
  expect(() => compareWorlds(life, { ...life, characters: life.characters.slice(1) })).toThrow('not two lives of one town');
});
