'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { useIsOnline } from '../shell/use-is-online';
import { Bubble } from './bubble';
import type { Outgoing } from './use-outbox';

export function OutgoingBubble({ outgoing, onRetry, onDrop }: { outgoing: Outgoing; onRetry: () => void; onDrop: () => void }) {
  const t = useTranslations('messages');
  const isOnline = useIsOnline();
  const { failure, text, images } = outgoing;
  return (
    <div className="grid grid-cols-1 gap-1">
      <Bubble isMine className={failure ? 'border border-danger' : 'opacity-80'}>
        {text || t('images', { count: images.length })}
      </Bubble>
      {failure ? (
        <NotSent failure={failure} onRetry={onRetry} onDrop={onDrop} />
      ) : (
        <p role="status" className="justify-self-end text-ink-soft text-xs">
          {t(isOnline ? 'sending' : 'waitsForConnection')}
        </p>
      )}
    </div>
  );
}

type NotSentProps = { failure: NonNullable<Outgoing['failure']>; onRetry: () => void; onDrop: () => void };

function NotSent({ failure, onRetry, onDrop }: NotSentProps) {
  const t = useTranslations('messages');
  const errors = useTranslations('errors');
  return (
    <div role="alert" className="flex flex-wrap items-center justify-end gap-2 text-danger text-sm">
      {t('notSent')} {errors(failure)}
      <Button tone="quiet" size="small" onClick={onRetry}>
        {t('retry')}
      </Button>
      <Button tone="plain" size="small" onClick={onDrop}>
        {t('discard')}
      </Button>
    </div>
  );
}
