import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/client';
import { itemsOf, nextPage } from '../list/items-of';
import { useLiveEvents } from '../live/live-provider';
import { usePaced } from '../time/use-paced';

/** A conversation with its messages, oldest first, kept up to date. */
export function useChat(conversationId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const conversation = useQuery(trpc.messages.byId.queryOptions({ conversationId }));
  const history = useInfiniteQuery(trpc.messages.history.infiniteQueryOptions({ conversationId, limit: 30 }, nextPage));
  const refetch = usePaced(() =>
    queryClient.invalidateQueries({ queryKey: trpc.messages.history.infiniteQueryKey({ conversationId, limit: 30 }) }),
  );
  useLiveEvents({
    'message.sent': (event) => event.conversationId === conversationId && refetch(),
    'reply.changed': (event) => event.conversationId === conversationId && refetch(),
  });
  return { conversation, history, messages: itemsOf(history.data).toReversed() };
}
