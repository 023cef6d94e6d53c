import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTRPC } from '@/trpc/client';

/** Fetches the newest page; older pages are dropped first, so that one request is enough. */
export function useReloadFeed(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useCallback(async () => {
    const key = trpc.feed.latest.infiniteQueryKey({});
    queryClient.setQueryData(key, (data) => data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) });
    await queryClient.refetchQueries({ queryKey: key });
  }, [trpc, queryClient]);
}
