'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { languageOf } from '@/lib/localized';
import { Caret } from '../stream/caret';
import type { StreamedText } from '../stream/fold-tokens';
import { Bubble } from './bubble';
import { CouldNotAnswer } from './could-not-answer';

type StreamedBubbleProps = { streamed: StreamedText; name: string; children?: ReactNode };

/** A text while somebody writes it: dots first, then the words. `children`: what can be done about it meanwhile. */
export function StreamedBubble({ streamed, name, children }: StreamedBubbleProps) {
  const t = useTranslations('messages');
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

export function WritingDots() {
  return (
    <span aria-hidden="true" className="flex gap-1">
      {[0, 200, 400].map((delay) => (
        <span key={delay} className="size-1.5 animate-breathe rounded-full bg-leaf" style={{ animationDelay: `${delay}ms` }} />
      ))}
    </span>
  );
}
