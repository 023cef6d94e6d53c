import {
  conversationInput,
  historyInput,
  markReadInput,
  openConversationInput,
  sendMessageInput,
} from '@/contracts/inputs/messages';
import { pageInput } from '@/contracts/inputs/paging';
import { conversationById } from '../../messages/conversation-by-id';
import { countUnreadMessages } from '../../messages/count-unread-messages';
import { listConversations } from '../../messages/list-conversations';
import { listMessages } from '../../messages/list-messages';
import { markRead } from '../../messages/mark-read';
import { sendMessage } from '../../messages/send-message';
import { startConversation } from '../../messages/start-conversation';
import { noInput, router, signedInProcedure } from '../trpc';

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
  markRead: signedInProcedure.input(markReadInput).mutation(({ ctx, input }) => markRead(ctx.app, ctx.viewer, input)),
  unreadCount: signedInProcedure
    .input(noInput)
    .query(async ({ ctx }) => ({ unread: await countUnreadMessages(ctx.app, ctx.viewer) })),
});
