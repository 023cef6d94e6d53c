import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';
import { checkFileAddress } from './sign-file-address';

type App = Pick<AppContext, 'config' | 'clock' | 'files'>;
type Asked = { key: string; viewerId: string | null; query: URLSearchParams };

/** Shown in the page; everything else is a download, so that no foreign bytes run at our address. */
const shown = new Set(['image/webp', 'image/png', 'image/jpeg', 'image/gif']);

/** A private file for the one whose address it is. 404 for everybody else, for changed and ended addresses, and when it is gone. */
export async function servePrivateFile(app: App, asked: Asked): Promise<Response> {
  try {
    checkFileAddress(app, asked);
    const { body, mime, bytes } = await app.files.open(asked.key);
    const headers = headersOf({ mime, name: asked.query.get('name') ?? '' });
    if (bytes !== null) headers.set('content-length', String(bytes));
    return new Response(body, { headers });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const status = error.code === 'image-not-found' ? 404 : 503;
    return Response.json({ error: error.code }, { status, headers: { 'cache-control': 'no-store' } });
  }
}

function headersOf({ mime, name }: { mime: string; name: string }): Headers {
  const isShown = shown.has(mime);
  const called = name ? `; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escaped)}` : '';
  return new Headers({
    'content-type': isShown ? mime : 'application/octet-stream',
    'content-disposition': `${isShown ? 'inline' : 'attachment'}${called}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=300',
    vary: 'cookie',
  });
}

const escaped = (char: string) => `%${char.charCodeAt(0).toString(16)}`;
