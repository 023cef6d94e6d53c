import { useMutation } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { useTRPC } from '@/trpc/client';

const everyMs = 3_000;

/** Says that one is typing, at most every few seconds, however fast one types. */
export function useTellTyping(conversationId: string): () => void {
  const trpc = useTRPC();
  const { mutate } = useMutation(trpc.messages.typing.mutationOptions());
  const told = useRef(0);
  return useCallback(() => {
    if (Date.now() - told.current < everyMs) return;
    told.current = Date.now();
    mutate({ conversationId });
  }, [conversationId, mutate]);
}
