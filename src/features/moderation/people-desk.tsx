'use client';
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { roles } from '@/contracts/permissions';
import type { StaffView } from '@/contracts/views/moderation';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { cardLook } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { TextField } from '@/ui/field';
import { Segmented } from '@/ui/segmented';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { useViewer } from '../accounts/use-viewer';
import { DeskLinks } from '../control-room/desk-links';
import { useErrorText } from '../errors/use-error-text';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { PersonAvatar } from '../people/person-avatar';
import { PersonName } from '../people/person-name';
import { Moment } from '../time/moment';
import { SuspendDialog } from './suspend-dialog';

/** For administrators: who is what, and who may only read. */
export function PeopleDesk() {
  const t = useTranslations('staff');
  const trpc = useTRPC();
  const [query, setQuery] = useState('');
  const found = useInfiniteQuery(
    trpc.moderation.people.infiniteQueryOptions(
      { query: useDeferredValue(query) },
      { ...nextPage, placeholderData: keepPreviousData },
    ),
  );
  return (
    <div className="grid grid-cols-1 gap-4">
      <DeskLinks />
      <h1 className="font-display text-3xl">{t('title')}</h1>
      <TextField label={t('search')} value={query} onChange={(event) => setQuery(event.target.value)} />
      <EndlessList
        query={found}
        items={itemsOf(found.data)}
        keyOf={({ id }) => id}
        renderItem={(person) => <Person person={person} />}
        skeleton={<Skeleton className="h-20 w-full rounded-card" />}
        empty={{ icon: SearchX, title: t('nobody') }}
        label={t('title')}
        className="grid grid-cols-1 gap-3"
      />
    </div>
  );
}

function useStaff() {
  const t = useTranslations('staff');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const outcome = {
    onSuccess: () => {
      show(t('done'));
      return queryClient.invalidateQueries(trpc.moderation.people.pathFilter());
    },
    onError: (error: unknown) => show(errorText(error), 'bad'),
  };
  return {
    setRole: useMutation(trpc.moderation.setRole.mutationOptions(outcome)),
    suspend: useMutation(trpc.moderation.suspend.mutationOptions(outcome)),
  };
}

function Person({ person }: { person: StaffView }) {
  const t = useTranslations('staff');
  const viewer = useViewer();
  const { setRole, suspend } = useStaff();
  const { username, role, suspendedUntil } = person;
  const isMe = viewer?.id === person.id;
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div className={classNames(cardLook, 'flex flex-wrap items-center gap-3 px-4 py-3')}>
      <PersonAvatar person={person} />
      <div className="grid min-w-40 flex-1">
        <PersonName person={person} />
        <span className="text-ink-soft text-sm">
          @{username} · <Moment at={person.joinedAt} />
        </span>
        {suspendedUntil && (
          <span className="text-danger text-sm">
            {t('isSuspended')}
            {suspendedUntil.getUTCFullYear() < 9000 && (
              <>
                {' · '}
                <Moment at={suspendedUntil} />
              </>
            )}
          </span>
        )}
      </div>
      <Segmented
        label={t('roleOf', { name: person.nickname })}
        value={role}
        isDisabled={isMe || setRole.isPending}
        options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        onChange={(next) => setRole.mutate({ username, role: next })}
      />
      {!isMe && (
        <Button
          tone={suspendedUntil ? 'quiet' : 'danger'}
          size="small"
          isBusy={suspend.isPending}
          onClick={() =>
            suspendedUntil ? suspend.mutate({ username, days: null, reason: t('byAdministration') }) : setIsAsking(true)
          }
        >
          {t(suspendedUntil ? 'restore' : 'suspend')}
        </Button>
      )}
      <SuspendDialog
        name={person.nickname}
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        onSuspend={(given) => {
          setIsAsking(false);
          suspend.mutate({ username, ...given });
        }}
      />
    </div>
  );
}
