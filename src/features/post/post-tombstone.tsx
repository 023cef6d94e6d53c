'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { FileX } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { buttonLook } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Comments } from '../comments/comments';
import { itemsOf, nextPage } from '../list/items-of';

/** Where a post was: what others said under it is still theirs, and can be read. */
export function PostTombstone({ postId }: { postId: string }) {
  const t = useTranslations('post');
  const trpc = useTRPC();
  const { data } = useInfiniteQuery(trpc.comments.list.infiniteQueryOptions({ postId }, nextPage));
  const hasComments = itemsOf(data).length > 0;
  return (
    <>
      <h1 className="sr-only">{t('goneTitle')}</h1>
      <EmptyState icon={FileX} title={t('goneTitle')} text={hasComments ? t('goneWithComments') : t('goneText')}>
        <Link href="/" className={buttonLook({})}>
          {t('toFeed')}
        </Link>
      </EmptyState>
      {hasComments && <Comments postId={postId} />}
    </>
  );
}
