'use client';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { languageOf } from '@/lib/localized';
import { useTRPC } from '@/trpc/client';
import { Caret } from '../stream/caret';
import { foldTokens, nothingStreamed } from '../stream/fold-tokens';
import { Bubble } from './bubble';
import { CouldNotAnswer } from './could-not-answer';

/** The answer as it is being written; resumes in mid-sentence after a cut. `children`: what can be done about it meanwhile. */
export function StreamingReply({ messageId, name, children }: { messageId: string; name: string; children?: ReactNode }) {
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
  // The row says so too, a moment later.
  if (streamed.status === 'failed') return streamed.why === 'stopped' ? null : <CouldNotAnswer name={name} why={streamed.why} />;
  if (streamed.text === '') {
    return (
      <div className="mt-1 flex items-center gap-3">
        <p role="status" className="flex items-center gap-2 px-2 text-ink-soft text-sm">
          <WritingDots />
          {t('isWriting', { name })}
        </p>
        {children}
      </div>
    );
  }
  return (
    <>
      <Bubble isMine={false} aria-busy={streamed.status === 'writing'} aria-live="off" lang={languageOf(streamed.text)}>
        {streamed.text}
        {streamed.status === 'writing' && <Caret />}
      </Bubble>
      {streamed.status === 'writing' && <div className="justify-self-start">{children}</div>}
    </>
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
