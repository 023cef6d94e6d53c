'use client';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Card } from '@/ui/card';
import { Caret } from '../stream/caret';
import { foldTokens, nothingStreamed } from '../stream/fold-tokens';

/** What it is thinking right now, word by word as the model writes it. */
export function Mind({ characterId, isThinking }: { characterId: string; isThinking: boolean }) {
  const t = useTranslations('character');
  const trpc = useTRPC();
  const [thought, setThought] = useState(nothingStreamed);
  useSubscription(
    trpc.town.onMind.subscriptionOptions(
      { characterId },
      { onData: ({ data }) => setThought((current) => foldTokens(current, data)) },
    ),
  );
  const text = thought.text.trim();
  const isWriting = thought.status === 'writing';
  return (
    <Card aria-labelledby="mind-title" aria-busy={isWriting} className="grid grid-cols-1 gap-2">
      <h2 id="mind-title" className="flex items-center gap-2 font-display text-xl">
        {t('mind')}
        {(isWriting || isThinking) && <span aria-hidden="true" className="size-2 animate-breathe rounded-full bg-accent" />}
      </h2>
      {text ? (
        <p className="min-h-12 whitespace-pre-wrap break-words text-lg leading-relaxed">
          {text}
          {isWriting && <Caret />}
        </p>
      ) : (
        <p className="min-h-12 text-ink-soft">{isThinking ? t('thinking') : t('quietMind')}</p>
      )}
    </Card>
  );
}
