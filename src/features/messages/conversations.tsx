'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { MessagesSquare } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { buttonLook } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { ConversationRow } from './conversation-row';

export function Conversations() {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const query = useInfiniteQuery(trpc.messages.conversations.infiniteQueryOptions({}, nextPage));
  return (
    <EndlessList
      query={query}
      items={itemsOf(query.data)}
      keyOf={(conversation) => conversation.id}
      renderItem={(conversation) => <ConversationRow conversation={conversation} />}
      skeleton={
        <div className="grid grid-cols-1 gap-2">
          <Skeleton className="h-20 w-full rounded-card" />
          <Skeleton className="h-20 w-full rounded-card" />
          <Skeleton className="h-20 w-full rounded-card" />
        </div>
      }
      empty={{
        icon: MessagesSquare,
        title: t('emptyTitle'),
        text: t('emptyText'),
        action: (
          <Link href="/town" className={buttonLook({})}>
            {t('findSomeone')}
          </Link>
        ),
      }}
      label={t('title')}
      className="grid grid-cols-1 gap-2"
    />
  );
}
