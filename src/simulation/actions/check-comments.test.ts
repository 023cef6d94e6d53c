import { expect, test } from 'vitest';
import { choose, doing, of, person, stage } from '../worlds/stage';
import { ada } from '../worlds/tiny';

const reply = {
  postId: '00000000-0000-4000-8000-0000000000aa',
  commentId: '00000000-0000-4000-8000-0000000000bb',
  text: 'Thank you!',
};

test('each answered comment takes two minutes more, and each answer is a comment with an id of its own', () => {
  const choice = { action: 'check-comments' as const, replies: [reply, reply, reply] };
  expect(person(choose(stage(), ada, choice).world, ada).activity?.endsAt).toBe(495);
  const comments = of(doing(stage(), ada, choice, 15), 'post-commented');
  expect(comments).toHaveLength(3);
  expect(new Set(comments.map((comment) => comment.commentId)).size).toBe(3);
});
