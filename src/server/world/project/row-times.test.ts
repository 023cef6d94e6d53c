import { expect, test } from 'vitest';
import type { WorldEvent } from '@/simulation/event';
import { ada, ben } from '@/simulation/worlds/tiny';
import { rowTimes } from './row-times';

const liked: WorldEvent = { type: 'post-liked', characterId: ada, postId: ada, authorId: ben };
const moved: WorldEvent = { type: 'moved', characterId: ada, placeId: null, x: 0, y: 0 };

test('what is read in the order of time has a time of its own; what is not takes none', () => {
  const times = rowTimes([moved, liked, moved, liked, moved], new Date(1000)).map((time) => time.getTime());
  expect(times).toEqual([1000, 1001, 1001, 1002, 1002]);
});
