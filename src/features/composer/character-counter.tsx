'use client';
import { useTranslations } from 'next-intl';
import { graphemeLength } from '@/lib/text';
import { classNames } from '@/ui/class-names';
import { announcedLeft } from './announced-left';

type CharacterCounterProps = { text: string; max: number; isAlwaysShown?: boolean };

/** Shown when it begins to matter, as people count. It is said aloud only near the end, and not with every key. */
export function CharacterCounter({ text, max, isAlwaysShown = false }: CharacterCounterProps) {
  const t = useTranslations('composer');
  const count = graphemeLength(text);
  const isTooLong = count > max;
  const left = announcedLeft(max - count);
  const isShown = isAlwaysShown || count >= max * 0.8;
  return (
    <>
      {isShown && (
        <span
          aria-hidden="true"
          title={t('counter', { count, max })}
          className={classNames('self-center text-xs tabular-nums', isTooLong ? 'font-semibold text-danger' : 'text-ink-soft')}
        >
          {isTooLong && `${t('tooLong')} · `}
          {count} / {max}
        </span>
      )}
      <span role="status" className="sr-only">
        {isTooLong ? t('tooLong') : left === null ? '' : t('left', { left })}
      </span>
    </>
  );
}
