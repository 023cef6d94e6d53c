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

test('whatever is written into a conversation, of two or of a group, has a time of its own: phones show the longest waiting first', () => {
  const group: WorldEvent = {
    type: 'group-message-sent',
    characterId: ada,
    groupId: ada,
    messageId: ben,
    text: '…',
    inReply: true,
  };
  const message: WorldEvent = { type: 'message-sent', characterId: ada, messageId: ben, toId: ben, text: '…', inReply: true };
  const opened: WorldEvent = { type: 'group-opened', characterId: ada, groupId: ada, name: 'Tea', memberIds: [ada, ben] };
  const times = rowTimes([message, opened, group, message], new Date(1000)).map((time) => time.getTime());
  expect(times).toEqual([1001, 1002, 1003, 1004]);
});
