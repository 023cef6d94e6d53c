'use client';
// Every list of the interface: loading, empty, error, offline, more and end are decided here once.
import type { LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { useErrorText } from '../errors/use-error-text';
import { walkArticles } from './walk-articles';

export type EndlessQuery = {
  status: 'pending' | 'error' | 'success';
  fetchStatus: 'fetching' | 'paused' | 'idle';
  error: unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => Promise<unknown>;
  refetch: () => Promise<unknown>;
};

/** `of` is -1 while the end is not known. */
export type ListPosition = { at: number; of: number };

type EndlessListProps<T> = {
  query: EndlessQuery;
  items: T[];
  keyOf: (item: T) => string;
  renderItem: (item: T, position: ListPosition) => ReactNode;
  skeleton: ReactNode;
  empty: { icon: LucideIcon; title: string; text?: string; action?: ReactNode };
  label: string;
  className?: string;
  /** The items are articles that screen readers and PageUp and PageDown walk through; else it is a plain list. */
  isFeed?: boolean;
};

export function EndlessList<T>(props: EndlessListProps<T>) {
  const { query, items, skeleton, empty, isFeed = false } = props;
  const t = useTranslations('list');
  const errorText = useErrorText();
  if (query.status === 'pending') {
    if (query.fetchStatus === 'paused')
      return <Failure title={t('offlineTitle')} text={t('offlineText')} retry={query.refetch} />;
    return (
      <div role="status" aria-label={t('loading')}>
        {skeleton}
      </div>
    );
  }
  if (query.status === 'error' && items.length === 0) {
    return <Failure title={t('errorTitle')} text={errorText(query.error)} retry={query.refetch} />;
  }
  if (items.length === 0) {
    return (
      <EmptyState icon={empty.icon} title={empty.title} text={empty.text}>
        {empty.action}
      </EmptyState>
    );
  }
  return (
    <>
      {isFeed ? <Articles {...props} /> : <PlainList {...props} />}
      <ListEnd query={query} />
    </>
  );
}

const positionOf = (at: number, { items, query }: Pick<EndlessListProps<unknown>, 'items' | 'query'>): ListPosition => ({
  at: at + 1,
  of: query.hasNextPage ? -1 : items.length,
});

function PlainList<T>(props: EndlessListProps<T>) {
  const { items, keyOf, renderItem, label, className } = props;
  return (
    <ul aria-label={label} className={className}>
      {items.map((item, index) => (
        <li key={keyOf(item)} className="min-w-0">
          {renderItem(item, positionOf(index, props))}
        </li>
      ))}
    </ul>
  );
}

function Articles<T>(props: EndlessListProps<T>) {
  const { items, keyOf, renderItem, label, className, query } = props;
  return (
    <div role="feed" aria-label={label} aria-busy={query.isFetchingNextPage} onKeyDown={walkOnKey} className={className}>
      {items.map((item, index) => (
        <div key={keyOf(item)} className="min-w-0">
          {renderItem(item, positionOf(index, props))}
        </div>
      ))}
    </div>
  );
}

/** PageDown and PageUp go from article to article, as WAI-ARIA asks of a feed. */
function walkOnKey(event: KeyboardEvent<HTMLElement>) {
  const steps = { PageDown: 1, PageUp: -1 } as const;
  if (event.key !== 'PageDown' && event.key !== 'PageUp') return;
  if (walkArticles(event.currentTarget, steps[event.key])) event.preventDefault();
}

function Failure({ title, text, retry }: { title: string; text: string; retry: () => Promise<unknown> }) {
  const t = useTranslations('list');
  return <ErrorState title={title} text={text} retryLabel={t('retry')} onRetry={() => void retry()} />;
}

/** Fetches the next page when it comes near; the button is for the keyboard and for what failed. */
function ListEnd({ query }: { query: EndlessQuery }) {
  const t = useTranslations('list');
  const mark = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const mayFetch = hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
  useEffect(() => {
    if (!mayFetch || !mark.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void fetchNextPage(), {
      rootMargin: '600px',
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [mayFetch, fetchNextPage]);
  return (
    <div ref={mark} className="grid justify-items-center gap-2 py-8 text-ink-soft text-sm">
      {isFetchNextPageError && <p role="alert">{t('moreFailed')}</p>}
      {hasNextPage ? (
        <Button tone="quiet" size="small" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      ) : (
        <p>{t('end')}</p>
      )}
    </div>
  );
}
