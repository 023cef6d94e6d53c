'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, ShieldCheck, ShieldMinus, UserMinus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { GroupMemberView, InvitedView, MemberRole } from '@/contracts/views/messages';
import type { AuthorView } from '@/contracts/views/people';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Menu, MenuItem } from '@/ui/menu';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { PersonAvatar } from '../people/person-avatar';
import { PersonName } from '../people/person-name';

function useChanges(conversationId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const after = {
    onError: (error: unknown) => show(errorText(error), 'bad'),
    onSettled: () => queryClient.invalidateQueries(trpc.groups.members.queryFilter({ conversationId })),
  };
  return {
    remove: useMutation(trpc.groups.removeMember.mutationOptions(after)),
    setRole: useMutation(trpc.groups.setRole.mutationOptions(after)),
  };
}

type GroupMemberProps = { conversationId: string; member: GroupMemberView; myRole: MemberRole };

/** Somebody in a group, and what the reader may do about them. */
export function GroupMember({ conversationId, member, myRole }: GroupMemberProps) {
  const t = useTranslations('messages');
  const { remove, setRole } = useChanges(conversationId);
  const { id: userId, role, isMe, isCharacter } = member;
  const mayRole = myRole === 'owner' && !isMe && !isCharacter;
  const mayRemove = !isMe && role !== 'owner' && (myRole === 'owner' || (myRole === 'admin' && role === 'member'));
  return (
    <Row person={member} note={role === 'member' ? null : t(`group.roles.${role}`)}>
      {(mayRole || mayRemove) && (
        <Menu
          trigger={
            <Button tone="plain" size="icon" aria-label={t('group.change', { name: member.nickname })}>
              <Ellipsis aria-hidden="true" className="size-5" />
            </Button>
          }
        >
          {mayRole && (
            <MenuItem
              icon={role === 'admin' ? ShieldMinus : ShieldCheck}
              onSelect={() => setRole.mutate({ conversationId, userId, role: role === 'admin' ? 'member' : 'admin' })}
            >
              {t(role === 'admin' ? 'group.makeMember' : 'group.makeAdmin')}
            </MenuItem>
          )}
          {mayRemove && (
            <MenuItem icon={UserMinus} isDangerous onSelect={() => remove.mutate({ conversationId, userId })}>
              {t('group.remove')}
            </MenuItem>
          )}
        </Menu>
      )}
    </Row>
  );
}

type InvitedMemberProps = { conversationId: string; person: InvitedView; mayRemove: boolean };

export function InvitedMember({ conversationId, person, mayRemove }: InvitedMemberProps) {
  const t = useTranslations('messages');
  const { remove } = useChanges(conversationId);
  return (
    <Row person={person} note={t('group.invitedBy', { name: person.invitedBy })}>
      {mayRemove && (
        <Button tone="plain" size="small" onClick={() => remove.mutate({ conversationId, userId: person.id })}>
          {t('group.uninvite')}
        </Button>
      )}
    </Row>
  );
}

function Row({ person, note, children }: { person: AuthorView; note: string | null; children: ReactNode }) {
  return (
    <li className="flex min-h-12 items-center gap-3">
      <PersonAvatar person={person} size="small" />
      <span className="grid min-w-0 grow grid-cols-1">
        <PersonName person={person} />
        {note && <span className="truncate text-ink-soft text-xs">{note}</span>}
      </span>
      {children}
    </li>
  );
}
