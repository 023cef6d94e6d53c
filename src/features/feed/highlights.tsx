'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Star } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { HighlightsInput } from '@/contracts/inputs/feed';
import { useTRPC } from '@/trpc/client';
import { itemsOf } from '../list/items-of';
import { PostList } from '../post/post-list';
import { feedPaging } from './feed-paging';
import { useKeptPosition } from './use-kept-position';

/** What moved the town; the line above says how that is reckoned. */
export function Highlights({ by }: Pick<HighlightsInput, 'by'>) {
  const t = useTranslations('feed');
  const trpc = useTRPC();
  const query = useInfiniteQuery(trpc.feed.highlights.infiniteQueryOptions({ by }, feedPaging));
  useKeptPosition(`highlights.${by}`);
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="text-ink-soft text-sm">{t('highlightsHow')}</p>
      <PostList
        query={query}
        posts={itemsOf(query.data)}
        label={t('of.highlights')}
        empty={{ icon: Star, title: t('noHighlightsTitle'), text: t('noHighlightsText') }}
      />
    </div>
  );
}
