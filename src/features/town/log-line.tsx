'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ActionLogView } from '@/contracts/views/world';
import { classNames } from '@/ui/class-names';
import { townPath } from '../paths';
import { AiBadge } from '../people/ai-badge';
import { authorKind } from '../people/author-kind';
import { PersonAvatar } from '../people/person-avatar';
import { Deed } from './deed';
import { actionWord, isAboutThing } from './known-words';
import { WhyButton } from './why/why-button';

/** One thing that someone did: when, what, where, in which words, and why. */
export function LogLine({ line, isOwn = false }: { line: ActionLogView; isOwn?: boolean }) {
  const t = useTranslations('town');
  const why = useTranslations('why');
  const isFallback = line.source === 'fallback';
  return (
    <div className="flex gap-3 rounded-2xl px-2 py-2.5 hover:bg-sunk/60">
      {!isOwn && <PersonAvatar person={line.character} size="small" />}
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-baseline gap-x-1.5">
          {!isOwn && (
            <span {...authorKind(line.character)} className="inline-flex items-center gap-1.5">
              <Link href={townPath(line.character.username)} className="font-semibold hover:underline">
                {line.character.nickname}
              </Link>
              <AiBadge />
            </span>
          )}
          <Deed line={line} />
        </p>
        {line.success && line.result && !isAboutThing(actionWord(line.action)) && (
          <p className="mt-0.5 line-clamp-3 break-words text-sm">{t('words', { text: line.result })}</p>
        )}
        <p className={classNames('mt-0.5 line-clamp-2 break-words text-ink-soft text-sm', isFallback && 'text-lamp')}>
          <Why line={line} />
        </p>
        <div className="-ml-3">
          <WhyButton of={{ seq: line.seq }} label={why('label', { name: line.character.nickname })} />
        </div>
      </div>
      <p className="shrink-0 text-right text-ink-soft text-xs leading-relaxed tabular-nums">
        <span className="block text-ink text-sm">{line.clock}</span>
        {t('day', { day: line.day })}
        {line.kind && <span className="block">{t(`kinds.${line.kind}`)}</span>}
      </p>
    </div>
  );
}

/** Why it was done, and whether it was thought of now. */
function Why({ line: { source, reason } }: { line: ActionLogView }) {
  const t = useTranslations('town');
  if (source === 'fallback') return t('fallback');
  return source === 'followed' || source === 'routine' ? t(source, { reason }) : reason;
}
