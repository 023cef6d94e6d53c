'use client';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Brain } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { RememberedView } from '@/contracts/views/remembered';
import { useTRPC } from '@/trpc/client';
import { buttonLook } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useErrorText } from '../errors/use-error-text';
import { useLiveEvents } from '../live/live-provider';
import { AiBadge } from '../people/ai-badge';
import { PersonAvatar } from '../people/person-avatar';
import { usePaced } from '../time/use-paced';
import { ForgetMe } from './forget-me';
import { MemoryLine } from './memory-line';
import { RegardCard } from './regard-card';

/** What a character remembers of who reads this: to read, set right, take back and take away. */
export function Remembered({ username }: { username: string }) {
  const t = useTranslations('remembered');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { data, error, refetch } = useQuery(trpc.remembered.by.queryOptions({ username }));
  const soon = usePaced(() => refetch());
  // An answer that was sent left something to remember.
  useLiveEvents({ 'reply.changed': ({ state }) => state === 'sent' && soon() });
  if (!data && error)
    return <ErrorState title={t('failed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-72 w-full rounded-card" />;
  return <Page view={data} />;
}

function Page({ view: { character, regard, memories } }: { view: RememberedView }) {
  const t = useTranslations('remembered');
  const { username, nickname: name } = character;
  const isNothing = regard === null && memories.length === 0;
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="flex items-center gap-3">
        <Link href="/remembered" aria-label={t('back')} className={buttonLook({ tone: 'plain', size: 'icon' })}>
          <ArrowLeft aria-hidden="true" className="size-5" />
        </Link>
        <PersonAvatar person={character} />
        <h1 className="min-w-0 font-display text-2xl leading-tight">
          {t('title', { name })} <AiBadge />
        </h1>
      </div>
      <p className="px-1 text-ink-soft text-sm">{t('hint', { name })}</p>
      {isNothing && <EmptyState icon={Brain} title={t('nothingTitle', { name })} text={t('nothingText', { name })} />}
      {regard && <RegardCard username={username} name={name} regard={regard} />}
      {memories.length > 0 && (
        <Card aria-labelledby="remembered-things" className="grid grid-cols-1 gap-3">
          <h2 id="remembered-things" className="font-display text-xl">
            {t('things', { count: memories.length })}
          </h2>
          <ul className="grid grid-cols-1 gap-2">
            {memories.map((memory) => (
              <MemoryLine key={memory.id} username={username} name={name} memory={memory} />
            ))}
          </ul>
        </Card>
      )}
      {!isNothing && <ForgetMe username={username} name={name} />}
    </div>
  );
}
