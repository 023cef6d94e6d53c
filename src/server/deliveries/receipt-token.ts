// What a device or a mail brings back: the id of its delivery, signed. It opens nothing but its receipt.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AppContext } from '@/server/platform/app-context';

type App = Pick<AppContext, 'config'>;

function signatureOf({ config }: App, purpose: string, text: string): Buffer {
  const key = createHmac('sha256', config.auth.secret).update(`kith ${purpose}`).digest();
  return createHmac('sha256', key).update(text).digest();
}

/** `<text>.<signature>`; valid for one purpose. */
export const signed = (app: App, purpose: 'receipt' | 'unsubscribe', text: string): string =>
  `${text}.${signatureOf(app, purpose, text).toString('base64url')}`;

/** The text of a token that was made here for this purpose, else null. */
export function readSigned(app: App, purpose: 'receipt' | 'unsubscribe', token: string): string | null {
  const dot = token.lastIndexOf('.');
  const text = token.slice(0, Math.max(dot, 0));
  const given = Buffer.from(token.slice(dot + 1), 'base64url');
  const wanted = signatureOf(app, purpose, text);
  return dot > 0 && given.length === wanted.length && timingSafeEqual(given, wanted) ? text : null;
}
