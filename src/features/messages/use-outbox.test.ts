import { expect, it } from 'vitest';
import type { MessageView } from '@/contracts/views/messages';
import { withMessage } from './use-outbox';

const message = (id: string): MessageView => ({
  id,
  conversationId: 'c',
  seq: 1,
  isMine: true,
  sender: { id: 'u', username: 'ada', nickname: 'Ada', avatarUrl: null, isCharacter: false, isAi: false },
  about: null,
  text: id,
  createdAt: new Date(0),
  images: [],
  isDeleted: false,
  isRemoved: false,
  notice: null,
  reply: null,
  groupReplies: [],
});
const history = {
  pages: [
    { items: [message('b')], nextCursor: 'x', previousCursor: null },
    { items: [message('a')], nextCursor: null, previousCursor: null },
  ],
  pageParams: [null, 'x'],
};

it('a sent message stands first in the newest page', () => {
  expect(withMessage(history, message('c'))?.pages[0]?.items.map(({ id }) => id)).toEqual(['c', 'b']);
});

it('a message that the live stream brought first is not there twice', () => {
  expect(withMessage(history, message('b'))).toBe(history);
});
