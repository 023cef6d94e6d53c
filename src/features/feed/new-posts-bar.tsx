'use client';
import { ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';

/** Says once that there is something new; the number beside it grows in silence. */
export function NewPostsBar({ count, isBusy, onShow }: { count: number; isBusy: boolean; onShow: () => void }) {
  const t = useTranslations('feed');
  return (
    // On the edge of the first post, over the gap above it: it covers nothing that is read or pressed.
    <div className="pointer-events-none sticky top-20 z-20 h-0 text-center lg:top-8">
      <p role="status" className="sr-only">
        {count > 0 && t('newPostsCame')}
      </p>
      {count > 0 && (
        <Button
          isBusy={isBusy}
          onClick={onShow}
          size="small"
          className="-top-4.5 pointer-events-auto relative animate-rise px-4 shadow-float"
        >
          {!isBusy && <ArrowUp aria-hidden="true" className="size-4" />}
          {t('newPosts', { count })}
        </Button>
      )}
    </div>
  );
}
