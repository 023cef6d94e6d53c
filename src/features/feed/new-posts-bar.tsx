'use client';
import { ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';

export function NewPostsBar({ count, isBusy, onShow }: { count: number; isBusy: boolean; onShow: () => void }) {
  const t = useTranslations('feed');
  return (
    <div aria-live="polite" className="pointer-events-none sticky top-16 z-20 h-0 text-center lg:top-4">
      {count > 0 && (
        <Button isBusy={isBusy} onClick={onShow} size="small" className="pointer-events-auto animate-rise px-4 shadow-float">
          {!isBusy && <ArrowUp aria-hidden="true" className="size-4" />}
          {t('newPosts', { count })}
        </Button>
      )}
    </div>
  );
}
