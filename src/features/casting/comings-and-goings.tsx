'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DoorOpen, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CharacterState } from '@/contracts/views/characters';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';

type Props = { username: string; name: string; state: CharacterState; size?: 'small' | 'medium' };

/** Retires one who is there, after a question; brings back one who is not. */
export function ComingsAndGoings({ username, name, state, size = 'medium' }: Props) {
  const t = useTranslations('casting');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [isAsking, setIsAsking] = useState(false);
  const outcome = (done: 'retired' | 'revived') => ({
    onSuccess: async () => {
      show(t(done, { name }));
      await queryClient.invalidateQueries(trpc.characters.pathFilter());
    },
    onError: (error: unknown) => show(errorText(error), 'bad'),
  });
  const retire = useMutation(trpc.characters.retire.mutationOptions(outcome('retired')));
  const revive = useMutation(trpc.characters.revive.mutationOptions(outcome('revived')));
  if (state === 'retired') {
    return (
      <Button
        tone="quiet"
        size={size}
        aria-label={t('reviveLabel', { name })}
        isBusy={revive.isPending}
        onClick={() => revive.mutate({ username })}
      >
        <Undo2 aria-hidden="true" className="size-4" />
        {t('revive')}
      </Button>
    );
  }
  return (
    <>
      <Button
        tone="danger"
        size={size}
        aria-label={t('retireLabel', { name })}
        isBusy={retire.isPending}
        onClick={() => setIsAsking(true)}
      >
        <DoorOpen aria-hidden="true" className="size-4" />
        {t('retire')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t('retireTitle', { name })}
        text={t('retireText')}
        confirmLabel={t('retire')}
        cancelLabel={t('cancel')}
        onConfirm={() => retire.mutate({ username })}
      />
    </>
  );
}
