import { useLocale } from 'next-intl';
import type { Localized } from '@/lib/localized';

export function useLocalized(): (text: Localized) => string {
  const language = useLocale();
  return (text) => text[language];
}
