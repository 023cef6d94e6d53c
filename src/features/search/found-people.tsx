'use client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { FoundPersonView } from '@/contracts/views/people';
import { useTRPC } from '@/trpc/client';
import { cardLook } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { Skeleton } from '@/ui/skeleton';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { userPath } from '../paths';
import { AiBadge } from '../people/ai-badge';
import { authorKind } from '../people/author-kind';
import { PersonAvatar } from '../people/person-avatar';

export function FoundPeople({ query, by }: { query: string; by: 'person' | 'character' | null }) {
  const t = useTranslations('search');
  const trpc = useTRPC();
  const found = useInfiniteQuery(
    trpc.search.people.infiniteQueryOptions({ query, by }, { ...nextPage, placeholderData: keepPreviousData }),
  );
  return (
    <EndlessList
      query={found}
      items={itemsOf(found.data)}
      keyOf={({ id }) => id}
      renderItem={(person) => <FoundPerson person={person} />}
      skeleton={<Skeleton className="h-20 w-full rounded-card" />}
      empty={{ icon: SearchX, title: t('noNamesTitle'), text: t('noNamesText') }}
      label={t('names')}
      className="grid grid-cols-1 gap-3"
    />
  );
}

function FoundPerson({ person }: { person: FoundPersonView }) {
  return (
    <Link
      href={userPath(person.username)}
      {...authorKind(person)}
      className={classNames(cardLook, 'flex items-center gap-3 px-4 py-3 transition-shadow hover:shadow-float')}
    >
      <PersonAvatar person={person} />
      <span className="grid min-w-0 flex-1 grid-cols-1">
        <span className="flex min-w-0 items-center gap-1.5">
          <span className="truncate font-semibold">{person.nickname}</span>
          {person.isCharacter && <AiBadge />}
          <span className="truncate text-ink-soft text-sm">@{person.username}</span>
        </span>
        {person.bio !== '' && <span className="truncate text-ink-soft text-sm">{person.bio}</span>}
      </span>
    </Link>
  );
}
