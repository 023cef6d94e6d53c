'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Copy, Ellipsis, EyeOff, Flag, Link2, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { MessageView } from '@/contracts/views/messages';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Menu, MenuItem } from '@/ui/menu';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { messagePath } from '../paths';

// Few open it: the conversation does not wait for it.
const ReportDialog = dynamic(() => import('../safety/report-dialog').then((module) => module.ReportDialog), { ssr: false });

/** What can be done with one message. Deleting for all asks first: it cannot be taken back. */
export function MessageMenu({ message }: { message: MessageView }) {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [isAsking, setIsAsking] = useState(false);
  const [isReporting, setIsReporting] = useState(false);
  const look = () => queryClient.invalidateQueries(trpc.messages.history.pathFilter());
  const after = { onError: (error: unknown) => show(errorText(error), 'bad'), onSettled: look };
  const remove = useMutation(trpc.messages.delete.mutationOptions(after));
  const hide = useMutation(trpc.messages.hide.mutationOptions(after));
  const { id: messageId, conversationId, seq, text } = message;
  const copy = (copied: string) =>
    navigator.clipboard.writeText(copied).then(
      () => show(t('copied')),
      () => show(t('notCopied'), 'bad'),
    );
  return (
    <>
      <Menu
        trigger={
          <Button
            tone="plain"
            size="icon"
            aria-label={t('moreAbout')}
            className="size-8 self-center opacity-60 focus-visible:opacity-100 data-[state=open]:opacity-100 sm:opacity-0 sm:group-hover/line:opacity-100"
          >
            <Ellipsis aria-hidden="true" className="size-4" />
          </Button>
        }
      >
        {!message.isDeleted && (
          <MenuItem icon={Copy} onSelect={() => void copy(text)}>
            {t('copy')}
          </MenuItem>
        )}
        <MenuItem icon={Link2} onSelect={() => void copy(`${window.location.origin}${messagePath(conversationId, seq)}`)}>
          {t('copyLink')}
        </MenuItem>
        <MenuItem icon={EyeOff} onSelect={() => hide.mutate({ messageId })}>
          {t('hide')}
        </MenuItem>
        {message.isMine && !message.isDeleted && (
          <MenuItem icon={Trash2} isDangerous onSelect={() => setIsAsking(true)}>
            {t('deleteForAll')}
          </MenuItem>
        )}
        {!message.isMine && !message.isDeleted && (
          <MenuItem icon={Flag} isDangerous onSelect={() => setIsReporting(true)}>
            {t('report')}
          </MenuItem>
        )}
      </Menu>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t('deleteTitle')}
        text={t('deleteText')}
        confirmLabel={t('deleteForAll')}
        cancelLabel={t('cancel')}
        onConfirm={() => remove.mutate({ messageId })}
      />
      {isReporting && <ReportDialog of={{ subject: 'message', subjectId: messageId }} isOpen onOpenChange={setIsReporting} />}
    </>
  );
}
