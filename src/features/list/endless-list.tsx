'use client';
// Every list of the interface: loading, empty, error, offline, more and end are decided here once.
import type { LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { useErrorText } from '../errors/use-error-text';

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

type EndlessListProps<T> = {
  query: EndlessQuery;
  items: T[];
  keyOf: (item: T) => string;
  renderItem: (item: T) => ReactNode;
  skeleton: ReactNode;
  empty: { icon: LucideIcon; title: string; text?: string; action?: ReactNode };
  label: string;
  className?: string;
};

export function EndlessList<T>({ query, items, keyOf, renderItem, skeleton, empty, label, className }: EndlessListProps<T>) {
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
      <ul aria-label={label} className={className}>
        {items.map((item) => (
          <li key={keyOf(item)} className="min-w-0">
            {renderItem(item)}
          </li>
        ))}
      </ul>
      <ListEnd query={query} />
    </>
  );
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
