import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from '@/trpc/client';

const everyMs = 60_000;

/** Says every minute that a conversation with a character is before somebody's eyes; the server counts, and says when a break is due. */
export function useBreak(conversationId: string) {
  const trpc = useTRPC();
  const { mutate, data, reset } = useMutation(trpc.wellbeing.present.mutationOptions());
  const dismissal = useMutation(trpc.wellbeing.dismissBreak.mutationOptions());
  useEffect(() => {
    const tell = () => {
      if (document.visibilityState === 'visible') mutate({ conversationId });
    };
    tell();
    const timer = setInterval(tell, everyMs);
    return () => clearInterval(timer);
  }, [conversationId, mutate]);
  const dismiss = () => {
    dismissal.mutate();
    reset();
  };
  return { use: data, dismiss };
}
