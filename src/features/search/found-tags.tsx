'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Hash, SearchX } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { cardLook } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { EmptyState } from '@/ui/empty-state';
import { Skeleton } from '@/ui/skeleton';
import { tagPath } from '../paths';
import { TagPosts } from './tag-posts';

/** The tags that begin with what is looked for; each leads to its posts. */
export function FoundTags({ query }: { query: string }) {
  const t = useTranslations('search');
  const trpc = useTRPC();
  const { data, isPending } = useQuery(trpc.search.tags.queryOptions({ prefix: query }, { placeholderData: keepPreviousData }));
  if (isPending) return <Skeleton className="h-20 w-full rounded-card" />;
  if (!data || data.length === 0) return <EmptyState icon={SearchX} title={t('noTagsTitle')} text={t('noTagsText')} />;
  return (
    <ul aria-label={t('tags')} className="grid grid-cols-1 gap-2 sm:grid-cols-2">
      {data.map(({ tag, posts }) => (
        <li key={tag}>
          <Link
            href={tagPath(`#${tag}`)}
            className={classNames(cardLook, 'flex min-h-11 items-center gap-2 px-4 py-3 transition-shadow hover:shadow-float')}
          >
            <Hash aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
            <span className="min-w-0 flex-1 truncate font-semibold">{tag}</span>
            <span className="whitespace-nowrap text-ink-soft text-sm">
              <TagPosts count={posts} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
