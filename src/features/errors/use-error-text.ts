import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { errorCodeOf, retryAfterMsOf } from './error-code-of';

/** What a person reads when a procedure failed. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations('errors');
  return useCallback(
    (error: unknown) => {
      const code = errorCodeOf(error);
      const ms = retryAfterMsOf(error);
      return code === 'rate-limited' && ms !== null ? t('rate-limited-for', { seconds: Math.ceil(ms / 1000) }) : t(code);
    },
    [t],
  );
}
