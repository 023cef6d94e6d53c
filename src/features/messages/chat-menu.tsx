'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { AuthorView } from '@/contracts/views/people';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Menu, MenuItem } from '@/ui/menu';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { useSafetyItems } from '../safety/safety-items';

type PairMenuProps = { conversationId: string; other: AuthorView; isBlockedByMe: boolean };

/** What can be done with a conversation between two, and about the other one. */
export function PairMenu({ conversationId, other, isBlockedByMe }: PairMenuProps) {
  const { items, dialogs } = useSafetyItems({ ...other, isBlockedByMe }, { subject: 'profile', subjectId: other.id });
  return (
    <>
      <ChatMenu conversationId={conversationId}>{items}</ChatMenu>
      {dialogs}
    </>
  );
}

/** What can be done with a whole conversation; `children` are more of it. */
export function ChatMenu({ conversationId, children }: { conversationId: string; children?: ReactNode }) {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [isAsking, setIsAsking] = useState(false);
  const clear = useMutation(
    trpc.messages.clear.mutationOptions({
      onSuccess: () => {
        router.push('/messages');
        void queryClient.invalidateQueries(trpc.messages.pathFilter());
      },
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
  return (
    <>
      <Menu
        trigger={
          <Button tone="plain" size="icon" aria-label={t('moreAboutChat')}>
            <Ellipsis aria-hidden="true" className="size-5" />
          </Button>
        }
      >
        <MenuItem icon={Trash2} isDangerous onSelect={() => setIsAsking(true)}>
          {t('clear')}
        </MenuItem>
        {children}
      </Menu>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t('clearTitle')}
        text={t('clearText')}
        confirmLabel={t('clear')}
        cancelLabel={t('cancel')}
        onConfirm={() => clear.mutate({ conversationId })}
      />
    </>
  );
}
