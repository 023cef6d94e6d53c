import { describe, expect, test } from 'vitest';
import { createWorldHooks, type HookFailure } from './hooks';
import type { WorldState } from './state';
import { choose, type Scene, stage } from './worlds/stage';
import { ada, ben } from './worlds/tiny';

const worldBefore = stage({ [ada]: { placeId: 'mill' } });
const scene = choose(worldBefore, ada, { action: 'work', minutes: 60 });
const happened = ({ events, world }: Scene) => events.map((event) => ({ event, minute: world.minute }));
const worlds = { before: worldBefore, after: scene.world };

function recorder() {
  const failures: HookFailure[] = [];
  return { hooks: createWorldHooks((failure) => failures.push(failure)), failures };
}

describe('G10: hooks', () => {
  test('G10: several on one kind are called in order, by type of event and by one of the fourteen kinds', () => {
    const { hooks } = recorder();
    const called: string[] = [];
    hooks.on('action-started', ({ event }) => called.push(`first ${event.choice.action}`));
    hooks.on('action-started', ({ event }) => called.push(`second ${event.endsAt}`));
    hooks.on('work', ({ event, minute }) => called.push(`kind ${event.type} ${minute}`));
    hooks.on('sleep', () => called.push('never'));
    hooks.run(happened(scene), worlds);
    expect(called).toEqual(['first work', 'second 540', 'kind action-started 480']);
  });

  test('G10: a hook before sees the world as it was, a hook after as it is', () => {
    const { hooks } = recorder();
    const seen: [string, string | undefined][] = [];
    const doing = (world: WorldState) => world.characters[ada]?.activity?.choice.action;
    hooks.on('work', (_, world) => seen.push(['after', doing(world)]));
    hooks.on('work', (_, world) => seen.push(['before', doing(world)]), 'before');
    hooks.run(happened(scene), worlds);
    expect(seen).toEqual([
      ['before', undefined],
      ['after', 'work'],
    ]);
  });

  test('G10: one that fails is reported, and the others are called all the same', () => {
    const { hooks, failures } = recorder();
    let count = 0;
    const error = new Error('broken hook');
    hooks.on('action-started', () => {
      throw error;
    });
    hooks.on('action-started', () => count++);
    hooks.run(happened(choose(worldBefore, ben, { action: 'rest' })), worlds);
    expect(count).toBe(1);
    expect(failures).toEqual([{ name: 'action-started', time: 'after', error }]);
  });

  test('G10: a hook that was taken away is called no more', () => {
    const { hooks } = recorder();
    let count = 0;
    const off = hooks.on('work', () => count++);
    hooks.run(happened(scene), worlds);
    off();
    hooks.run(happened(scene), worlds);
    expect(count).toBe(1);
  });
});
