import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { languageCookie } from '@/lib/localized';
import { resolveLanguage } from './resolve-language';

export default getRequestConfig(async () => {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  const locale = resolveLanguage(jar.get(languageCookie)?.value, sent.get('accept-language'));
  const { default: messages } = await import(`../../messages/${locale}.json`);
  // the viewer's own zone is known in the browser only: features/time writes times again once hydrated
  return { locale, messages, timeZone: 'UTC', now: new Date() };
});
