import { expect, test } from 'vitest';
import type { Choice } from '../answer';
import { offersFor } from '../offers';
import { choose, doing, of, person, stage } from '../worlds/stage';
import { ada, ben } from '../worlds/tiny';

const postId = '00000000-0000-4000-8000-0000000000aa';
const browse: Choice = {
  action: 'browse-feed',
  reactions: [
    { postId, authorId: ben, like: true, comment: 'Well said.' },
    { postId, authorId: ada, like: true, comment: null },
  ],
  impression: 'A quiet morning online.',
};

test('likes and comments come at the end, not for one’s own posts, and please the author', () => {
  const scene = doing(stage(), ada, browse, 5);
  expect(of(scene, 'post-liked')).toEqual([{ type: 'post-liked', characterId: ada, postId, authorId: ben }]);
  expect(of(scene, 'post-commented')).toMatchObject([{ postId, text: 'Well said.', authorId: ben }]);
  expect(person(scene.world, ben).body.emotion).toBe('happy');
});

test('a look at the feed alone stands in old logs only, and is still lived as it was', () => {
  const facts = { unseenPosts: 3, unreadMessages: 1, newComments: 1 };
  expect(offersFor(stage(), ada, facts, 'en').map(({ action }) => action)).not.toContain('browse-feed');
  expect(of(choose(stage({ [ada]: { items: {} } }), ada, browse), 'action-refused')).toMatchObject([{ reason: 'no-phone' }]);
  expect(of(choose(doing(stage(), ada, browse, 5).world, ada, browse), 'action-refused')).toMatchObject([
    { reason: 'just-looked' },
  ]);
});
