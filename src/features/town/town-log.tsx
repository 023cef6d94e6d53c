'use client';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ActionLogView } from '@/contracts/views/world';
import { eventKinds } from '@/contracts/words';
import { useTRPC } from '@/trpc/client';
import { Segmented } from '@/ui/segmented';
import { Skeleton } from '@/ui/skeleton';
import { Switch } from '@/ui/switch';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { useLiveEvents } from '../live/live-provider';
import { usePaced } from '../time/use-paced';
import { LogLine } from './log-line';

const topics = {
  all: null,
  talk: ['TALK', 'ENCOUNTER'],
  network: ['POST', 'LIKE', 'COMMENT', 'MESSAGE', 'USE_PHONE'],
  life: ['MOVE', 'REST', 'SLEEP', 'WAKE_UP', 'EAT', 'WORK', 'THINK', 'OTHER'],
} as const satisfies Record<string, readonly string[] | null>;
type Topic = keyof typeof topics;
type Kind = NonNullable<ActionLogView['kind']>;
const topicNames: Topic[] = ['all', 'talk', 'network', 'life'];

function isAbout(topic: Topic, { type }: ActionLogView): boolean {
  const types: readonly string[] | null = topics[topic];
  return types === null || types.includes(type);
}

/** What happens in the town, newest first, as it happens. `people`: whom one can look for. */
export function TownLog({ people }: { people: { id: string; name: string }[] }) {
  const t = useTranslations('town');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [topic, setTopic] = useState<Topic>('all');
  const [kind, setKind] = useState<Kind | null>(null);
  const [characterId, setCharacterId] = useState<string | null>(null);
  const query = useInfiniteQuery(trpc.town.log.infiniteQueryOptions({ characterId, limit: 40 }, nextPage));
  const refetch = usePaced(() =>
    queryClient.invalidateQueries({ queryKey: trpc.town.log.infiniteQueryKey({ characterId, limit: 40 }) }),
  );
  const [isFollowing, setIsFollowing] = useState(true);
  useLiveEvents({ 'world.advanced': () => isFollowing && refetch() });
  return (
    <section aria-labelledby="log-title" className="grid grid-cols-1 gap-3">
      <div className="flex items-center justify-between gap-3">
        <h2 id="log-title" className="font-display text-xl">
          {t('log')}
        </h2>
        <Switch
          label={t('follow')}
          isOn={isFollowing}
          onChange={(isOn) => {
            setIsFollowing(isOn);
            if (isOn) refetch();
          }}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Segmented
          label={t('topic')}
          value={topic}
          options={topicNames.map((value) => ({ value, label: t(`topics.${value}`) }))}
          onChange={setTopic}
        />
        <select
          aria-label={t('kind')}
          value={kind ?? ''}
          onChange={(event) => setKind(eventKinds.find((one) => one === event.target.value) ?? null)}
          className="min-h-10 rounded-full border border-line-strong bg-surface px-3.5 text-sm"
        >
          <option value="">{t('allKinds')}</option>
          {eventKinds.map((one) => (
            <option key={one} value={one}>
              {t(`kinds.${one}`)}
            </option>
          ))}
        </select>
        <select
          aria-label={t('whose')}
          value={characterId ?? ''}
          onChange={(event) => setCharacterId(event.target.value || null)}
          className="min-h-10 rounded-full border border-line-strong bg-surface px-3.5 text-sm"
        >
          <option value="">{t('everybody')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div role="log" aria-label={t('log')} aria-live="off">
        <EndlessList
          query={query}
          items={itemsOf(query.data).filter((line) => isAbout(topic, line) && (kind === null || line.kind === kind))}
          keyOf={(line) => String(line.seq)}
          renderItem={(line) => <LogLine line={line} />}
          skeleton={<Skeleton className="h-60 w-full rounded-card" />}
          empty={{ icon: ScrollText, title: t('logEmptyTitle'), text: t('logEmptyText') }}
          label={t('log')}
          className="grid grid-cols-1 gap-1"
        />
      </div>
    </section>
  );
}
