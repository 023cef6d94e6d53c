'use client';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { ErrorState } from '@/ui/error-state';
import { Spinner } from '@/ui/spinner';
import { useErrorText } from '../errors/use-error-text';
import { BlockedNotice } from '../safety/blocked-notice';
import { BreakNotice } from './break-notice';
import { ChatHead } from './chat-head';
import { GroupHead } from './group-head';
import { MessageBox } from './message-box';
import { MessageLog } from './message-log';
import { RequestBar } from './request-bar';
import { useChat } from './use-chat';
import { useMarkRead } from './use-mark-read';
import { useOutbox } from './use-outbox';

type ChatProps = { conversationId: string; at?: number | null; aboutId?: string | null };

/** `at`: the number of the message that a link leads to; `aboutId`: the post that one came to ask about. */
export function Chat({ conversationId, at = null, aboutId = null }: ChatProps) {
  const t = useTranslations('messages');
  const errorText = useErrorText();
  const [linked, setLinked] = useState(at);
  const field = useRef<HTMLTextAreaElement>(null);
  const { conversation, history, messages } = useChat(conversationId, linked);
  const outbox = useOutbox(conversationId);
  useMarkRead(conversationId, messages);
  const failure = conversation.error ?? history.error;
  if (failure && (!conversation.data || conversation.error)) {
    return (
      <ErrorState
        title={t('failed')}
        text={errorText(failure)}
        retryLabel={t('retry')}
        onRetry={() => void Promise.all([conversation.refetch(), history.refetch()])}
      />
    );
  }
  if (!conversation.data || history.isPending) {
    return (
      <div role="status" aria-label={t('loading')} className="grid h-full place-items-center">
        <Spinner className="size-7 text-ink-soft" />
      </div>
    );
  }
  const { other, title, state, isBlockedByMe } = conversation.data;
  return (
    <div className="flex h-full flex-col">
      {title === null ? <ChatHead conversation={conversation.data} /> : <GroupHead conversation={conversation.data} />}
      <MessageLog
        conversation={conversation.data}
        messages={messages}
        history={history}
        outbox={outbox}
        at={linked}
        onJump={() => setLinked(null)}
      />
      {state === 'requested' && (
        <RequestBar conversationId={conversationId} name={other.nickname} onAccepted={() => field.current?.focus()} />
      )}
      {(other.isCharacter || title !== null) && <BreakNotice conversationId={conversationId} />}
      {isBlockedByMe ? (
        <BlockedNotice person={other} />
      ) : (
        <MessageBox
          field={field}
          conversationId={conversationId}
          name={title ?? other.nickname}
          aboutId={aboutId}
          onSend={(message) => {
            setLinked(null);
            outbox.send(message);
          }}
        />
      )}
    </div>
  );
}
