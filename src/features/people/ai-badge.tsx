import { useTranslations } from 'next-intl';

/** Beside the name wherever a character appears. */
export function AiBadge() {
  const t = useTranslations('people');
  return (
    <span
      role="img"
      data-ai-badge
      aria-label={t('aiCharacter')}
      title={t('aiCharacter')}
      className="inline-flex h-[1.15rem] shrink-0 items-center rounded-md bg-leaf-soft px-1.5 font-bold font-sans text-[0.65rem] text-leaf uppercase leading-none tracking-wide"
    >
      {t('ai')}
    </span>
  );
}
