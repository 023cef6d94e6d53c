// A stand-in for UploadThing's ingest, API and file hosts: one web-standard handler, Request to Response.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createCallbacks } from './callbacks';
import { fileApi } from './file-api';
import { isKey, json, pathPrefix, type UploadOptions } from './options';
import { createReceiver } from './receive';
import { serveFile } from './serve-file';
import { isSame, refusal } from './signature';
import { storedFiles } from './stored-files';

function corsHeaders(webOrigin: string): Record<string, string> {
  return {
    'access-control-allow-origin': webOrigin,
    'access-control-allow-methods': 'PUT, HEAD, GET, OPTIONS',
    'access-control-allow-headers': 'range, content-type, x-uploadthing-version, b3, traceparent',
    'access-control-expose-headers': 'x-ut-range-start',
    'access-control-max-age': '600',
    vary: 'origin',
  };
}

async function bodyOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}

export function createUploadHandler(options: UploadOptions): (request: Request) => Promise<Response> {
  mkdirSync(options.dir, { recursive: true });
  const prefix = pathPrefix(options);
  const files = storedFiles(options.dir);
  const callbacks = createCallbacks(options);
  const receive = createReceiver({ options, files, callbacks });
  const cors = corsHeaders(options.webOrigin);
  const refused = (url: URL) => refusal(url, { publicUrl: options.publicUrl, prefix, apiKey: options.apiKey, now: Date.now() });

  async function fromServer(request: Request, segments: string[]): Promise<Response> {
    if (!isSame(request.headers.get('x-uploadthing-api-key') ?? '', options.apiKey)) return json({ error: 'Bad API key' }, 401);
    const [first, second] = segments;
    const body = await bodyOf(request);
    if (first === 'route-metadata') return callbacks.announce(body);
    if (first === 'callback-result') return callbacks.settle(body);
    if (first === 'v6' && second) return fileApi(second, body, { options, files });
    return json({ error: 'Not found' }, 404);
  }

  function download(request: Request, url: URL, key: string): Response {
    const file = files.find(key);
    if (!file) return new Response('Not found', { status: 404 });
    const bad = file.acl === 'private' ? refused(url) : undefined;
    return bad ? new Response(bad, { status: 403 }) : serveFile(request, file, files.bytesAt(key));
  }

  async function upload(request: Request, url: URL, key: string): Promise<Response> {
    const bad = refused(url);
    if (bad) return json({ error: bad }, 403);
    if (request.method === 'HEAD')
      return new Response(null, { headers: { 'x-ut-range-start': String(await files.partSize(key)) } });
    return receive(request, url, key);
  }

  async function route(request: Request, url: URL): Promise<Response> {
    if (request.method === 'OPTIONS') return new Response(null, { status: 204 });
    if (!url.pathname.startsWith(`${prefix}/`)) return new Response('Not found', { status: 404 });
    const segments = url.pathname.slice(prefix.length + 1).split('/');
    if (request.method === 'POST') return fromServer(request, segments);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const [first, second, third] = segments;
    const stored = first === 'f' ? second : first === 'a' && second === options.appId ? third : undefined;
    if (stored !== undefined)
      return isKey(stored) && isRead ? download(request, url, stored) : new Response('Not found', { status: 404 });
    if (segments.length !== 1 || !isKey(first)) return new Response('Not found', { status: 404 });
    if (request.method === 'HEAD' || request.method === 'PUT') return upload(request, url, first);
    return new Response('Method not allowed', { status: 405 });
  }

  return async function handle(request) {
    const answer = await route(request, new URL(request.url)).catch((error: unknown) => {
      const id = randomUUID().slice(0, 8);
      console.error(`upload ${id} failed:`, error);
      return json({ error: `Upload failed (${id})` }, 500);
    });
    for (const [name, value] of Object.entries(cors)) answer.headers.set(name, value);
    return answer;
  };
}
