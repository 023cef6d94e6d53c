'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { MemoryView } from '@/contracts/views/memories';
import { useTRPC } from '@/trpc/client';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useErrorText } from '../errors/use-error-text';
import { useLiveEvents } from '../live/live-provider';
import { MemoryAudit } from '../remembered/memory-audit';
import { usePaced } from '../time/use-paced';
import { memoryKind } from '../town/known-words';
import { AddKnowledge } from './add-knowledge';
import { MemoryCard } from './memory-card';

const order = ['common', 'important', 'daily', 'knowledge', 'relationship'] as const;

type Whose = { characterId: string; username: string; name: string };

/** For operators: all that a character remembers, to read and to mend. */
export function MemoryDesk({ characterId, username, name }: Whose) {
  const t = useTranslations('character');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const { data, error, refetch } = useQuery(trpc.memories.list.queryOptions({ username }));
  const soon = usePaced(() => queryClient.invalidateQueries(trpc.memories.list.queryFilter({ username })));
  useLiveEvents({ 'world.advanced': ({ characterIds }) => characterIds.includes(characterId) && soon() });
  if (!data && error) {
    return (
      <ErrorState title={t('memoriesFailed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />
    );
  }
  if (!data) return <Skeleton className="h-60 w-full rounded-card" />;
  return (
    <div className="grid grid-cols-1 gap-5">
      <p className="text-ink-soft text-sm">{t('memoryDeskHint', { name })}</p>
      <AddKnowledge username={username} />
      <MemoryAudit username={username} />
      <Kinds memories={data} username={username} name={name} />
    </div>
  );
}

function Kinds({ memories, ...whose }: { memories: MemoryView[]; username: string; name: string }) {
  const t = useTranslations('character');
  const kinds = Map.groupBy(memories, ({ kind }) => memoryKind(kind));
  return order.map((kind) => {
    const group = kinds.get(kind) ?? [];
    return (
      group.length > 0 && (
        <section key={kind} aria-label={t(`memoryKinds.${kind}`)}>
          <h3 className="font-semibold text-leaf text-sm">
            {t(`memoryKinds.${kind}`)} · {group.length}
          </h3>
          <ul className="grid grid-cols-1 gap-2 pt-2">
            {group.map((memory) => (
              <MemoryCard key={memory.id} memory={memory} {...whose} />
            ))}
          </ul>
        </section>
      )
    );
  });
}
