import type { HistoryView } from '@/contracts/views/messages';

/** What is asked for: one shape for the page, the chat and the outbox, so that all mean the same list. */
export const historyOf = (conversationId: string, at: number | null) => ({ conversationId, limit: 30, at });

export const historyPaging = {
  getNextPageParam: (page: HistoryView) => page.nextCursor,
  getPreviousPageParam: (page: HistoryView) => page.previousCursor,
};
