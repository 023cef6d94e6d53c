// The page that the service worker keeps: plain, in both languages, and about nobody.
import { createTranslator } from 'next-intl';
import { catalogues } from '@/i18n/catalogues';
import { languages } from '@/lib/localized';

export function GET(): Response {
  const parts = languages.map((language) => {
    const t = createTranslator({ locale: language, messages: catalogues[language], namespace: 'offline' });
    return `<section lang="${language}"><h1>${t('title')}</h1><p>${t('text')}</p><a href="/">${t('retry')}</a></section>`;
  });
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Kith</title><link rel="stylesheet" href="/offline.css">`;
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><img src="/icon.svg" alt="" width="72" height="72">${parts.join('')}</body></html>`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=3600' } });
}
