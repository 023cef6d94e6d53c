import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/client';
import { itemsOf } from '../list/items-of';
import { useLiveEvents } from '../live/live-provider';
import { usePaced } from '../time/use-paced';
import { historyOf, historyPaging } from './history-paging';

/** A conversation with its messages, oldest first, kept up to date. `at`: the message around which it is read; null for the newest. */
export function useChat(conversationId: string, at: number | null) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const conversation = useQuery(trpc.messages.byId.queryOptions({ conversationId }));
  const history = useInfiniteQuery(trpc.messages.history.infiniteQueryOptions(historyOf(conversationId, at), historyPaging));
  const refetch = usePaced(() => queryClient.invalidateQueries(trpc.messages.history.pathFilter()));
  const refetchHead = usePaced(() => queryClient.invalidateQueries(trpc.messages.byId.queryFilter({ conversationId })));
  const isHere = (event: { conversationId: string }) => event.conversationId === conversationId;
  useLiveEvents({
    'message.sent': (event) => isHere(event) && refetch(),
    'message.deleted': (event) => isHere(event) && refetch(),
    'reply.changed': (event) => isHere(event) && refetch(),
    'group-reply.changed': (event) => isHere(event) && refetch(),
    'message.seen': (event) => isHere(event) && refetchHead(),
    'conversation.changed': (event) => {
      if (!isHere(event)) return;
      refetchHead();
      refetch();
    },
  });
  return { conversation, history, messages: itemsOf(history.data).toReversed() };
}
