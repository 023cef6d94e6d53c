'use client';
import { useTranslations } from 'next-intl';
import { Fragment, useEffect, useRef } from 'react';
import type { MessageView } from '@/contracts/views/messages';
import type { AuthorView } from '@/contracts/views/people';
import { Button } from '@/ui/button';
import type { EndlessQuery } from '../list/endless-list';
import { useIsHydrated } from '../time/use-is-hydrated';
import { MessageBubble } from './bubble';
import { DaySeparator } from './day-separator';
import { groupByDay } from './group-by-day';
import { HelpCard } from './help-card';
import { OutgoingBubble } from './outgoing-bubble';
import { isReplacing, ReplyState } from './reply-state';
import type { Outgoing } from './use-outbox';

type MessageLogProps = {
  other: AuthorView;
  messages: MessageView[];
  history: EndlessQuery;
  outbox: { outgoing: Outgoing[]; retry: (each: Outgoing) => void; drop: (each: Outgoing) => void };
};

/**
 * The column is reversed, so its origin is the bottom: new messages keep it there, older ones grow upwards and move
 * nothing. What stands above the messages must not be what the browser holds on to while it scrolls.
 */
export function MessageLog({ other, messages, history, outbox }: MessageLogProps) {
  const t = useTranslations('messages');
  const timeZone = useIsHydrated() ? undefined : 'UTC';
  const asked = messages.findLast((message) => message.isMine && message.reply !== null);
  const replaced = asked && isReplacing(asked) ? asked.reply?.answerId : undefined;
  const shown = messages.filter(({ id }) => id !== replaced);
  const pane = useRef<HTMLElement>(null);
  const count = outbox.outgoing.length;
  useEffect(() => {
    if (count > 0) pane.current?.scrollTo({ top: 0 });
  }, [count]);
  return (
    <section
      ref={pane}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('history')}
      className="flex min-h-0 grow flex-col-reverse overflow-y-auto overscroll-contain px-3 sm:px-5"
    >
      <div role="log" aria-label={t('log')} className="mt-auto grid grid-cols-1 gap-1.5 py-4">
        <OlderMessages history={history} />
        {!history.hasNextPage && other.isCharacter && <AiNotice name={other.nickname} />}
        {groupByDay(shown, timeZone).map((group) => (
          <div key={group.day} className="grid grid-cols-1 gap-1.5">
            <DaySeparator at={group.messages[0]?.createdAt} timeZone={timeZone} />
            {group.messages.map((message) => (
              <Fragment key={message.id}>
                <MessageBubble message={message} />
                {message.hasHelpCard && <HelpCard name={other.nickname} />}
              </Fragment>
            ))}
          </div>
        ))}
        {asked && (
          <ReplyState
            // Another answer is another stream.
            key={`${asked.id} ${asked.reply?.againLeft}`}
            asked={asked}
            other={other}
            answers={shown.filter(({ seq }) => seq > asked.seq)}
          />
        )}
        {outbox.outgoing.map((each) => (
          <OutgoingBubble
            key={each.clientId}
            outgoing={each}
            onRetry={() => outbox.retry(each)}
            onDrop={() => outbox.drop(each)}
          />
        ))}
      </div>
    </section>
  );
}

function OlderMessages({ history }: { history: EndlessQuery }) {
  const t = useTranslations('messages');
  const mark = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = history;
  const mayFetch = hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
  useEffect(() => {
    if (!mayFetch || !mark.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void fetchNextPage(), {
      rootMargin: '200px',
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [mayFetch, fetchNextPage]);
  if (!hasNextPage) return null;
  return (
    <div ref={mark} className="grid justify-items-center py-3 [overflow-anchor:none]">
      <Button tone="quiet" size="small" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t('older')}
      </Button>
    </div>
  );
}

/** Before the first answer, and above it for ever. */
function AiNotice({ name }: { name: string }) {
  const t = useTranslations('messages');
  return (
    <p className="mx-auto my-3 max-w-md [overflow-anchor:none] rounded-2xl bg-leaf-soft px-5 py-3 text-center text-ink text-sm">
      {t('aiNotice', { name })}
    </p>
  );
}
