import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FeedOf } from '@/contracts/inputs/feed';
import type { PostView } from '@/contracts/views/posts';
import { useTRPC } from '@/trpc/client';
import { useViewer } from '../accounts/use-viewer';
import { useLiveEvents } from '../live/live-provider';
import { usePaced } from '../time/use-paced';
import { useReloadFeed } from './use-reload-feed';

/** Counts posts that came since the feed was fetched; the feed itself stands still until someone asks for them. */
export function useNewPosts(shown: PostView[], of: FeedOf) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const viewer = useViewer();
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set());
  const [isShowing, setIsShowing] = useState(false);
  const reload = useReloadFeed();
  const add = (ids: readonly string[]) => setArrived((known) => new Set([...known, ...ids]));
  // Of a post that was published one knows the author alone: whether it belongs into this feed, the server says.
  const look = usePaced(async () => {
    const newest = await queryClient.fetchQuery(trpc.feed.latest.queryOptions({ of }, { staleTime: 0 })).catch(() => null);
    add((newest?.items ?? []).filter(({ isMine }) => !isMine).map(({ id }) => id));
  });
  useLiveEvents({
    'post.published': ({ postId, authorId }) => {
      if (authorId === viewer?.id) return;
      if (of === 'all') add([postId]);
      else look();
    },
    'post.deleted': ({ postId }) => setArrived((known) => new Set([...known].filter((id) => id !== postId))),
  });
  const isShown = new Set(shown.map((post) => post.id));
  const show = async () => {
    setIsShowing(true);
    await queryClient.cancelQueries(trpc.feed.latest.infiniteQueryFilter());
    await reload();
    setArrived(new Set());
    setIsShowing(false);
    window.scrollTo({ top: 0, behavior: 'smooth' });
  };
  return { count: [...arrived].filter((id) => !isShown.has(id)).length, isShowing, show };
}
