'use client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Plus, Search, UsersRound } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import type { CharacterRow } from '@/contracts/views/characters';
import { useTRPC } from '@/trpc/client';
import { buttonLook } from '@/ui/button';
import { cardLook } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { TextField } from '@/ui/field';
import { Skeleton } from '@/ui/skeleton';
import { EndlessList } from '../list/endless-list';
import { nextPage } from '../list/items-of';
import { editorPath } from '../paths';
import { AiBadge } from '../people/ai-badge';
import { PersonAvatar } from '../people/person-avatar';
import { useLocalized } from '../preferences/use-localized';
import { ComingsAndGoings } from './comings-and-goings';

/** For operators: all characters of the town, and the way to a new one. */
export function CharactersDesk() {
  const t = useTranslations('casting');
  const trpc = useTRPC();
  const [wanted, setWanted] = useState('');
  const search = useDeferredValue(wanted.trim());
  const query = useInfiniteQuery(
    trpc.characters.list.infiniteQueryOptions({ search }, { ...nextPage, placeholderData: keepPreviousData }),
  );
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-display text-3xl">{t('title')}</h1>
        <Link href="/admin/new-character" className={buttonLook()}>
          <Plus aria-hidden="true" className="size-4" />
          {t('newCharacter')}
        </Link>
      </div>
      <search className="relative">
        <Search aria-hidden="true" className="absolute bottom-3.5 left-4 size-4 text-ink-soft" />
        <TextField
          label={t('search')}
          type="search"
          value={wanted}
          maxLength={50}
          className="pl-11"
          onChange={(event) => setWanted(event.target.value)}
        />
      </search>
      <EndlessList
        query={query}
        items={query.data?.pages.flatMap(({ items }) => items) ?? []}
        keyOf={({ author }) => author.id}
        renderItem={(row) => <Row row={row} />}
        skeleton={<Skeleton className="h-72 w-full rounded-card" />}
        empty={{ icon: UsersRound, title: t('emptyTitle'), text: t('emptyText') }}
        label={t('title')}
        className={classNames(cardLook, 'divide-y divide-line overflow-hidden')}
      />
    </div>
  );
}

const tones = { awake: 'bg-leaf-soft text-leaf', asleep: 'bg-sunk text-ink-soft', retired: 'bg-danger-soft text-danger' };

function Row({ row: { author, state, place, postsCount, lastSeen } }: { row: CharacterRow }) {
  const t = useTranslations('casting');
  const localized = useLocalized();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
      <PersonAvatar person={author} />
      <div className="min-w-40 grow">
        <p className="flex items-center gap-1.5">
          <Link href={editorPath(author.username)} className="truncate font-semibold hover:underline">
            {author.nickname}
          </Link>
          <AiBadge />
          <span className={classNames('shrink-0 rounded-full px-2.5 py-0.5 text-xs', tones[state])}>{t(`states.${state}`)}</span>
        </p>
        <p className="truncate text-ink-soft text-sm">
          {t('rowFacts', {
            username: author.username,
            place: place ? localized(place) : t(state === 'retired' ? 'nowhere' : 'onTheWay'),
            posts: postsCount,
            seen: lastSeen ? t('dayClock', lastSeen) : t('never'),
          })}
        </p>
      </div>
      <div className="flex gap-2">
        <Link
          href={editorPath(author.username)}
          aria-label={t('editLabel', { name: author.nickname })}
          className={buttonLook({ tone: 'quiet', size: 'small' })}
        >
          {t('edit')}
        </Link>
        <ComingsAndGoings username={author.username} name={author.nickname} state={state} size="small" />
      </div>
    </div>
  );
}
