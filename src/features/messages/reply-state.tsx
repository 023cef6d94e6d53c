'use client';
import { Moon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MessageView, ReplyView } from '@/contracts/views/messages';
import type { AuthorView } from '@/contracts/views/people';
import { CouldNotAnswer } from './could-not-answer';
import { StreamingReply } from './streaming-reply';

type ReplyStateProps = { asked: MessageView; other: AuthorView; answers: MessageView[] };

/** What becomes of the answer that a character owes to `asked`. Nothing once the answer stands in the log. */
export function ReplyState({ asked, other, answers }: ReplyStateProps) {
  const { reply } = asked;
  if (!reply || answers.some((message) => !message.isMine)) return null;
  switch (reply.state) {
    case 'waiting':
    case 'writing':
    // the row may say sent a moment before the message itself is here
    case 'sent':
      return <StreamingReply messageId={asked.id} name={other.nickname} />;
    case 'deferred':
      return <Deferred reply={reply} name={other.nickname} />;
    case 'failed':
      return <CouldNotAnswer name={other.nickname} why={reply.why} />;
  }
}

function Deferred({ reply, name }: { reply: ReplyView; name: string }) {
  const t = useTranslations('messages');
  const why = reply.why === 'asleep' || reply.why === 'talking' ? reply.why : 'busy';
  const until = reply.deferredUntil;
  return (
    <p role="status" className="mx-auto mt-2 flex w-fit items-center gap-2 rounded-full bg-sunk px-4 py-2 text-ink-soft text-sm">
      <Moon aria-hidden="true" className="size-4 shrink-0" />
      {until
        ? t(`deferred.${why}Until`, { name, until: t('townTime', { day: until.day, clock: until.clock }) })
        : t(`deferred.${why}`, { name })}
    </p>
  );
}
