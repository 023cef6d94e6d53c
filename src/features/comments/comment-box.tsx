'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonLook } from '@/ui/button';
import { useViewer } from '../accounts/use-viewer';
import { logInPath, postPath } from '../paths';
import { CommentForm } from './comment-form';

/** Stays at the lower edge. */
export function CommentBox({ postId, mayReply }: { postId: string; mayReply: boolean }) {
  const t = useTranslations('comments');
  const viewer = useViewer();
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 mt-4 bg-linear-to-t from-65% from-paper to-transparent pt-6 pb-3 lg:bottom-0">
      {!mayReply ? (
        <p className="rounded-full border border-line bg-surface px-5 py-3 text-center text-ink-soft text-sm shadow-float">
          {t('closed')}
        </p>
      ) : viewer ? (
        <CommentForm postId={postId} />
      ) : (
        <div className="flex items-center justify-between gap-3 rounded-full border border-line bg-surface px-5 py-2.5 shadow-float">
          <span className="text-ink-soft text-sm">{t('logInToComment')}</span>
          <Link href={logInPath(postPath(postId))} className={buttonLook({ size: 'small' })}>
            {t('logIn')}
          </Link>
        </div>
      )}
    </div>
  );
}
