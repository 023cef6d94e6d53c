import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Page } from '@/contracts/inputs/paging';
import type { MessageView } from '@/contracts/views/messages';
import { useTRPC } from '@/trpc/client';

export type Outgoing = { clientId: string; text: string; createdAt: Date; hasFailed: boolean };
type History = InfiniteData<Page<MessageView>, string | null>;

export function withMessage(history: History | undefined, message: MessageView): History | undefined {
  const [first, ...rest] = history?.pages ?? [];
  if (!history || !first || first.items.some(({ id }) => id === message.id)) return history;
  return { ...history, pages: [{ ...first, items: [message, ...first.items] }, ...rest] };
}

/** Messages on their way: shown at once, kept with a retry when sending failed. One client id each, so a retry sends nothing twice. */
export function useOutbox(conversationId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [outgoing, setOutgoing] = useState<Outgoing[]>([]);
  const mark = (clientId: string, hasFailed: boolean) =>
    setOutgoing((all) => all.map((each) => (each.clientId === clientId ? { ...each, hasFailed } : each)));
  const { mutate } = useMutation(
    trpc.messages.send.mutationOptions({
      onSuccess: (message, { clientId }) => {
        const queryKey = trpc.messages.history.infiniteQueryKey({ conversationId, limit: 30 });
        queryClient.setQueryData<History>(queryKey, (history) => withMessage(history, message));
        setOutgoing((all) => all.filter((each) => each.clientId !== clientId));
        void queryClient.invalidateQueries({ queryKey });
      },
      onError: (_, { clientId }) => mark(clientId, true),
    }),
  );
  return {
    outgoing,
    send(text: string, clientId: string) {
      setOutgoing((all) => [...all, { clientId, text, createdAt: new Date(), hasFailed: false }]);
      mutate({ conversationId, text, clientId });
    },
    retry({ clientId, text }: Outgoing) {
      mark(clientId, false);
      mutate({ conversationId, text, clientId });
    },
    drop({ clientId }: Outgoing) {
      setOutgoing((all) => all.filter((each) => each.clientId !== clientId));
    },
  };
}
