import { z } from 'zod';
import { limits } from '../limits';
import { knownUsernameInput } from './accounts';
import { pageInput } from './paging';
import { clientIdInput } from './posts';
import { textInput } from './text-input';

export const openConversationInput = z.object({ username: knownUsernameInput });
export const conversationInput = z.object({ conversationId: z.uuid() });
/** `at`: the number of a message around which the first page is read, instead of the newest ones. */
export const historyInput = pageInput.extend({ conversationId: z.uuid(), at: z.int().min(1).max(2_147_483_647).nullish() });
export type HistoryInput = z.output<typeof historyInput>;
const messageImageInput = z.object({ imageId: z.uuid(), alt: textInput({ min: 0, max: limits.imageAlt.max }).default('') });
/** Words, images, or both. */
export const sendMessageInput = z
  .object({
    conversationId: z.uuid(),
    text: textInput({ ...limits.message, min: 0 }),
    images: z.array(messageImageInput).max(limits.image.perMessage).optional(),
    /** the post that the message asks about */
    aboutId: z.uuid().optional(),
    clientId: clientIdInput,
  })
  .refine(({ text, images = [] }) => text !== '' || images.length > 0, { error: 'empty-message', path: ['text'] });
export type SendMessageInput = z.output<typeof sendMessageInput>;
export const markReadInput = z.object({ conversationId: z.uuid(), seq: z.int().min(0) });
/** A message that one wrote oneself. */
export const ownMessageInput = z.object({ messageId: z.uuid() });
/** Somebody's message that one can read. */
export const messageInput = z.object({ messageId: z.uuid() });
/** `messageId` is the person's message that is being answered; `lastEventId` resumes after a cut. */
export const replyStreamInput = z.object({ messageId: z.uuid(), lastEventId: z.string().max(40).nullish() });

export const whoMayWrite = ['everybody', 'followed', 'nobody'] as const;
export const messageSettingsInput = z.object({
  whoMayWrite: z.enum(whoMayWrite).optional(),
  readReceipts: z.boolean().optional(),
  showsTyping: z.boolean().optional(),
});
export type MessageSettingsInput = z.output<typeof messageSettingsInput>;
