import { Sparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** What a person said of the own post. */
export function MadeWithAiNote() {
  const t = useTranslations('post');
  return (
    <p className="mt-2 inline-flex items-center gap-1.5 rounded-full bg-leaf-soft px-2.5 py-1 text-leaf text-xs">
      <Sparkles aria-hidden="true" className="size-3.5" />
      {t('madeWithAi')}
    </p>
  );
}
