import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { errorCodeOf } from './error-code-of';

/** What a person reads when a procedure failed. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations('errors');
  return useCallback((error: unknown) => t(errorCodeOf(error)), [t]);
}
