import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from '@/trpc/client';

/** wall milliseconds after which it is asked whether somebody has taken it up meanwhile, and that are left between two looks */
const [lookAgainMs, leastMs] = [10_000, 1_000];

/** Is somebody still writing it, by what the server said last? Asked again whenever that runs out. */
export function useAtWork(atWorkMs: number): boolean {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  useEffect(() => {
    // A look that is under way is not begun anew.
    const look = () => void queryClient.invalidateQueries(trpc.messages.history.pathFilter(), { cancelRefetch: false });
    const timer = window.setInterval(look, Math.max(leastMs, atWorkMs || lookAgainMs));
    return () => window.clearInterval(timer);
  }, [atWorkMs, queryClient, trpc]);
  return atWorkMs > 0;
}
