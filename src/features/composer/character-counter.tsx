import { useTranslations } from 'next-intl';
import { graphemeLength } from '@/lib/text';
import { classNames } from '@/ui/class-names';

/** Shown when it begins to matter. Counts what people see; what is too long is decided by the stored length. */
export function CharacterCounter({ text, max, isAlwaysShown = false }: { text: string; max: number; isAlwaysShown?: boolean }) {
  const t = useTranslations('composer');
  const count = graphemeLength(text);
  const isTooLong = text.length > max;
  if (!isAlwaysShown && count < max * 0.8) return null;
  return (
    <span
      role="status"
      aria-label={t('counter', { count, max })}
      className={classNames('self-center text-xs tabular-nums', isTooLong ? 'font-semibold text-danger' : 'text-ink-soft')}
    >
      {isTooLong && `${t('tooLong')} · `}
      {count} / {max}
    </span>
  );
}
