import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { MessageView } from '@/contracts/views/messages';
import { useTRPC } from '@/trpc/client';

/** Tells the server how far one has read: what is on the screen of a tab that is being looked at. */
export function useMarkRead(conversationId: string, messages: readonly MessageView[]): void {
  const trpc = useTRPC();
  const { mutate } = useMutation(trpc.messages.markRead.mutationOptions());
  const told = useRef(0);
  const seq = messages.findLast((message) => !message.isMine)?.seq ?? 0;
  useEffect(() => {
    const tell = () => {
      if (document.visibilityState !== 'visible' || seq <= told.current) return;
      told.current = seq;
      mutate({ conversationId, seq });
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [conversationId, seq, mutate]);
}
