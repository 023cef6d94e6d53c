import { z } from 'zod';

const who = z.object({ characterId: z.uuid() });

/** `memberIds`: everybody in it, the one who opened it first. */
export const groupOpened = who.extend({
  type: z.literal('group-opened'),
  groupId: z.uuid(),
  name: z.string(),
  memberIds: z.array(z.uuid()),
});

export const groupMessageSent = who.extend({
  type: z.literal('group-message-sent'),
  groupId: z.uuid(),
  messageId: z.uuid(),
  text: z.string(),
  inReply: z.boolean(),
});
