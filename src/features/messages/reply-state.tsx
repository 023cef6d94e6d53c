'use client';
import { Moon, RotateCcw, Square } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MessageView, ReplyView } from '@/contracts/views/messages';
import type { AuthorView } from '@/contracts/views/people';
import { Button } from '@/ui/button';
import { CouldNotAnswer } from './could-not-answer';
import { HeldUp } from './held-up';
import { StreamingReply } from './streaming-reply';
import { useAtWork } from './use-at-work';
import { useReplyControl } from './use-reply-control';

type ReplyStateProps = { asked: MessageView; other: AuthorView; answers: MessageView[] };

/** An answer that is there is being written anew: the new one is shown in its place. */
export function isReplacing({ reply }: MessageView): boolean {
  return reply?.answerId != null && (reply.state === 'waiting' || reply.state === 'writing');
}

/** What becomes of the answer that a character owes to `asked`, and what the person can do about it. */
export function ReplyState({ asked, other, answers }: ReplyStateProps) {
  const { reply } = asked;
  const name = other.nickname;
  if (!reply) return null;
  const isAnswered = answers.some((message) => !message.isMine);
  switch (reply.state) {
    case 'waiting':
    case 'writing':
      return isAnswered ? null : <Writing messageId={asked.id} atWorkMs={reply.atWorkMs} name={name} />;
    case 'sent':
      // the row may say sent a moment before the message itself is here
      if (!isAnswered) return <StreamingReply messageId={asked.id} name={name} />;
      return answers.length === 1 ? <Again asked={asked} name={name} hasFailed={reply.why !== null} /> : null;
    case 'deferred':
      return isAnswered && reply.answerId === null ? null : <Deferred reply={reply} name={name} />;
    case 'failed':
      if (isAnswered) return null;
      return (
        <div className="grid justify-items-center gap-2">
          <CouldNotAnswer name={name} why={reply.why} />
          <Again asked={asked} name={name} />
        </div>
      );
    case 'stopped':
      return isAnswered ? null : <Stopped asked={asked} name={name} />;
  }
}

function Writing({ messageId, name, atWorkMs }: { messageId: string; name: string; atWorkMs: number }) {
  const t = useTranslations('messages');
  const { stop } = useReplyControl();
  const button = (
    <Button tone="quiet" size="small" isBusy={stop.isPending} onClick={() => stop.mutate({ messageId })}>
      <Square aria-hidden="true" className="size-3 fill-current" />
      {t('stop')}
    </Button>
  );
  if (!useAtWork(atWorkMs)) return <HeldUp name={name}>{button}</HeldUp>;
  return (
    <StreamingReply messageId={messageId} name={name}>
      {button}
    </StreamingReply>
  );
}

function Stopped({ asked, name }: { asked: MessageView; name: string }) {
  const t = useTranslations('messages');
  return (
    <div className="mt-2 grid justify-items-center gap-2">
      <p role="status" className="rounded-2xl bg-sunk px-4 py-2 text-center text-ink-soft text-sm">
        {t('stopped')}
      </p>
      <Again asked={asked} name={name} />
    </div>
  );
}

function Again({ asked, name, hasFailed = false }: { asked: MessageView; name: string; hasFailed?: boolean }) {
  const t = useTranslations('messages');
  const { again } = useReplyControl();
  const left = asked.reply?.againLeft ?? 0;
  return (
    <div className="flex flex-wrap items-center gap-2 justify-self-start">
      {left > 0 && (
        <Button
          tone="plain"
          size="small"
          isBusy={again.isPending}
          title={t('againLabel', { name })}
          onClick={() => again.mutate({ messageId: asked.id })}
        >
          <RotateCcw aria-hidden="true" className="size-3.5" />
          {t('again')}
        </Button>
      )}
      {hasFailed && (
        <p role="status" className="text-danger text-sm">
          {t('againFailed', { name })}
        </p>
      )}
    </div>
  );
}

function Deferred({ reply, name }: { reply: ReplyView; name: string }) {
  const t = useTranslations('messages');
  const why = reply.why === 'asleep' || reply.why === 'talking' || reply.why === 'working' ? reply.why : 'busy';
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
