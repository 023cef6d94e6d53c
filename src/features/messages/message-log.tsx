'use client';
import { useTranslations } from 'next-intl';
import { Fragment, useEffect, useRef, useState } from 'react';
import type { ConversationView, MessageView } from '@/contracts/views/messages';
import { useIsHydrated } from '../time/use-is-hydrated';
import { DaySeparator } from './day-separator';
import { groupByDay } from './group-by-day';
import { GroupReplies } from './group-replies';
import { HelpCard } from './help-card';
import { JumpToNewest, MoreMessages } from './log-edges';
import { MessageLine } from './message-line';
import { OutgoingBubble } from './outgoing-bubble';
import { ReceiptLine } from './receipt-line';
import { isReplacing, ReplyState } from './reply-state';
import { TypingLine } from './typing-line';
import type { useChat } from './use-chat';
import type { useOutbox } from './use-outbox';

type MessageLogProps = {
  conversation: ConversationView;
  messages: MessageView[];
  history: ReturnType<typeof useChat>['history'];
  outbox: ReturnType<typeof useOutbox>;
  /** the message that a link led to */
  at: number | null;
  onJump: () => void;
};

const recentReplies = 12;

/**
 * The column is reversed, so its origin is the bottom: new messages keep it there, older ones grow upwards and move
 * nothing. What stands above the messages must not be what the browser holds on to while it scrolls.
 */
export function MessageLog({ conversation, messages, history, outbox, at, onJump }: MessageLogProps) {
  const t = useTranslations('messages');
  const { other, group } = conversation;
  const asked = messages.findLast((message) => message.isMine && message.reply !== null);
  const replaced = asked && isReplacing(asked) ? asked.reply?.answerId : undefined;
  const shown = messages.filter(({ id }) => id !== replaced);
  const last = shown.at(-1);
  const pane = useRef<HTMLElement>(null);
  const count = outbox.outgoing.length;
  useEffect(() => {
    if (count > 0) pane.current?.scrollTo({ top: 0 });
  }, [count]);
  useEffect(() => {
    if (at !== null) document.getElementById(`message-${at}`)?.scrollIntoView({ block: 'center' });
  }, [at]);
  const toNewest = () => {
    if (history.hasPreviousPage) onJump();
    pane.current?.scrollTo({ top: 0 });
    pane.current?.focus({ preventScroll: true });
  };
  return (
    <div className="relative flex min-h-0 grow flex-col">
      <section
        ref={pane}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('history')}
        className="flex min-h-0 grow flex-col-reverse overflow-y-auto overscroll-contain px-3 sm:px-5"
      >
        <div role="log" aria-label={t('log')} className="mt-auto grid grid-cols-1 gap-1.5 py-4">
          <Older history={history} />
          {!history.hasNextPage && !group && other.isCharacter && <AiNotice text={t('aiNotice', { name: other.nickname })} />}
          {!history.hasNextPage && group && <AiNotice text={t('groupAiNotice')} />}
          <Days conversation={conversation} messages={shown} at={at} />
          {history.hasPreviousPage ? (
            <Newer history={history} />
          ) : (
            <>
              {last?.isMine && !last.notice && !last.isDeleted && <ReceiptLine message={last} conversation={conversation} />}
              {asked && !group && (
                <ReplyState
                  // Another answer is another stream.
                  key={`${asked.id} ${asked.reply?.againLeft}`}
                  asked={asked}
                  other={other}
                  answers={shown.filter(({ seq }) => seq > asked.seq)}
                />
              )}
              <GroupReplies messages={shown.slice(-recentReplies)} />
              {(group || !other.isCharacter) && <TypingLine conversationId={conversation.id} lastSeq={last?.seq ?? 0} />}
            </>
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
      <JumpToNewest pane={pane} isAlways={history.hasPreviousPage} onJump={toNewest} />
    </div>
  );
}

type DaysProps = { conversation: ConversationView; messages: readonly MessageView[]; at: number | null };

function Days({ conversation, messages, at }: DaysProps) {
  const timeZone = useIsHydrated() ? undefined : 'UTC';
  // Where one had read to when one came; it stays there while one reads on.
  const [readBefore] = useState(conversation.unreadCount > 0 ? conversation.readSeq : null);
  const firstNew = messages.find(({ seq, isMine, notice }) => readBefore !== null && seq > readBefore && !isMine && !notice);
  return groupByDay(messages, timeZone).map((day) => (
    <div key={day.day} className="grid grid-cols-1 gap-1.5">
      <DaySeparator at={day.messages[0]?.createdAt} timeZone={timeZone} />
      {day.messages.map((message, index) => (
        <Fragment key={message.id}>
          {message === firstNew && <NewFromHere />}
          <MessageLine
            message={message}
            isLinked={message.seq === at}
            showsSender={conversation.group !== null && !message.isMine && !isSameSender(day.messages[index - 1], message)}
          />
          {message.hasHelpCard && <HelpCard name={conversation.other.nickname} />}
        </Fragment>
      ))}
    </div>
  ));
}

const isSameSender = (before: MessageView | undefined, message: MessageView) =>
  before !== undefined && before.notice === null && before.sender.id === message.sender.id;

function NewFromHere() {
  const t = useTranslations('messages');
  return (
    <p className="my-2 flex items-center gap-3 font-medium text-accent text-xs before:h-px before:grow before:bg-accent/50 after:h-px after:grow after:bg-accent/50">
      {t('newFromHere')}
    </p>
  );
}

function Older({ history }: Pick<MessageLogProps, 'history'>) {
  const t = useTranslations('messages');
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = history;
  if (!hasNextPage) return null;
  const mayFetch = !isFetchingNextPage && !isFetchNextPageError;
  return <MoreMessages label={t('older')} isBusy={isFetchingNextPage} mayFetch={mayFetch} onFetch={() => void fetchNextPage()} />;
}

function Newer({ history }: Pick<MessageLogProps, 'history'>) {
  const t = useTranslations('messages');
  const { isFetchingPreviousPage, fetchPreviousPage } = history;
  // Not by itself: what is added below would push what one reads upwards.
  return (
    <MoreMessages label={t('newer')} isBusy={isFetchingPreviousPage} mayFetch={false} onFetch={() => void fetchPreviousPage()} />
  );
}

/** Before the first answer, and above it for ever. */
function AiNotice({ text }: { text: string }) {
  return (
    <p className="mx-auto my-3 max-w-md [overflow-anchor:none] rounded-2xl bg-leaf-soft px-5 py-3 text-center text-ink text-sm">
      {text}
    </p>
  );
}
