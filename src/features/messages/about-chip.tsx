'use client';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { languageOf } from '@/lib/localized';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';

/** The post above what one is writing about it; it can be taken away again. */
export function AboutChip({ postId, onRemove }: { postId: string; onRemove: () => void }) {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const { data: post } = useQuery(trpc.posts.byId.queryOptions({ postId }));
  if (!post) return null;
  const text = post.cover === null ? post.text : '';
  return (
    <div className="mb-1 flex items-center gap-2 rounded-2xl border-leaf border-l-4 bg-sunk px-3 py-2 text-sm">
      <p className="min-w-0 grow">
        <span className="block font-medium">{t('aboutPost', { name: post.author.nickname })}</span>
        <span lang={languageOf(text)} className="line-clamp-2 text-ink-soft">
          {text}
        </span>
      </p>
      <Button tone="plain" size="icon" aria-label={t('aboutNoMore')} onClick={onRemove}>
        <X aria-hidden="true" className="size-4" />
      </Button>
    </div>
  );
}
