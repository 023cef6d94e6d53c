'use client';
import { useQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { buttonLook } from '@/ui/button';
import { CountBadge } from '@/ui/count-badge';
import { NewGroup } from './new-group';

/** What one can do above the list: open a group, and see who waits. */
export function MessagesHead() {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.messages.requestCount.queryOptions());
  const waiting = data?.waiting ?? 0;
  return (
    <div className="flex flex-wrap items-center gap-2 pb-3">
      <h1 className="grow font-display text-3xl">{t('title')}</h1>
      <Link href="/messages/requests" className={buttonLook({ tone: 'quiet' })}>
        <Inbox aria-hidden="true" className="size-4" />
        {t('requests.title')}
        <CountBadge count={waiting} />
        {waiting > 0 && <span className="sr-only">{t('requests.waiting', { count: waiting })}</span>}
      </Link>
      <NewGroup />
    </div>
  );
}
