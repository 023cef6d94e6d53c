'use client';
import { useQuery } from '@tanstack/react-query';
import { Brain } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { RemembersMe } from '@/contracts/views/remembered';
import { useTRPC } from '@/trpc/client';
import { buttonLook } from '@/ui/button';
import { cardLook } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useErrorText } from '../errors/use-error-text';
import { useLiveEvents } from '../live/live-provider';
import { rememberedPath } from '../paths';
import { AiBadge } from '../people/ai-badge';
import { PersonAvatar } from '../people/person-avatar';
import { Moment } from '../time/moment';
import { usePaced } from '../time/use-paced';

/** All characters that remember who reads this. */
export function WhoRemembers() {
  const t = useTranslations('remembered');
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="px-1">
        <h1 className="font-display text-3xl">{t('everywhere')}</h1>
        <p className="pt-1 text-ink-soft">{t('everywhereHint')}</p>
      </div>
      <Characters />
    </div>
  );
}

function Characters() {
  const t = useTranslations('remembered');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { data, error, refetch } = useQuery(trpc.remembered.everywhere.queryOptions());
  const soon = usePaced(() => refetch());
  // Whoever comes here from a conversation may be quicker than its answer, with which the character begins to remember.
  useLiveEvents({ 'reply.changed': ({ state }) => state === 'sent' && soon() });
  if (!data && error)
    return <ErrorState title={t('failed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-40 w-full rounded-card" />;
  if (data.length === 0) {
    return (
      <EmptyState icon={Brain} title={t('nobodyTitle')} text={t('nobodyText')}>
        <Link href="/town" className={buttonLook({})}>
          {t('findSomeone')}
        </Link>
      </EmptyState>
    );
  }
  return (
    <ul aria-label={t('everywhere')} className="grid grid-cols-1 gap-2">
      {data.map((one) => (
        <li key={one.character.id}>
          <Row one={one} />
        </li>
      ))}
    </ul>
  );
}

function Row({ one: { character, memories, familiarity, lastAt } }: { one: RemembersMe }) {
  const t = useTranslations('remembered');
  return (
    <Link
      href={rememberedPath(character.username)}
      className={classNames(cardLook, 'flex items-center gap-4 p-4 transition-shadow hover:shadow-float')}
    >
      <PersonAvatar person={character} />
      <span className="min-w-0 grow">
        <span className="flex items-center gap-1.5">
          <span className="truncate font-semibold">{character.nickname}</span>
          <AiBadge />
          <Moment at={lastAt} className="ml-auto shrink-0 pl-2 text-ink-soft text-xs" />
        </span>
        <span className="block truncate text-ink-soft text-sm">
          {t('rowFacts', { count: memories, familiarity: Math.round(familiarity) })}
        </span>
      </span>
    </Link>
  );
}
