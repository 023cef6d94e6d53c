'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { OutboxMailView } from '@/contracts/views/security';
import { useTRPC } from '@/trpc/client';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { DeskLinks } from '../control-room/desk-links';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { Moment } from '../time/moment';

/** What was written to whom, and whether it left. */
export function MailDesk() {
  const t = useTranslations('mails');
  const trpc = useTRPC();
  const query = useInfiniteQuery(trpc.mails.list.infiniteQueryOptions({}, nextPage));
  const doMailsLeave = query.data?.pages[0]?.doMailsLeave;
  return (
    <div className="grid grid-cols-1 gap-4">
      <DeskLinks />
      <h1 className="font-display text-3xl leading-tight">{t('title')}</h1>
      {doMailsLeave !== undefined && (
        <p className="max-w-prose rounded-2xl bg-sunk px-4 py-3 text-sm">{t(doMailsLeave ? 'leave' : 'stay')}</p>
      )}
      <EndlessList
        query={query}
        items={itemsOf(query.data)}
        keyOf={(mail) => mail.id}
        renderItem={(mail) => <MailCard mail={mail} />}
        skeleton={<Skeleton className="h-24 w-full rounded-card" />}
        empty={{ icon: Mail, title: t('emptyTitle'), text: t('emptyText') }}
        label={t('list')}
        className="grid max-w-3xl grid-cols-1 gap-3"
      />
    </div>
  );
}

function MailCard({ mail }: { mail: OutboxMailView }) {
  const t = useTranslations('mails');
  const state = mail.state === 'sent' && mail.text !== null ? 'kept' : mail.state;
  return (
    <Card className="grid grid-cols-1 gap-2">
      <h2 className="break-words font-semibold">{mail.subject}</h2>
      <p className="flex flex-wrap gap-x-3 text-ink-soft text-sm">
        <span className="min-w-0 break-all">{t('to', { recipient: mail.recipient })}</span>
        <span>{t(`states.${state}`)}</span>
        {mail.attempts > 1 && <span>{t('attempts', { count: mail.attempts })}</span>}
        <Moment at={mail.createdAt} />
      </p>
      {mail.error && <p className="break-words text-danger text-sm">{mail.error}</p>}
      {mail.text !== null && (
        <details className="text-sm">
          <summary className="min-h-6 cursor-pointer text-accent">{t('read')}</summary>
          <p className="mt-2 whitespace-pre-wrap break-words rounded-2xl bg-sunk p-4">{mail.text}</p>
        </details>
      )}
    </Card>
  );
}
