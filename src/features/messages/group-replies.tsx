'use client';
import { Moon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { GroupReplyView, MessageView } from '@/contracts/views/messages';
import { PersonName } from '../people/person-name';
import { CouldNotAnswer } from './could-not-answer';
import { HeldUp } from './held-up';
import { StreamingGroupReply } from './streaming-reply';
import { useAtWork } from './use-at-work';

/** What the characters of a group are about to say, to whichever of its last messages. */
export function GroupReplies({ messages }: { messages: readonly MessageView[] }) {
  const open = messages.flatMap(({ id, groupReplies }) => groupReplies.map((reply) => ({ id, reply })));
  return open.map(({ id, reply }) => <GroupReply key={`${id} ${reply.character.id}`} messageId={id} reply={reply} />);
}

function GroupReply({ messageId, reply }: { messageId: string; reply: GroupReplyView }) {
  const { character, state, why } = reply;
  switch (state) {
    case 'waiting':
    case 'writing':
      return <Writing messageId={messageId} reply={reply} />;
    case 'deferred':
      return <PutOff name={character.nickname} why={why} />;
    case 'failed':
      return <CouldNotAnswer name={character.nickname} why={why} />;
    case 'sent':
    case 'stopped':
      return null;
  }
}

function Writing({ messageId, reply }: { messageId: string; reply: GroupReplyView }) {
  const { character, atWorkMs } = reply;
  if (!useAtWork(atWorkMs)) return <HeldUp name={character.nickname} />;
  return (
    <div className="grid grid-cols-1 gap-0.5">
      <PersonName person={character} className="px-2 pt-1 text-sm" />
      <StreamingGroupReply messageId={messageId} characterId={character.id} name={character.nickname} />
    </div>
  );
}

function PutOff({ name, why }: { name: string; why: string | null }) {
  const t = useTranslations('messages');
  const known = why === 'asleep' || why === 'talking' || why === 'working' ? why : 'busy';
  return (
    <p role="status" className="mx-auto mt-2 flex w-fit items-center gap-2 rounded-full bg-sunk px-4 py-2 text-ink-soft text-sm">
      <Moon aria-hidden="true" className="size-4 shrink-0" />
      {t(`deferred.${known}`, { name })}
    </p>
  );
}
