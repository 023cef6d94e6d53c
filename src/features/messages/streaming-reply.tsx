'use client';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { languageOf } from '@/lib/localized';
import { useTRPC } from '@/trpc/client';
import { Caret } from '../stream/caret';
import { foldTokens, nothingStreamed } from '../stream/fold-tokens';
import { Bubble } from './bubble';
import { CouldNotAnswer } from './could-not-answer';

/** The answer as it is being written; resumes in mid-sentence after a cut. */
export function StreamingReply({ messageId, name }: { messageId: string; name: string }) {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const [streamed, setStreamed] = useState(nothingStreamed);
  const [isOver, setIsOver] = useState(false);
  useSubscription(
    trpc.replies.onText.subscriptionOptions(
      { messageId },
      {
        enabled: !isOver,
        onData: ({ data }) => {
          setStreamed((current) => foldTokens(current, data));
          if (data.some((event) => event.kind === 'done' || event.kind === 'failed')) setIsOver(true);
        },
      },
    ),
  );
  if (streamed.status === 'failed') return <CouldNotAnswer name={name} why={streamed.why} />;
  if (streamed.text === '') {
    return (
      <p role="status" className="mt-1 flex items-center gap-2 px-2 text-ink-soft text-sm">
        <WritingDots />
        {t('isWriting', { name })}
      </p>
    );
  }
  return (
    <Bubble isMine={false} aria-busy={streamed.status === 'writing'} aria-live="off" lang={languageOf(streamed.text)}>
      {streamed.text}
      {streamed.status === 'writing' && <Caret />}
    </Bubble>
  );
}

function WritingDots() {
  return (
    <span aria-hidden="true" className="flex gap-1">
      {[0, 200, 400].map((delay) => (
        <span key={delay} className="size-1.5 animate-breathe rounded-full bg-leaf" style={{ animationDelay: `${delay}ms` }} />
      ))}
    </span>
  );
}
