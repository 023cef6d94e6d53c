// The one way to a private file: an address of ours that names its reader and its end, and a signature over both.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';

type App = Pick<AppContext, 'config' | 'clock'>;

/** `name`: what a download is called. `seconds`: how long the address holds at least, 600 unless told. */
export type SignedFile = { key: string; viewerId: string; name?: string; seconds?: number };

/** Ends fall on these, so that the same address comes again for a while and a browser can keep what it has read. */
const gridMs = 5 * 60_000;

/** An address under which `viewerId`, signed in, and nobody else can read a private file for a short while. */
export function signFileAddress(app: App, { key, viewerId, name = '', seconds = 600 }: SignedFile): string {
  const until = Math.ceil((app.clock.now().getTime() + seconds * 1000) / gridMs) * gridMs;
  const query = new URLSearchParams({ until: String(until), ...(name ? { name } : {}) });
  query.set('signature', signatureOf(app, { key, viewerId, name, until }));
  return `/api/files/${encodeURIComponent(key)}?${query}`;
}

/** Throws `DomainError('image-not-found')` for every address that was not made for this viewer, was changed, or has ended. */
export function checkFileAddress(app: App, file: { key: string; viewerId: string | null; query: URLSearchParams }): void {
  const { key, viewerId, query } = file;
  const until = Number(query.get('until'));
  const isLate = !(until > app.clock.now().getTime());
  const given = Buffer.from(query.get('signature') ?? '', 'base64url');
  const wanted = Buffer.from(
    signatureOf(app, { key, viewerId: viewerId ?? '', name: query.get('name') ?? '', until }),
    'base64url',
  );
  const isOurs = viewerId !== null && given.length === wanted.length && timingSafeEqual(given, wanted);
  if (isLate || !isOurs) throw new DomainError('image-not-found', 'No file at this address for this viewer');
}

type Signed = { key: string; viewerId: string; name: string; until: number };

function signatureOf({ config }: App, { key, viewerId, name, until }: Signed): string {
  const secret = createHmac('sha256', config.auth.secret).update('kith private files').digest();
  return createHmac('sha256', secret)
    .update(JSON.stringify([key, viewerId, name, until]))
    .digest('base64url');
}
