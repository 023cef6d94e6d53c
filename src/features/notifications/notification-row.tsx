'use client';
import { AtSign, Heart, MessageCircle, Repeat2, UserPlus } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { NotificationView } from '@/contracts/views/posts';
import { languageOf } from '@/lib/localized';
import { cardLook } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { postPath } from '../paths';
import { PersonAvatar } from '../people/person-avatar';
import { PersonName } from '../people/person-name';
import { Moment } from '../time/moment';

const icons = { like: Heart, comment: MessageCircle, mention: AtSign, repost: Repeat2, follow: UserPlus } as const;

export function NotificationRow({ notification }: { notification: NotificationView }) {
  const t = useTranslations('notifications');
  const { kind, actor, excerpt, isRead, createdAt, postId } = notification;
  const Icon = icons[kind];
  return (
    <div className={classNames(cardLook, 'relative flex items-start gap-3 p-4', !isRead && 'border-accent/50 bg-accent-soft')}>
      <span className="relative">
        <PersonAvatar person={actor} />
        <span className="-right-1 -bottom-1 absolute grid size-5 place-items-center rounded-full bg-surface text-accent">
          <Icon aria-hidden="true" className="size-3.5 fill-current" />
        </span>
      </span>
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-1.5">
          <span className="relative z-10 min-w-0">
            <PersonName person={actor} />
          </span>
          {postId ? (
            <Link href={postPath(postId)} className="after:absolute after:inset-0 after:rounded-card hover:underline">
              {t(`kinds.${kind}`)}
            </Link>
          ) : (
            <span>{t(`kinds.${kind}`)}</span>
          )}
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
