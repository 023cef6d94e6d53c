import { createReadStream } from 'node:fs';
import type { StoredFile } from './stored-files';
import { toWebBody } from './web-body';

const isShown = (file: StoredFile) => file.type.startsWith('image/') || file.type.startsWith('video/');
const encodedName = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);

function headersOf(file: StoredFile): Record<string, string> {
  return {
    'content-type': file.type,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'cross-origin',
    'accept-ranges': 'bytes',
    etag: `"${file.hash}"`,
    'cache-control': file.acl === 'private' ? 'private, max-age=60' : 'public, max-age=31536000, immutable',
    'content-disposition': `${isShown(file) ? file.disposition : 'attachment'}; filename*=UTF-8''${encodedName(file.name)}`,
  };
}

/** The byte range that a header asks for: undefined for the whole, `null` when it lies outside. */
export function byteRange(header: string | null, size: number): { from: number; to: number } | undefined | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (!first && !last) return undefined;
  const from = first ? Number(first) : Math.max(0, size - Number(last));
  const to = first && last ? Math.min(Number(last), size - 1) : size - 1;
  return from > to ? null : { from, to };
}

/** One stored file over HTTP: ranges, validation by hash, and headers that keep foreign bytes from being run. */
export function serveFile(request: Request, file: StoredFile, bytesAt: string): Response {
  const headers = headersOf(file);
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
  const range = byteRange(request.headers.get('range'), file.size);
  if (range === null) return new Response(null, { status: 416, headers: { 'content-range': `bytes */${file.size}` } });
  const { from, to } = range ?? { from: 0, to: file.size - 1 };
  if (range) headers['content-range'] = `bytes ${from}-${to}/${file.size}`;
  headers['content-length'] = String(to - from + 1);
  const status = range ? 206 : 200;
  if (request.method === 'HEAD' || file.size === 0) return new Response(null, { status, headers });
  return new Response(toWebBody(createReadStream(bytesAt, { start: from, end: to })), { status, headers });
}
