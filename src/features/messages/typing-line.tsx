'use client';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { WritingDots } from './streamed-bubble';

const endsAfterMs = 6_000;

/** That somebody types, until they have not for a few seconds or their message is here (`lastSeq` rises). */
export function TypingLine({ conversationId, lastSeq }: { conversationId: string; lastSeq: number }) {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const [seen, setSeen] = useState<{ at: number; lastSeq: number; count: number } | null>(null);
  const newest = useRef(lastSeq);
  useEffect(() => {
    newest.current = lastSeq;
  });
  useSubscription(
    trpc.messages.onTyping.subscriptionOptions(
      { conversationId },
      { onData: ({ userIds }) => setSeen({ at: Date.now(), lastSeq: newest.current, count: userIds.length }) },
    ),
  );
  useEffect(() => {
    if (!seen) return;
    const timer = window.setTimeout(() => setSeen(null), endsAfterMs);
    return () => window.clearTimeout(timer);
  }, [seen]);
  if (!seen || seen.lastSeq < lastSeq) return null;
  return (
    <p role="status" className="flex items-center gap-2 px-2 text-ink-soft text-sm">
      <WritingDots />
      {t('typing', { count: seen.count })}
    </p>
  );
}
