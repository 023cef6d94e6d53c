'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { mayDo } from '@/contracts/permissions';
import { useTRPC } from '@/trpc/client';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { Tabs } from '@/ui/tabs';
import { useViewer } from '../accounts/use-viewer';
import { useErrorText } from '../errors/use-error-text';
import { useLiveEvents } from '../live/live-provider';
import { usePaced } from '../time/use-paced';
import { CharacterAppointments } from './character-appointments';
import { CharacterHead } from './character-head';
import { CharacterItems } from './character-items';
import { CharacterPlan } from './character-plan';
import { CharacterPortrait } from './character-portrait';
import { CharacterState } from './character-state';
import { LogLine } from './log-line';
import { Memories } from './memories';
import { Mind } from './mind';

// Only operators have it: nobody else loads it.
const MemoryDesk = dynamic(() => import('../memories/memory-desk').then((module) => module.MemoryDesk));

export function Character({ username }: { username: string }) {
  const t = useTranslations('character');
  const trpc = useTRPC();
  const viewer = useViewer();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const { data, error, refetch } = useQuery(trpc.town.character.queryOptions({ username }));
  const soon = usePaced(() => queryClient.invalidateQueries(trpc.town.character.queryFilter({ username })));
  const id = data?.resident.author.id;
  useLiveEvents({
    'character.pictured': ({ characterId }) => id === characterId && soon(),
    'world.advanced': ({ characterIds }) => id !== undefined && characterIds.includes(id) && soon(),
  });
  if (!data && error) {
    return <ErrorState title={t('failed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton className="h-96 w-full rounded-card" />;
  const { author } = data.resident;
  const whose = { characterId: author.id, username: author.username, name: author.nickname };
  return (
    <div className="grid grid-cols-1 gap-4">
      <CharacterHead character={data} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <div className="grid grid-cols-1 gap-4">
          <Mind characterId={data.resident.author.id} isThinking={data.resident.isThinking} />
          <CharacterState body={data.body} />
          <CharacterItems items={data.items} coins={data.coins} photos={data.photos} carryingLimit={data.carryingLimit} />
        </div>
        <div className="grid grid-cols-1 gap-4">
          <Card aria-labelledby="plan-title">
            <CharacterPlan plan={data.plan} />
          </Card>
          <CharacterAppointments appointments={data.appointments} />
          {data.portrait && <CharacterPortrait portrait={data.portrait} name={author.nickname} />}
        </div>
      </div>
      <Card aria-label={t('lifeSoFar')}>
        <Tabs
          label={t('lifeSoFar')}
          tabs={[
            {
              value: 'actions',
              label: t('lastActions'),
              content:
                data.actions.length > 0 ? (
                  data.actions.map((line) => <LogLine key={line.seq} line={line} isOwn />)
                ) : (
                  <p>{t('noActions')}</p>
                ),
            },
            { value: 'memories', label: t('memories'), content: <Memories memories={data.memories} /> },
            ...(mayDo(viewer, 'operate') ? [{ value: 'desk', label: t('memoryDesk'), content: <MemoryDesk {...whose} /> }] : []),
          ]}
        />
      </Card>
    </div>
  );
}
