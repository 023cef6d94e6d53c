'use client';
import { ArrowLeft, Brain, MapPin } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ConversationView } from '@/contracts/views/messages';
import type { AuthorView } from '@/contracts/views/people';
import { buttonLook } from '@/ui/button';
import { Tooltip } from '@/ui/tooltip';
import { rememberedPath, townPath, userPath } from '../paths';
import { AiBadge } from '../people/ai-badge';
import { authorKind } from '../people/author-kind';
import { PersonAvatar } from '../people/person-avatar';
import { useNameOf } from '../people/use-name-of';
import { ChatMenu, PairMenu } from './chat-menu';

export function BackToMessages() {
  const t = useTranslations('messages');
  return (
    <Link href="/messages" aria-label={t('back')} className={buttonLook({ tone: 'plain', size: 'icon' })}>
      <ArrowLeft aria-hidden="true" className="size-5" />
    </Link>
  );
}

function RememberedLink({ other: { username, nickname } }: { other: AuthorView }) {
  const t = useTranslations('remembered');
  const text = t('linkTo', { name: nickname });
  return (
    <Tooltip text={text}>
      <Link href={rememberedPath(username)} aria-label={text} className={buttonLook({ tone: 'plain', size: 'icon' })}>
        <Brain aria-hidden="true" className="size-5" />
      </Link>
    </Tooltip>
  );
}

export function ChatHead({ conversation }: { conversation: ConversationView }) {
  const { id: conversationId, other, isBlockedByMe } = conversation;
  const t = useTranslations('messages');
  const nameOf = useNameOf();
  return (
    <div {...authorKind(other)} className="flex shrink-0 items-center gap-3 border-line border-b px-2 py-2.5 sm:px-4">
      <BackToMessages />
      {other.isGone ? (
        <PersonAvatar person={other} />
      ) : (
        <Link href={userPath(other.username)} tabIndex={-1} aria-hidden="true">
          <PersonAvatar person={other} />
        </Link>
      )}
      <div className="min-w-0 grow">
        <h1 className="flex items-center gap-1.5 font-semibold text-lg leading-tight">
          {other.isGone ? (
            <span className="truncate">{nameOf(other)}</span>
          ) : (
            <Link href={userPath(other.username)} className="truncate hover:underline">
              {other.nickname}
            </Link>
          )}
          {other.isCharacter && <AiBadge />}
        </h1>
        {!other.isGone && (
          <p className="truncate text-ink-soft text-sm">{other.isCharacter ? t('aiCharacter') : `@${other.username}`}</p>
        )}
      </div>
      {other.isCharacter && <RememberedLink other={other} />}
      {other.isCharacter && (
        <Tooltip text={t('seeInTown')}>
          <Link
            href={townPath(other.username)}
            aria-label={t('seeInTown')}
            className={buttonLook({ tone: 'plain', size: 'icon' })}
          >
            <MapPin aria-hidden="true" className="size-5" />
          </Link>
        </Tooltip>
      )}
      {other.isGone ? (
        <ChatMenu conversationId={conversationId} />
      ) : (
        <PairMenu conversationId={conversationId} other={other} isBlockedByMe={isBlockedByMe} />
      )}
    </div>
  );
}
