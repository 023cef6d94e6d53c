'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { Bubble } from './bubble';
import type { Outgoing } from './use-outbox';

export function OutgoingBubble({ outgoing, onRetry, onDrop }: { outgoing: Outgoing; onRetry: () => void; onDrop: () => void }) {
  const t = useTranslations('messages');
  return (
    <div className="grid grid-cols-1 gap-1">
      <Bubble isMine className={outgoing.hasFailed ? 'border border-danger' : 'opacity-80'}>
        {outgoing.text}
      </Bubble>
      {outgoing.hasFailed ? (
        <div role="alert" className="flex items-center justify-end gap-2 text-danger text-sm">
          {t('notSent')}
          <Button tone="quiet" size="small" onClick={onRetry}>
            {t('retry')}
          </Button>
          <Button tone="plain" size="small" onClick={onDrop}>
            {t('discard')}
          </Button>
        </div>
      ) : (
        <p className="justify-self-end text-ink-soft text-xs">{t('sending')}</p>
      )}
    </div>
  );
}
