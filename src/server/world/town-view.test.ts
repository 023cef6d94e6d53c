import { expect, test } from 'vitest';
import type { AuthorView } from '@/contracts/views/people';
import { choose, pass, person, stage } from '@/simulation/worlds/stage';
import { ada } from '@/simulation/worlds/tiny';
import { residentView } from './town-view';

const author: AuthorView = { id: ada, username: 'ada', nickname: 'Ada', avatarUrl: null, isCharacter: true, isAi: true };
const seen = (state: ReturnType<typeof stage>) => residentView(person(state, ada), { state, author, isThinking: false });

test('K03: whoever watches the town gets the way of one who walks, its minutes, and where it is now', () => {
  const start = choose(stage(), ada, { action: 'move', placeId: 'mill' }).world;
  const [before, later] = [seen(start), seen(pass(start, 10).world)];
  expect(later.activity).toMatchObject({ kind: 'move', startedAt: start.minute, endsAt: start.minute + 30 });
  expect(later.activity?.way).toEqual(before.activity?.way);
  expect(later.activity?.way?.length).toBeGreaterThan(2);
  expect(Math.hypot(later.x - before.x, later.y - before.y)).toBeGreaterThan(30);
  expect(later.placeId).toBeNull();
  expect(seen(pass(start, 30).world)).toMatchObject({ placeId: 'mill', activity: null });
});
