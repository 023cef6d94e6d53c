'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LogOut, UserPlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ConversationView } from '@/contracts/views/messages';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { GroupMember, InvitedMember } from './group-member';
import { PeoplePicker } from './people-picker';
import { RenameGroup } from './rename-group';

/** Who is in a group; inviting, renaming, leaving. */
export function GroupPanel({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const conversationId = conversation.id;
  const members = useQuery(trpc.groups.members.queryOptions({ conversationId }));
  const myRole = conversation.group?.myRole ?? 'member';
  if (members.isPending) return <Skeleton className="h-40 w-full rounded-card" />;
  if (members.isError) {
    return (
      <ErrorState
        title={t('failed')}
        text={errorText(members.error)}
        retryLabel={t('retry')}
        onRetry={() => void members.refetch()}
      />
    );
  }
  return (
    <div className="grid grid-cols-1 gap-5">
      {myRole !== 'member' && <RenameGroup conversationId={conversationId} title={conversation.title ?? ''} />}
      <ul aria-label={t('group.list')} className="grid grid-cols-1 gap-1">
        {members.data.members.map((member) => (
          <GroupMember key={member.id} conversationId={conversationId} member={member} myRole={myRole} />
        ))}
        {members.data.invited.map((person) => (
          <InvitedMember key={person.id} conversationId={conversationId} person={person} mayRemove={myRole !== 'member'} />
        ))}
      </ul>
      <InviteMore conversationId={conversationId} />
      <LeaveGroup conversationId={conversationId} />
    </div>
  );
}

function InviteMore({ conversationId }: { conversationId: string }) {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [isOpen, setIsOpen] = useState(false);
  const [usernames, setUsernames] = useState<string[]>([]);
  const invite = useMutation(
    trpc.groups.invite.mutationOptions({
      onSuccess: () => {
        setIsOpen(false);
        setUsernames([]);
        void queryClient.invalidateQueries(trpc.groups.members.queryFilter({ conversationId }));
      },
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
  if (!isOpen) {
    return (
      <Button tone="quiet" className="justify-self-start" onClick={() => setIsOpen(true)}>
        <UserPlus aria-hidden="true" className="size-4" />
        {t('group.invite')}
      </Button>
    );
  }
  return (
    <div className="grid grid-cols-1 gap-3">
      <PeoplePicker chosen={usernames} onChange={setUsernames} />
      <Button
        className="justify-self-start"
        disabled={usernames.length === 0}
        isBusy={invite.isPending}
        onClick={() => invite.mutate({ conversationId, usernames })}
      >
        {t('group.invite')}
      </Button>
    </div>
  );
}

function LeaveGroup({ conversationId }: { conversationId: string }) {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [isAsking, setIsAsking] = useState(false);
  const leave = useMutation(
    trpc.groups.leave.mutationOptions({
      onSuccess: () => {
        router.push('/messages');
        void queryClient.invalidateQueries(trpc.messages.conversations.pathFilter());
      },
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
  return (
    <>
      <Button tone="danger" className="justify-self-start" isBusy={leave.isPending} onClick={() => setIsAsking(true)}>
        <LogOut aria-hidden="true" className="size-4" />
        {t('group.leave')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t('group.leaveTitle')}
        text={t('group.leaveText')}
        confirmLabel={t('group.leave')}
        cancelLabel={t('cancel')}
        onConfirm={() => leave.mutate({ conversationId })}
      />
    </>
  );
}
