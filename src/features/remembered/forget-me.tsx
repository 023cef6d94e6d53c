'use client';
import { Download, Eraser } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { useRemembered } from './use-remembered';

/** A copy of everything, and the end of it. */
export function ForgetMe({ username, name }: { username: string; name: string }) {
  const t = useTranslations('remembered');
  const { takeAway, forget } = useRemembered(username);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div className="flex flex-wrap gap-2 px-1">
      <Button tone="quiet" isBusy={takeAway.isPending} onClick={() => takeAway.mutate({ username })}>
        <Download aria-hidden="true" className="size-4" />
        {t('export')}
      </Button>
      <Button tone="danger" isBusy={forget.isPending} onClick={() => setIsAsking(true)}>
        <Eraser aria-hidden="true" className="size-4" />
        {t('forget')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t('forgetTitle', { name })}
        text={t('forgetText', { name })}
        confirmLabel={t('forget')}
        cancelLabel={t('cancel')}
        onConfirm={() => forget.mutate({ username })}
      />
    </div>
  );
}
