import { useTranslations } from 'next-intl';
import { PostSkeletons } from '../post/post-skeleton';

export function PageLoading() {
  const t = useTranslations('list');
  return (
    <div role="status" aria-label={t('loading')}>
      <PostSkeletons />
    </div>
  );
}
