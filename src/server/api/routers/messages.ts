import {
  conversationInput,
  historyInput,
  markReadInput,
  messageInput,
  messageSettingsInput,
  openConversationInput,
  ownMessageInput,
  sendMessageInput,
} from '@/contracts/inputs/messages';
import { pageInput } from '@/contracts/inputs/paging';
import { clearConversation } from '../../messages/clear-conversation';
import { conversationById } from '../../messages/conversation-by-id';
import { countUnreadMessages } from '../../messages/count-unread-messages';
import { hideMessage } from '../../messages/delete-message';
import { listConversations } from '../../messages/list-conversations';
import { listMessages } from '../../messages/list-messages';
import { markDelivered } from '../../messages/mark-delivered';
import { markRead } from '../../messages/mark-read';
import { changeMessageSettings, messageSettings } from '../../messages/message-settings';
import { acceptRequest, countRequests, declineRequest } from '../../messages/requests';
import { sendMessage } from '../../messages/send-message';
import { startConversation } from '../../messages/start-conversation';
import { followTyping, tellTyping } from '../../messages/typing';
import { takeBackMessage } from '../../world/remembered/take-back-message';
import { noInput, ownProcedure, router, signedInProcedure } from '../trpc';

export const messagesRouter = router({
  conversations: signedInProcedure.input(pageInput).query(({ ctx, input }) => listConversations(ctx.app, ctx.viewer, input)),
  open: signedInProcedure
    .input(openConversationInput)
    .mutation(async ({ ctx, input }) => ({ conversationId: await startConversation(ctx.app, ctx.viewer, input.username) })),
  byId: signedInProcedure
    .input(conversationInput)
    .query(({ ctx, input }) => conversationById(ctx.app, ctx.viewer, input.conversationId)),
  history: signedInProcedure.input(historyInput).query(({ ctx, input }) => listMessages(ctx.app, ctx.viewer, input)),
  send: signedInProcedure.input(sendMessageInput).mutation(({ ctx, input }) => sendMessage(ctx.app, ctx.viewer, input)),
  markRead: ownProcedure.input(markReadInput).mutation(({ ctx, input }) => markRead(ctx.app, ctx.viewer, input)),
  markDelivered: ownProcedure.input(noInput).mutation(({ ctx }) => markDelivered(ctx.app, ctx.viewer)),
  typing: signedInProcedure
    .input(conversationInput)
    .mutation(({ ctx, input }) => tellTyping(ctx.app, { ...input, viewerId: ctx.viewer.id })),
  /** Who else types, as it is said. */
  onTyping: signedInProcedure
    .input(conversationInput)
    .subscription(({ ctx, input, signal }) =>
      followTyping(ctx.app, { ...input, viewerId: ctx.viewer.id, signal: signal ?? new AbortController().signal }),
    ),
  unreadCount: signedInProcedure
    .input(noInput)
    .query(async ({ ctx }) => ({ unread: await countUnreadMessages(ctx.app, ctx.viewer) })),
  /** For everybody. */
  delete: signedInProcedure.input(ownMessageInput).mutation(({ ctx, input }) => takeBackMessage(ctx.app, ctx.viewer.id, input)),
  /** For oneself. */
  hide: ownProcedure.input(messageInput).mutation(({ ctx, input }) => hideMessage(ctx.app, ctx.viewer, input.messageId)),
  /** All of a conversation, for oneself. */
  clear: ownProcedure
    .input(conversationInput)
    .mutation(({ ctx, input }) => clearConversation(ctx.app, ctx.viewer, input.conversationId)),
  requests: signedInProcedure
    .input(pageInput)
    .query(({ ctx, input }) => listConversations(ctx.app, ctx.viewer, { ...input, state: 'requested' })),
  requestCount: signedInProcedure
    .input(noInput)
    .query(async ({ ctx }) => ({ waiting: await countRequests(ctx.app, ctx.viewer) })),
  acceptRequest: signedInProcedure
    .input(conversationInput)
    .mutation(({ ctx, input }) => acceptRequest(ctx.app, ctx.viewer, input.conversationId)),
  declineRequest: signedInProcedure
    .input(conversationInput)
    .mutation(({ ctx, input }) => declineRequest(ctx.app, ctx.viewer, input.conversationId)),
  settings: signedInProcedure.input(noInput).query(({ ctx }) => messageSettings(ctx.app, ctx.viewer)),
  changeSettings: signedInProcedure
    .input(messageSettingsInput)
    .mutation(({ ctx, input }) => changeMessageSettings(ctx.app, ctx.viewer, input)),
});
