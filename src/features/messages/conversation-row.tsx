'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ConversationView, LastMessageView } from '@/contracts/views/messages';
import { cardLook } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { CountBadge } from '@/ui/count-badge';
import { chatPath } from '../paths';
import { AiBadge } from '../people/ai-badge';
import { authorKind } from '../people/author-kind';
import { PersonAvatar } from '../people/person-avatar';
import { useNameOf } from '../people/use-name-of';
import { Moment } from '../time/moment';
import { GroupFaces } from './group-faces';
import { useNoticeText } from './notice-line';

export function ConversationRow({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations('messages');
  const nameOf = useNameOf();
  const excerpt = useExcerpt();
  const { id, other, title, group, lastMessage, unreadCount } = conversation;
  return (
    <Link
      href={chatPath(id)}
      {...(title === null ? authorKind(other) : {})}
      className={classNames(
        cardLook,
        'flex items-center gap-4 p-4 transition-shadow hover:shadow-float',
        unreadCount > 0 && 'border-accent/50',
      )}
    >
      {group ? <GroupFaces faces={group.faces} /> : <PersonAvatar person={other} />}
      <span className="min-w-0 grow">
        <span className="flex items-center gap-1.5">
          <span className="truncate font-semibold">{title ?? nameOf(other)}</span>
          {title === null && other.isCharacter && <AiBadge />}
          {lastMessage && <Moment at={lastMessage.createdAt} className="ml-auto shrink-0 pl-2 text-ink-soft text-xs" />}
        </span>
        <span className={classNames('block truncate', unreadCount > 0 ? 'font-medium text-ink' : 'text-ink-soft')}>
          {excerpt(lastMessage, group !== null)}
        </span>
      </span>
      <CountBadge count={unreadCount} />
      {unreadCount > 0 && <span className="sr-only">{t('unread', { count: unreadCount })}</span>}
    </Link>
  );
}

/** The newest message in a line: whose it is where that is not plain, what happened, or that it was taken back. */
function useExcerpt() {
  const t = useTranslations('messages');
  const noticeText = useNoticeText();
  return (last: LastMessageView | null, isGroup: boolean) => {
    if (!last) return t('nothingYet');
    if (last.notice) return noticeText(last.notice);
    if (last.isDeleted) return t(last.isRemoved ? 'wasRemoved' : last.isMine ? 'youDeleted' : 'wasDeleted');
    const text = last.text || t('images', { count: last.imagesCount });
    if (last.isMine) return t('youSaid', { text });
    return isGroup ? t('theySaid', { name: last.from, text }) : text;
  };
}
