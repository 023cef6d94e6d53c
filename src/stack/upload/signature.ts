import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** UploadThing's signature of a text. */
export const sign = (text: string, apiKey: string): string =>
  `hmac-sha256=${createHmac('sha256', apiKey).update(text).digest('hex')}`;

/** Compares in constant time, whatever the lengths. */
export function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

const MARK = '&signature=';

/**
 * Why a presigned address is not accepted at `now`, or undefined when it is. The signature covers the whole public address up to
 * its own parameter; `prefix` is the path of `publicUrl`.
 */
export function refusal(
  url: URL,
  signed: { publicUrl: string; prefix: string; apiKey: string; now: number },
): string | undefined {
  if (!(Number(url.searchParams.get('expires')) > signed.now)) return 'URL expired';
  const at = url.search.lastIndexOf(MARK);
  if (at < 0) return 'No signature';
  const given = decodeURIComponent(url.search.slice(at + MARK.length));
  const path = url.pathname.startsWith(signed.prefix) ? url.pathname.slice(signed.prefix.length) : url.pathname;
  return isSame(given, sign(`${signed.publicUrl}${path}${url.search.slice(0, at)}`, signed.apiKey)) ? undefined : 'Bad signature';
}

/** A parameter of the SDK's presigned addresses, whose values are encoded twice. */
export function signedParameter(url: URL, name: string): string | undefined {
  const value = url.searchParams.get(`x-ut-${name}`);
  if (value === null) return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
