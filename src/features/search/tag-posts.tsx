import { useTranslations } from 'next-intl';

/** As many as the server counts: from there on it is "or more". */
const counted = 100;

export function TagPosts({ count }: { count: number }) {
  const t = useTranslations('search');
  return count < counted ? t('tagPosts', { count }) : t('tagPostsOrMore', { count });
}
