import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTRPC } from '@/trpc/client';

/** Fetches the newest page of the feed on the screen; older pages are dropped first, so that one request is enough. */
export function useReloadFeed(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useCallback(async () => {
    const feeds = trpc.feed.latest.infiniteQueryFilter();
    queryClient.setQueriesData<InfiniteData<unknown>>(
      feeds,
      (data) => data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) },
    );
    await queryClient.invalidateQueries(feeds);
  }, [trpc, queryClient]);
}
