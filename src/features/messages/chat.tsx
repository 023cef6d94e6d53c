'use client';
import { useTranslations } from 'next-intl';
import { ErrorState } from '@/ui/error-state';
import { Spinner } from '@/ui/spinner';
import { useErrorText } from '../errors/use-error-text';
import { BreakNotice } from './break-notice';
import { ChatHead, GroupHead } from './chat-head';
import { MessageBox } from './message-box';
import { MessageLog } from './message-log';
import { useChat } from './use-chat';
import { useMarkRead } from './use-mark-read';
import { useOutbox } from './use-outbox';

export function Chat({ conversationId }: { conversationId: string }) {
  const t = useTranslations('messages');
  const errorText = useErrorText();
  const { conversation, history, messages } = useChat(conversationId);
  const outbox = useOutbox(conversationId);
  useMarkRead(conversationId, messages);
  const failure = conversation.error ?? history.error;
  if (failure && !conversation.data) {
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
  const { other, title } = conversation.data;
  return (
    <div className="flex h-full flex-col">
      {title === null ? <ChatHead other={other} /> : <GroupHead title={title} />}
      <MessageLog other={other} messages={messages} history={history} outbox={outbox} />
      {(other.isCharacter || title !== null) && <BreakNotice conversationId={conversationId} />}
      <MessageBox conversationId={conversationId} name={title ?? other.nickname} onSend={outbox.send} />
    </div>
  );
}
