'use client';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { MessageCircleHeart } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { useLiveEvents } from '../live/live-provider';
import { usePaced } from '../time/use-paced';
import { CommentRow } from './comment-row';
import { CommentSkeletons } from './comment-skeletons';
import { Thread } from './thread';

/** All comments on a post, oldest first, or the thread of one that a link leads to. */
export function Comments({ postId, markedId = null }: { postId: string; markedId?: string | null }) {
  const t = useTranslations('comments');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refetch = usePaced(() => queryClient.invalidateQueries(trpc.comments.pathFilter()));
  const onThis = (event: { postId: string }) => event.postId === postId && refetch();
  useLiveEvents({ 'comment.published': onThis, 'comment.deleted': onThis, 'comment.liked': onThis });
  return (
    <section aria-labelledby="comments-title">
      <h2 id="comments-title" className="px-1 pt-6 pb-2 font-display text-xl">
        {t('title')}
      </h2>
      {markedId ? <Thread key={markedId} postId={postId} commentId={markedId} /> : <AllComments postId={postId} />}
    </section>
  );
}

function AllComments({ postId }: { postId: string }) {
  const t = useTranslations('comments');
  const trpc = useTRPC();
  const query = useInfiniteQuery(trpc.comments.list.infiniteQueryOptions({ postId }, nextPage));
  return (
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
  );
}
