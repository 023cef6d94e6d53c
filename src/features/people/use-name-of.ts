import { useTranslations } from 'next-intl';
import type { AuthorView } from '@/contracts/views/people';

/** What somebody is called; a deleted account has no name any more. */
export function useNameOf(): (author: Pick<AuthorView, 'nickname' | 'isGone'>) => string {
  const t = useTranslations('people');
  return ({ nickname, isGone }) => (isGone ? t('deletedAccount') : nickname);
}
