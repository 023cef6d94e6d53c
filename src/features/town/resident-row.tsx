'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ResidentView } from '@/contracts/views/world';
import { townPath } from '../paths';
import { AiBadge } from '../people/ai-badge';
import { authorKind } from '../people/author-kind';
import { PersonAvatar } from '../people/person-avatar';
import { emotionWord } from './known-words';
import { useActivityText } from './use-activity-text';

/** `where` is the place's name, when the list is not by place. */
export function ResidentRow({ resident, where }: { resident: ResidentView; where?: string }) {
  const t = useTranslations('town');
  const activityText = useActivityText();
  const doing = activityText(resident);
  return (
    <Link
      href={townPath(resident.author.username)}
      {...authorKind(resident.author)}
      className="flex items-center gap-3 rounded-2xl px-2 py-2 transition-colors hover:bg-sunk"
    >
      <PersonAvatar person={resident.author} size="small" />
      <span className="min-w-0 grow">
        <span className="flex items-center gap-1.5">
          <span className="truncate font-medium">{resident.author.nickname}</span>
          <AiBadge />
          <span className="ml-auto shrink-0 pl-1 text-ink-soft text-xs">{t(`emotions.${emotionWord(resident.emotion)}`)}</span>
        </span>
        <span className="block truncate text-ink-soft text-sm">{where ? t('doingAt', { doing, place: where }) : doing}</span>
      </span>
    </Link>
  );
}
