'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import type { MessageView } from '@/contracts/views/messages';
import { languageOf } from '@/lib/localized';
import { classNames } from '@/ui/class-names';
import { useIsHydrated } from '../time/use-is-hydrated';

export function Bubble({ isMine, className, ...rest }: ComponentProps<'div'> & { isMine: boolean }) {
  return (
    <div
      className={classNames(
        'w-fit max-w-[82%] whitespace-pre-wrap break-words rounded-3xl px-4 py-2.5',
        isMine
          ? 'justify-self-end rounded-br-md bg-bubble text-ink'
          : 'justify-self-start rounded-bl-md border border-line bg-surface text-ink',
        className,
      )}
      {...rest}
    />
  );
}

export function MessageBubble({ message, isLinked = false }: { message: MessageView; isLinked?: boolean }) {
  const t = useTranslations('messages');
  const language = useLocale();
  const timeZone = useIsHydrated() ? undefined : 'UTC';
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    message.createdAt,
  );
  return (
    <Bubble
      isMine={message.isMine}
      lang={languageOf(message.text)}
      className={classNames('max-w-full', isLinked && 'outline-2 outline-accent outline-offset-2')}
    >
      <span className="sr-only">{message.isMine ? t('you') : message.sender.nickname}: </span>
      {message.text}
      <time
        dateTime={message.createdAt.toISOString()}
        className="ml-2 inline-block align-baseline text-[0.7rem] text-ink-soft tabular-nums"
      >
        {clock}
      </time>
    </Bubble>
  );
}
