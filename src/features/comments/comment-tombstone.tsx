import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { CommentView } from '@/contracts/views/posts';

/** Where a comment was: whether its author or moderators took it away, and for its author the way to the reason. */
export function CommentTombstone({ comment: { isRemoved, isMine } }: { comment: CommentView }) {
  const t = useTranslations('comments');
  const safety = useTranslations('safety');
  return (
    <p className="text-ink-soft italic">
      {t(isRemoved ? 'removed' : 'tombstone')}
      {isRemoved && isMine && (
        <>
          {' '}
          <Link href="/safety" className="text-leaf not-italic underline">
            {safety('seeWhy')}
          </Link>
        </>
      )}
    </p>
  );
}
