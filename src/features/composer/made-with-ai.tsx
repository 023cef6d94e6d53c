'use client';
import { Sparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { classNames } from '@/ui/class-names';

/** A person says that a machine helped: the post is marked so, for people and for machines. */
export function MadeWithAi({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const t = useTranslations('composer');
  return (
    <button
      type="button"
      aria-pressed={isOn}
      title={t('madeWithAiHint')}
      onClick={() => onChange(!isOn)}
      className={classNames(
        'inline-flex min-h-9 items-center gap-1.5 rounded-full px-2.5 text-sm transition-colors',
        isOn ? 'bg-leaf-soft font-medium text-leaf' : 'text-ink-soft hover:bg-sunk hover:text-ink',
      )}
    >
      <Sparkles aria-hidden="true" className="size-4" />
      <span className={isOn ? undefined : 'sr-only sm:not-sr-only'}>{t('madeWithAi')}</span>
    </button>
  );
}
