'use client';
import {
  AtSign,
  Heart,
  type LucideIcon,
  MailQuestion,
  MessageCircle,
  Repeat2,
  Reply,
  ShieldCheck,
  UserPlus,
  UsersRound,
} from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { moderationDetails, type NotificationKind } from '@/contracts/notification-kinds';
import type { NotificationView } from '@/contracts/views/notifications';
import { languageOf } from '@/lib/localized';
import { cardLook } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { PersonAvatar } from '../people/person-avatar';
import { PersonName } from '../people/person-name';
import { Moment } from '../time/moment';
import { notificationPath } from './notification-path';

const icons: Record<NotificationKind, LucideIcon> = {
  like: Heart,
  comment: MessageCircle,
  reply: Reply,
  mention: AtSign,
  repost: Repeat2,
  follow: UserPlus,
  'message-request': MailQuestion,
  group: UsersRound,
  moderation: ShieldCheck,
};

type RowProps = { notification: NotificationView; onRead: (id: string) => void };

/** The whole line leads to what it is about; going there is reading it. */
export function NotificationRow({ notification, onRead }: RowProps) {
  const t = useTranslations('notifications');
  const { id, kind, actors, excerpt, isRead, createdAt } = notification;
  const Icon = icons[kind];
  const [first] = actors;
  return (
    <div className={classNames(cardLook, 'relative flex items-start gap-3 p-4', !isRead && 'border-accent/50 bg-accent-soft')}>
      <span className="relative shrink-0">
        {first ? <PersonAvatar person={first} /> : <span className="block size-11 rounded-full bg-sunk" />}
        <span className="-right-1 -bottom-1 absolute grid size-5 place-items-center rounded-full bg-surface text-accent">
          <Icon aria-hidden="true" className="size-3.5" />
        </span>
      </span>
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-1.5">
          <Who notification={notification} />
          <Link
            href={notificationPath(notification)}
            onClick={() => isRead || onRead(id)}
            className="after:absolute after:inset-0 after:rounded-card hover:underline"
          >
            <What notification={notification} />
          </Link>
          {!isRead && <span className="sr-only">{t('unread')}</span>}
        </p>
        {excerpt && (
          <p lang={languageOf(excerpt)} className="line-clamp-2 break-words text-ink-soft">
            {excerpt}
          </p>
        )}
        <Moment at={createdAt} className="text-ink-soft text-xs" />
      </div>
    </div>
  );
}

/** "Anna and 11 others"; in Chinese the number is of all, as its readers expect: 安娜等12人. */
function Who({ notification: { actors, actorsCount } }: { notification: NotificationView }) {
  const t = useTranslations('notifications');
  const [first, second] = actors;
  if (!first) return null;
  const isPair = actorsCount === 2 && second !== undefined;
  return (
    <span className="relative z-10 inline-flex min-w-0 max-w-full flex-wrap items-center gap-x-1.5">
      <PersonName person={first} />
      {isPair && <span>{t('and')}</span>}
      {isPair && <PersonName person={second} />}
      {!isPair && actorsCount > 1 && <span>{t('others', { total: actorsCount })}</span>}
    </span>
  );
}

function What({ notification: { kind, postId, commentId, actorsCount, count, detail } }: { notification: NotificationView }) {
  const t = useTranslations('notifications');
  if (kind === 'like' && commentId) return t('kinds.likeComment');
  const decision = moderationDetails.find((one) => one === detail);
  if (kind === 'moderation' && decision) return t(`moderation.${decision}`);
  const isOfMany = kind !== 'follow' && kind !== 'message-request' && kind !== 'group' && kind !== 'moderation' && !postId;
  return (
    <>
      {t(`kinds.${kind}`, { count: actorsCount })}
      {isOfMany && <span className="block text-ink-soft text-sm">{t('many', { count })}</span>}
    </>
  );
}
