import { describe, expect, test } from 'vitest';
import type { Choice } from '../answer';
import { fallbackAnswer } from '../fallback';
import { ready } from '../ready';
import { worldMinuteOf } from '../world-time';
import { choose, doing, of, pass, person, run, stage } from '../worlds/stage';
import { ada, chen } from '../worlds/tiny';

const toBed: Choice = { action: 'sleep', minutes: 480, dayMemory: 'A good day.' };
const evening = worldMinuteOf(1, 22, 30);

describe('a night', () => {
  test('ends eight hours after bedtime, rested, with a plan to make', () => {
    const { world, events } = doing(stage({ [ada]: { body: { fatigue: 90 } } }, evening), ada, toBed, 480);
    expect(person(world, ada).body.fatigue).toBe(0);
    expect(events).toContainEqual({ type: 'woke-up', characterId: ada, day: 2, clears: true });
    expect(ready(world).find((turn) => turn.characterId === ada)?.kind).toBe('wake');
  });

  test('keeps the memory of the day once, also when one goes to bed after midnight', () => {
    const scene = choose(stage({}, worldMinuteOf(2, 1)), chen, toBed);
    expect(of(scene, 'day-remembered')).toEqual([{ type: 'day-remembered', characterId: chen, day: 1, text: 'A good day.' }]);
    const again = choose(pass(scene.world, 480).world, chen, toBed);
    expect(of(again, 'day-remembered')).toEqual([]);
  });
});

test('I03: with the memory of the day comes what one makes of the last days, once a night; the rule makes nothing of them', () => {
  const reflection = { knowledge: [{ text: 'So it is.', importance: 7, from: [chen] }], important: null };
  const scene = choose(stage({}, evening), ada, { ...toBed, reflection });
  expect(scene.events.map(({ type }) => type)).toEqual(expect.arrayContaining(['day-remembered', 'reflected']));
  expect(of(scene, 'reflected')).toEqual([{ type: 'reflected', characterId: ada, ...reflection }]);
  expect(person(scene.world, ada).lastDone.reflect).toBe(evening);
  const again = choose(
    pass(run(scene.world, { type: 'alarm', kind: 'sound', placeId: 'east-house', radius: 0 }).world, 5).world,
    ada,
    {
      ...toBed,
      reflection,
    },
  );
  expect(of(again, 'reflected')).toEqual([]);
  const byRule = fallbackAnswer(stage({}, evening), { characterId: ada, turn: 0, kind: 'choose' });
  expect(byRule).toMatchObject({ choice: { action: 'sleep' } });
  expect(byRule).not.toHaveProperty('choice.reflection');
});

test('a nap by day lasts two hours at most and asks for no new plan', () => {
  const tired = stage({ [ada]: { body: { fatigue: 80 }, planDay: 1 } }, worldMinuteOf(1, 13));
  const scene = choose(tired, ada, toBed);
  expect(person(scene.world, ada).activity?.endsAt).toBe(worldMinuteOf(1, 15));
  expect(of(scene, 'day-remembered')).toEqual([]);
  expect(of(pass(scene.world, 120), 'woke-up')).toEqual([]);
});

test('one sleeps at home, when tired or at night; the exhausted sleep anywhere', () => {
  const refusal = (world: ReturnType<typeof stage>) => of(choose(world, ada, toBed), 'action-refused')[0]?.reason ?? null;
  expect(refusal(stage({}, worldMinuteOf(1, 12)))).toBe('not-tired');
  expect(refusal(stage({ [ada]: { placeId: 'meadow' } }, evening))).toBe('not-at-home');
  expect(refusal(stage({ [ada]: { placeId: 'meadow', body: { fatigue: 90 } } }, evening))).toBeNull();
});
