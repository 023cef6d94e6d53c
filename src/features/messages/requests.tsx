'use client';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { GroupInviteView } from '@/contracts/views/messages';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { chatPath } from '../paths';
import { PersonName } from '../people/person-name';
import { ConversationRow } from './conversation-row';

/** Who waits: groups that ask one in, and strangers who wrote. */
export function Requests() {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const requests = useInfiniteQuery(trpc.messages.requests.infiniteQueryOptions({}, nextPage));
  return (
    <div className="grid grid-cols-1 gap-6">
      <Invites />
      <EndlessList
        query={requests}
        items={itemsOf(requests.data)}
        keyOf={({ id }) => id}
        renderItem={(conversation) => <ConversationRow conversation={conversation} />}
        skeleton={<Skeleton className="h-20 w-full rounded-card" />}
        empty={{ icon: Inbox, title: t('requests.emptyTitle'), text: t('requests.emptyText') }}
        label={t('requests.title')}
        className="grid grid-cols-1 gap-2"
      />
    </div>
  );
}

function Invites() {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const invites = useInfiniteQuery(trpc.groups.invites.infiniteQueryOptions({}, nextPage));
  const items = (invites.data?.pages ?? []).flatMap((page) => page.items);
  if (items.length === 0) return null;
  return (
    <section aria-label={t('requests.invites')} className="grid grid-cols-1 gap-2">
      <h2 className="font-semibold">{t('requests.invites')}</h2>
      {items.map((invite) => (
        <Invite key={invite.conversationId} invite={invite} />
      ))}
      {invites.hasNextPage && (
        <Button tone="quiet" size="small" isBusy={invites.isFetchingNextPage} onClick={() => void invites.fetchNextPage()}>
          {t('requests.more')}
        </Button>
      )}
    </section>
  );
}

function Invite({ invite }: { invite: GroupInviteView }) {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const { conversationId, title, membersCount, invitedBy } = invite;
  const look = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.groups.invites.pathFilter()),
      queryClient.invalidateQueries(trpc.messages.requestCount.queryFilter()),
    ]);
  const onError = (error: unknown) => show(errorText(error), 'bad');
  const accept = useMutation(
    trpc.groups.acceptInvite.mutationOptions({
      onSuccess: () => {
        router.push(chatPath(conversationId));
        void look();
      },
      onError,
    }),
  );
  const decline = useMutation(trpc.groups.declineInvite.mutationOptions({ onSuccess: look, onError }));
  return (
    <Card className="grid grid-cols-1 gap-3">
      <p className="break-words font-semibold text-lg">{title}</p>
      <p className="flex min-w-0 flex-wrap items-center gap-1.5 text-ink-soft text-sm">
        <PersonName person={invitedBy} />
        {t('requests.asksYou', { count: membersCount })}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button isBusy={accept.isPending} onClick={() => accept.mutate({ conversationId })}>
          {t('requests.join')}
        </Button>
        <Button tone="quiet" isBusy={decline.isPending} onClick={() => decline.mutate({ conversationId })}>
          {t('requests.decline')}
        </Button>
      </div>
    </Card>
  );
}
