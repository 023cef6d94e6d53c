import { expect, test } from 'vitest';
import { doing, of, stage } from '../worlds/stage';
import { ada, ben } from '../worlds/tiny';

test('answers go out after ten minutes, marked as answers', () => {
  const scene = doing(stage(), ada, { action: 'check-messages', replies: [{ characterId: ben, text: 'On my way.' }] }, 10);
  expect(of(scene, 'message-sent')).toMatchObject([{ characterId: ada, toId: ben, text: 'On my way.', inReply: true }]);
});
