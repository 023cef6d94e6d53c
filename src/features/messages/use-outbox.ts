import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { HistoryView, MessageView } from '@/contracts/views/messages';
import { useTRPC } from '@/trpc/client';
import { errorCodeOf } from '../errors/error-code-of';
import { historyOf } from './history-paging';

/** `failure`: a code of the catalogues' `errors`, once sending failed */
export type NewOutgoing = { clientId: string; text: string; images: { imageId: string; alt: string }[]; aboutId?: string };
export type Outgoing = NewOutgoing & { createdAt: Date; failure: ReturnType<typeof errorCodeOf> | null };
type History = InfiniteData<HistoryView, string | null>;

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
  const mark = (clientId: string, failure: Outgoing['failure']) =>
    setOutgoing((all) => all.map((each) => (each.clientId === clientId ? { ...each, failure } : each)));
  const { mutate } = useMutation(
    trpc.messages.send.mutationOptions({
      onSuccess: (message, { clientId }) => {
        const queryKey = trpc.messages.history.infiniteQueryKey(historyOf(conversationId, null));
        queryClient.setQueryData<History>(queryKey, (history) => withMessage(history, message));
        setOutgoing((all) => all.filter((each) => each.clientId !== clientId));
        void queryClient.invalidateQueries({ queryKey });
        void queryClient.invalidateQueries(trpc.messages.byId.queryFilter({ conversationId }));
      },
      onError: (error, { clientId }) => mark(clientId, errorCodeOf(error)),
    }),
  );
  return {
    outgoing,
    send(message: NewOutgoing) {
      setOutgoing((all) => [...all, { ...message, createdAt: new Date(), failure: null }]);
      mutate({ conversationId, ...message });
    },
    retry({ clientId, text, images, aboutId }: Outgoing) {
      mark(clientId, null);
      mutate({ conversationId, text, images, clientId, ...(aboutId ? { aboutId } : {}) });
    },
    drop({ clientId }: Outgoing) {
      setOutgoing((all) => all.filter((each) => each.clientId !== clientId));
    },
  };
}
