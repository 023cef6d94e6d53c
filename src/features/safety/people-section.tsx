'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ShieldBan, VolumeX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { AuthorView } from '@/contracts/views/people';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { PersonAvatar } from '../people/person-avatar';
import { PersonName } from '../people/person-name';
import { Section } from '../settings/section';
import { Moment } from '../time/moment';
import { useRelations } from './use-relations';

/** Whom one blocked, with the way back. */
export function BlockedSection() {
  const t = useTranslations('safety');
  const trpc = useTRPC();
  const { block } = useRelations();
  const found = useInfiniteQuery(trpc.relations.blocked.infiniteQueryOptions({}, nextPage));
  return (
    <Section title={t('blockedTitle')} text={t('blockedText')}>
      <EndlessList
        query={found}
        items={itemsOf(found.data)}
        keyOf={({ id }) => id}
        renderItem={(person) => (
          <Row person={person}>
            <Button
              tone="quiet"
              size="small"
              aria-label={t('unblock', { name: person.nickname })}
              onClick={() => block.mutate({ username: person.username, blocks: false })}
            >
              {t('takeBack')}
            </Button>
          </Row>
        )}
        skeleton={<Skeleton className="h-12 w-full rounded-2xl" />}
        empty={{ icon: ShieldBan, title: t('nobodyBlocked') }}
        label={t('blockedTitle')}
        className="grid grid-cols-1 gap-2"
      />
    </Section>
  );
}

/** Whom one muted, and until when. */
export function MutedSection() {
  const t = useTranslations('safety');
  const trpc = useTRPC();
  const { mute } = useRelations();
  const found = useInfiniteQuery(trpc.relations.muted.infiniteQueryOptions({}, nextPage));
  return (
    <Section title={t('mutedTitle')} text={t('mutedText')}>
      <EndlessList
        query={found}
        items={itemsOf(found.data)}
        keyOf={({ id }) => id}
        renderItem={(person) => (
          <Row person={person} until={person.until}>
            <Button
              tone="quiet"
              size="small"
              aria-label={t('unmute', { name: person.nickname })}
              onClick={() => mute.mutate({ username: person.username, mutes: false })}
            >
              {t('takeBack')}
            </Button>
          </Row>
        )}
        skeleton={<Skeleton className="h-12 w-full rounded-2xl" />}
        empty={{ icon: VolumeX, title: t('nobodyMuted') }}
        label={t('mutedTitle')}
        className="grid grid-cols-1 gap-2"
      />
    </Section>
  );
}

function Row({ person, until = null, children }: { person: AuthorView; until?: Date | null; children: ReactNode }) {
  const t = useTranslations('safety');
  return (
    <div className="flex min-w-0 items-center gap-3 rounded-2xl bg-sunk px-3 py-2">
      <PersonAvatar person={person} size="small" />
      <div className="grid min-w-0 flex-1">
        <PersonName person={person} />
        {until && (
          <span className="text-ink-soft text-xs">
            {t('until')} <Moment at={until} />
          </span>
        )}
      </div>
      {children}
    </div>
  );
}
