import { expect, test } from 'vitest';
import { bodyNow } from './body-now';
import { moods } from './constants';
import type { WorldState } from './state';
import { answer, choose, doing, pass, person, stage } from './worlds/stage';
import { ada, ben, dora } from './worlds/tiny';

const moodOf = (world: WorldState, id: string) => bodyNow(world, person(world, id)).mood;
const feels = (world: WorldState, id: string) => bodyNow(world, person(world, id)).emotion;
const together = { [ada]: { placeId: 'cafe' }, [ben]: { placeId: 'cafe' } };
const postId = '00000000-0000-4000-8000-0000000000aa';

/** Ada talks with Ben, and keeps it so warm. */
function talked(warmth: -2 | -1 | 0 | 1 | 2): WorldState {
  const opened = choose(stage(together), ada, { action: 'talk', characterId: ben, text: 'How are you?', maxTurns: 2 }).world;
  const closed = answer(pass(opened, 5).world, ben, { kind: 'say', text: 'Well.', leave: true }).world;
  return answer(closed, ada, { kind: 'recap', memory: 'We talked.', relationship: 'Ben.', warmth }).world;
}

test('H05: a talk moves the mood by how warm it was', () => {
  const after = ([-2, -1, 0, 1, 2] as const).map((warmth) => feels(talked(warmth), ada));
  expect(after).toEqual(['angry', 'sad', 'neutral', 'happy', 'excited']);
  expect(moodOf(talked(1), ada)).toBe(moods.talk['1']);
});

test('H05: a like and a comment lift the mood of who wrote the post, whether it looks or not', () => {
  const reactions = [{ postId, authorId: dora, like: true, comment: 'Yes!' }];
  const read = pass(choose(stage(), ada, { action: 'browse-feed', reactions, impression: '' }).world, 5).world;
  expect([moodOf(read, dora), feels(read, dora)]).toEqual([moods.like + moods.comment, 'happy']);
});

test('H05: a walk in the rain lowers the mood, the same walk in the sun does not', () => {
  const walked = (kind: WorldState['weather']['kind']) => {
    const world = stage();
    const under = { ...world, weather: { ...world.weather, kind, hours: [] } };
    return moodOf(pass(choose(under, ada, { action: 'move', placeId: 'mill' }).world, 15).world, ada);
  };
  expect(walked('rainy')).toBeLessThan(0);
  expect(walked('sunny')).toBe(0);
});

test('H05: exhaustion makes one tired whatever one felt, and wears the mood down until one has slept', () => {
  const exhausted = stage({ [ada]: { body: { fatigue: 86, mood: 40 } } });
  expect(feels(pass(exhausted, 5).world, ada)).toBe('tired');
  expect(moodOf(pass(exhausted, 240).world, ada)).toBeLessThan(40 - 240 * 0.04);
  const slept = doing(exhausted, ada, { action: 'sleep', minutes: 120, dayMemory: '…' }, 120).world;
  expect(feels(slept, ada)).not.toBe('tired');
});

test('H05: hunger makes one anxious, and a meal pleases', () => {
  const starving = stage({ [ada]: { body: { hunger: 85 } } });
  expect(feels(pass(starving, 5).world, ada)).toBe('anxious');
  const fed = doing(starving, ada, { action: 'eat' }, 30).world;
  expect([moodOf(fed, ada), feels(fed, ada)]).toEqual([moods.meal, 'happy']);
});

test('H05: an hour of waiting bores, and a look around helps against it', () => {
  const bored = doing(stage(), ada, { action: 'wait', minutes: 60 }, 60).world;
  expect(feels(bored, ada)).toBe('bored');
  expect(feels(doing(bored, ada, { action: 'look-around' }, 5).world, ada)).toBe('neutral');
});

test('H05: whatever it was, a mood fades within hours', () => {
  for (const mood of [60, -60]) {
    const moved = stage({ [ada]: { body: { mood, hunger: 0 } } });
    const course = [0, 120, 300, 600].map((minutes) => Math.abs(moodOf(minutes === 0 ? moved : pass(moved, minutes).world, ada)));
    expect(course).toEqual([60, 48, 30, 0]);
  }
});
