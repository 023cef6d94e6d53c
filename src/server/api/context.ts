import { isLanguage, type Language, languageCookie } from '@/lib/localized';
import type { Viewer } from '../auth/viewer';
import type { AppContext } from '../platform/app-context';
import { networkOf } from '../platform/network-of';

export type ApiContext = {
  app: AppContext;
  viewer: Viewer | null;
  /** network address, for limits on strangers */
  address: string;
  language: Language;
  /** a server component of ours reads, not a browser */
  inProcess: boolean;
};

function cookie(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1];
}

/** The language chosen in this browser, as the interface shows it; else the viewer's own, else the browser's. */
export function languageFrom(headers: Headers, viewer: Viewer | null): Language {
  const chosen = cookie(headers, languageCookie);
  if (isLanguage(chosen)) return chosen;
  if (viewer) return viewer.language;
  return /^zh\b/i.test(headers.get('accept-language')?.trim() ?? '') ? 'zh' : 'en';
}

/**
 * Where a request came from. Anybody can send `x-forwarded-for`, so only the last hop counts, and only if a proxy of ours wrote
 * it; otherwise all strangers are one, and the limits per account are what holds. Of IPv6 the /64: who has one address has them all.
 */
export function addressFrom(headers: Headers, trustProxy: boolean): string {
  const hop = trustProxy ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return networkOf(hop || 'unknown');
}
