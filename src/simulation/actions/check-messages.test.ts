import { expect, test } from 'vitest';
import { offersFor } from '../offers';
import { doing, of, stage } from '../worlds/stage';
import { ada, ben } from '../worlds/tiny';

test('answers go out after ten minutes, marked as answers', () => {
  const scene = doing(stage(), ada, { action: 'check-messages', replies: [{ characterId: ben, text: 'On my way.' }] }, 10);
  expect(of(scene, 'message-sent')).toMatchObject([{ characterId: ada, toId: ben, text: 'On my way.', inReply: true }]);
});

test('it is offered when there is something to read', () => {
  const isOffered = (unreadMessages: number) =>
    offersFor(stage(), ada, { unseenPosts: 0, unreadMessages, newComments: 0 }, 'en').some(
      ({ action }) => action === 'check-messages',
    );
  expect([isOffered(0), isOffered(1)]).toEqual([false, true]);
});
