import { expect, test } from 'vitest';
import { createLog } from '@/server/platform/log';
import { choose, stage } from '@/simulation/worlds/stage';
import { ada, ben } from '@/simulation/worlds/tiny';
import { createTownHooks, townHooks } from './town-hooks';

const silent = () => createLog({ level: 'silent', part: 'test' });
const start = stage({ [ada]: { placeId: 'mill' } });

test('G10: a process counts what happens in its towns by kind, and refusals and fallbacks apart', () => {
  const { hooks, happened } = createTownHooks(silent());
  const refused = choose(start, ben, { action: 'work', minutes: 60 });
  const working = choose(start, ada, { action: 'work', minutes: 60 });
  for (const { events, world } of [refused, working]) {
    hooks.run(
      events.map((event) => ({ event, minute: world.minute })),
      { before: start, after: world },
    );
  }
  expect(happened).toEqual({ kinds: { work: 1 }, refusals: 1, fallbacks: 0, hookFailures: 0 });
});

test('G10: a hook that fails is logged and counted, and the counting goes on', () => {
  const errors: string[] = [];
  const log = silent();
  log.error = (...[, sentence]: unknown[]) => errors.push(String(sentence));
  const { hooks, happened } = townHooks({ log });
  hooks.on('work', () => {
    throw new Error('broken');
  });
  const { events, world } = choose(start, ada, { action: 'work', minutes: 60 });
  hooks.run(
    events.map((event) => ({ event, minute: world.minute })),
    { before: start, after: world },
  );
  expect(happened).toMatchObject({ kinds: { work: 1 }, hookFailures: 1 });
  expect(errors).toEqual(['a hook of the town failed']);
  expect(townHooks({ log }).happened).toBe(happened);
});
