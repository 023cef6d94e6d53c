import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FeedInput } from '@/contracts/inputs/feed';
import type { PostView } from '@/contracts/views/posts';
import { useTRPC } from '@/trpc/client';
import { useViewer } from '../accounts/use-viewer';
import { useLiveEvents } from '../live/live-provider';
import { wantsStillness } from '../preferences/use-display';
import { usePaced } from '../time/use-paced';
import { useReloadFeed } from './use-reload-feed';

/** wall milliseconds: a busy town must not make every reader ask all the time */
const lookEveryMs = 4_000;

export type FeedQuery = Pick<FeedInput, 'of' | 'by'>;

/** Counts posts that came since the feed was fetched; the feed itself stands still until someone asks for them. */
export function useNewPosts(shown: PostView[], wanted: FeedQuery) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const viewer = useViewer();
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set());
  const [isShowing, setIsShowing] = useState(false);
  const reload = useReloadFeed();
  // Of a post that was published one knows the author alone: whether it belongs into this feed, the server says.
  const look = usePaced(async () => {
    const newest = await queryClient.fetchQuery(trpc.feed.latest.queryOptions(wanted, { staleTime: 0 })).catch(() => null);
    const others = (newest?.items ?? []).filter(({ isMine }) => !isMine);
    setArrived((known) => new Set([...known, ...others.map(({ id }) => id)]));
  }, lookEveryMs);
  useLiveEvents({
    'post.published': ({ authorId }) => authorId !== viewer?.id && look(),
    'post.reposted': () => wanted.of === 'followed' && look(),
    'post.deleted': ({ postId }) => setArrived((known) => new Set([...known].filter((id) => id !== postId))),
  });
  const isShown = new Set(shown.map((post) => post.id));
  const show = async () => {
    setIsShowing(true);
    await queryClient.cancelQueries(trpc.feed.latest.infiniteQueryFilter());
    await reload();
    setArrived(new Set());
    setIsShowing(false);
    window.scrollTo({ top: 0, behavior: wantsStillness() ? 'instant' : 'smooth' });
    document.querySelector<HTMLElement>('[role="feed"] article')?.focus({ preventScroll: true });
  };
  return { count: [...arrived].filter((id) => !isShown.has(id)).length, isShowing, show };
}
