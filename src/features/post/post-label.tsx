import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PostLabelView } from '@/contracts/views/posts';
import { languageOf } from '@/lib/localized';

/** What its author said about a post before it is read. */
export function PostLabel({ label }: { label: PostLabelView }) {
  const t = useTranslations('post');
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-2 text-ink-soft text-sm">
      <TriangleAlert aria-hidden="true" className="size-4 shrink-0" />
      {label.isSensitive && <span>{t('cover.sensitive')}</span>}
      {label.isSpoiler && <span>{t('cover.spoiler')}</span>}
      {label.warning && <span lang={languageOf(label.warning)}>{label.warning}</span>}
    </p>
  );
}
