'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { FileX, ShieldX } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { buttonLook } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { useViewer } from '../accounts/use-viewer';
import { Comments } from '../comments/comments';
import { itemsOf, nextPage } from '../list/items-of';
import { WhyRemoved } from '../safety/why-removed';

export type GoneBy = 'author' | 'moderators';

const wording = {
  author: { title: 'goneTitle', text: 'goneText' },
  moderators: { title: 'removedTitle', text: 'removedText' },
} as const;

/** Where a post was: what others said under it is still theirs, and can be read. */
export function PostTombstone({ postId, by }: { postId: string; by: GoneBy }) {
  const t = useTranslations('post');
  const trpc = useTRPC();
  const viewer = useViewer();
  const { data } = useInfiniteQuery(trpc.comments.list.infiniteQueryOptions({ postId }, nextPage));
  const hasComments = itemsOf(data).length > 0;
  return (
    <>
      <h1 className="sr-only">{t(wording[by].title)}</h1>
      <EmptyState icon={by === 'author' ? FileX : ShieldX} title={t(wording[by].title)} text={t(wording[by].text)}>
        <Link href="/" className={buttonLook({})}>
          {t('toFeed')}
        </Link>
      </EmptyState>
      {by === 'moderators' && viewer && <WhyRemoved subjectId={postId} />}
      {hasComments && (
        <>
          <p className="px-1 pt-4 text-ink-soft">{t('goneWithComments')}</p>
          <Comments postId={postId} />
        </>
      )}
    </>
  );
}
