'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Menu, MenuItem } from '@/ui/menu';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';

/** What can be done with a whole conversation. */
export function ChatMenu({ conversationId }: { conversationId: string }) {
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
