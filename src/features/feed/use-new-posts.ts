import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PostView } from '@/contracts/views/posts';
import { useTRPC } from '@/trpc/client';
import { useViewer } from '../accounts/use-viewer';
import { useLiveEvents } from '../live/live-provider';
import { useReloadFeed } from './use-reload-feed';

/** Counts posts that came since the feed was fetched; the feed itself stands still until someone asks for them. */
export function useNewPosts(shown: PostView[]) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const viewer = useViewer();
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set());
  const [isShowing, setIsShowing] = useState(false);
  const reload = useReloadFeed();
  useLiveEvents({
    'post.published': ({ postId, authorId }) => {
      if (authorId !== viewer?.id) setArrived((known) => new Set([...known, postId]));
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
