import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { AskedAboutView } from '@/contracts/views/messages';
import { languageOf } from '@/lib/localized';
import { postPath } from '../paths';
import { AiBadge } from '../people/ai-badge';

/** Above a message: the post that it asks about. */
export function AboutLine({ about: { postId, author, text } }: { about: AskedAboutView }) {
  const t = useTranslations('messages');
  return (
    <Link href={postPath(postId)} className="block max-w-full rounded-2xl border-leaf border-l-4 bg-sunk px-3 py-2 text-sm">
      <span className="flex items-center gap-1.5 font-medium">
        <span className="truncate">{t('aboutPost', { name: author.nickname })}</span>
        {author.isCharacter && <AiBadge />}
      </span>
      <span lang={languageOf(text)} className="line-clamp-2 text-ink-soft">
        {text}
      </span>
    </Link>
  );
}
