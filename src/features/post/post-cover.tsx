'use client';
import { EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PostView } from '@/contracts/views/posts';
import { languageOf } from '@/lib/localized';
import { Button } from '@/ui/button';

/** Stands where a post would, and says why. */
export function PostCover({ post, onOpen }: { post: PostView; onOpen: () => void }) {
  const t = useTranslations('post.cover');
  const { cover, label } = post;
  return (
    <div className="mt-3 grid justify-items-center gap-2 rounded-2xl bg-sunk px-5 py-6 text-center">
      <EyeOff aria-hidden="true" className="size-6 text-ink-soft" strokeWidth={1.6} />
      <p className="font-medium">{t(cover === 'spoiler' ? 'spoiler' : 'sensitive')}</p>
      {label?.warning && (
        <p lang={languageOf(label.warning)} className="break-words text-ink-soft text-sm">
          {label.warning}
        </p>
      )}
      {cover === 'closed' ? (
        <p className="text-ink-soft text-sm">{t('closed')}</p>
      ) : (
        <Button tone="quiet" size="small" onClick={onOpen} className="relative z-10 mt-1">
          {t('open')}
        </Button>
      )}
    </div>
  );
}
