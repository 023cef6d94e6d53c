'use client';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { MessageCircleHeart } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Skeleton } from '@/ui/skeleton';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { useLiveEvents } from '../live/live-provider';
import { usePaced } from '../time/use-paced';
import { CommentRow } from './comment-row';

/** Oldest first. */
export function Comments({ postId }: { postId: string }) {
  const t = useTranslations('comments');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const query = useInfiniteQuery(trpc.comments.list.infiniteQueryOptions({ postId }, nextPage));
  const refetch = usePaced(() => queryClient.invalidateQueries({ queryKey: trpc.comments.list.infiniteQueryKey({ postId }) }));
  useLiveEvents({
    'comment.published': (event) => event.postId === postId && refetch(),
    'comment.deleted': (event) => event.postId === postId && refetch(),
  });
  return (
    <section aria-labelledby="comments-title">
      <h2 id="comments-title" className="px-1 pt-6 pb-2 font-display text-xl">
        {t('title')}
      </h2>
      <EndlessList
        query={query}
        items={itemsOf(query.data)}
        keyOf={(comment) => comment.id}
        renderItem={(comment) => <CommentRow comment={comment} />}
        skeleton={<CommentSkeletons />}
        empty={{ icon: MessageCircleHeart, title: t('emptyTitle'), text: t('emptyText') }}
        label={t('title')}
        className="grid grid-cols-1 gap-1"
      />
    </section>
  );
}

function CommentSkeletons() {
  return (
    <div className="grid grid-cols-1 gap-5 p-2">
      {['w-4/5', 'w-3/5', 'w-2/3'].map((width) => (
        <div key={width} className="flex gap-3">
          <Skeleton className="size-8" />
          <div className="grid grow gap-2">
            <Skeleton className="h-3 w-28" />
            <Skeleton className={`h-3.5 ${width}`} />
          </div>
        </div>
      ))}
    </div>
  );
}
