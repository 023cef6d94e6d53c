import { expect, test } from 'vitest';
import { worldMinuteOf } from './world-time';
import { choose, of, pass, person, type Scene, stage } from './worlds/stage';
import { ada, ben } from './worlds/tiny';

const waiting = { action: 'wait', minutes: 60 } as const;
const warningsIn = (scene: Scene) => of(scene, 'fatigue-warning').map(({ level, fatigue }) => [level, fatigue]);

test('G04: one who passes sixty in the middle of something is warned then, notes it, and goes on', () => {
  const work = choose(stage({ [ada]: { placeId: 'mill', body: { fatigue: 57 } } }), ada, { action: 'work', minutes: 60 });
  const later = pass(work.world, 20);
  expect(warningsIn(later)).toEqual([['tired', 60]]);
  expect(of(later, 'action-finished')).toEqual([]);
  expect(person(later.world, ada).recent.at(-1)).toMatchObject({ action: 'warned-tired', note: 'a rest would do me good' });
  expect(warningsIn(pass(later.world, 40))).toEqual([]);
});

test('G04: at eighty-five one stops waiting and puts the phone away, though not the work', () => {
  const tired = { [ada]: { body: { fatigue: 84.5 } }, [ben]: { placeId: 'cafe', body: { fatigue: 84.5 } } };
  const idle = pass(choose(stage(tired), ada, waiting).world, 10);
  expect(warningsIn(idle)).toEqual([['exhausted', 85]]);
  expect(of(idle, 'action-finished')).toMatchObject([{ choice: waiting, interrupted: true }]);
  const reading = choose(stage(tired), ada, {
    action: 'browse-feed',
    reactions: Array.from({ length: 5 }, (_, n) => ({ postId: postId(n), authorId: ben, like: true, comment: null })),
    impression: '',
  });
  const away = pass(reading.world, 10);
  expect(of(away, 'action-finished')).toMatchObject([{ interrupted: true }]);
  expect(of(away, 'post-liked').length).toBeLessThan(5);
  const busy = pass(choose(stage(tired), ben, { action: 'work', minutes: 60 }).world, 10);
  expect([warningsIn(busy), of(busy, 'action-finished')]).toEqual([[['exhausted', 85.25]], []]);
});

const postId = (n: number) => `00000000-0000-4000-8000-0000000000a${n}`;

test('G04: who sleeps or rests is not warned, and a tired one is warned anew only after it has recovered', () => {
  const abed = choose(stage({ [ada]: { body: { fatigue: 84 } } }), ada, { action: 'rest' });
  expect(warningsIn(pass(abed.world, 30))).toEqual([]);
  const recovered = pass(abed.world, 30).world;
  const again = pass(choose(recovered, ada, waiting).world, 60);
  expect(person(again.world, ada).body.fatigue).toBe(70);
  expect(warningsIn(again)).toEqual([]);
});

test('G04: within four hours the same warning is not given twice', () => {
  const warnedAt = (minute: number) => ({ body: { fatigue: 59 }, lastDone: { 'warned-tired': worldMinuteOf(1, 0, minute) } });
  const warned = (minute: number) => warningsIn(pass(choose(stage({ [ada]: warnedAt(minute) }), ada, waiting).world, 60));
  // day 1, 08:10 is when it passes sixty
  expect(warned(260)).toEqual([]);
  expect(warned(250)).toEqual([['tired', 60]]);
});
