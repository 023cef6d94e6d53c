import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from '@/trpc/client';

/** wall milliseconds after which it is asked whether somebody has taken it up meanwhile */
const lookAgainMs = 10_000;

/** Is somebody still writing it, by what the server said last? Asked again whenever that runs out. */
export function useAtWork(atWorkMs: number): boolean {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  useEffect(() => {
    const look = () => void queryClient.invalidateQueries(trpc.messages.history.pathFilter());
    const timer = window.setInterval(look, atWorkMs || lookAgainMs);
    return () => window.clearInterval(timer);
  }, [atWorkMs, queryClient, trpc]);
  return atWorkMs > 0;
}
