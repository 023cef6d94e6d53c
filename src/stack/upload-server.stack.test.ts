import { createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import sharp from 'sharp';
import { createRouteHandler, createUploadthing } from 'uploadthing/next';
import { UTApi, UTFile } from 'uploadthing/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listen } from './listen';
import { createUploadServer, type UploadServer } from './upload-server';
import { localUploadToken, readUploadToken } from './upload-token';

const token = localUploadToken(`sk_local_${'k'.repeat(32)}`);
const { apiKey, appId } = readUploadToken(token) ?? { apiKey: '', appId: '' };
const dir = mkdtempSync(path.join(tmpdir(), 'kith-upload-'));
const errors: string[] = [];
const completed: string[] = [];
let app: Server;
let web: { origin: string; close(): Promise<void> };
let service: UploadServer;
let png: Buffer;
let isDev = false;

// The web app's side is the real SDK with a real route handler: the service is proved against both.
beforeAll(async () => {
  png = await sharp({ create: { width: 300, height: 200, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  let route: ((request: Request) => Promise<Response>) | undefined;
  app = createServer(getRequestListener(async (request) => (route ? route(request) : new Response(null, { status: 503 }))));
  web = await listen(app, 0);
  service = await createUploadServer({ port: 0, dir, apiKey, appId, webOrigin: web.origin, maxBytes: 8_000_000 });
  const config = { token, ingestUrl: service.url, callbackUrl: `${web.origin}/api/uploadthing`, logLevel: 'None' } as const;
  const builder = createUploadthing();
  const handlers = [false, true].map((dev) =>
    createRouteHandler({
      router: {
        picture: builder({ image: { maxFileSize: '4MB' } })
          .middleware(() => ({ userId: 'u1' }))
          .onUploadError(({ error }) => {
            errors.push(error.message);
          })
          .onUploadComplete(({ file, metadata }) => {
            completed.push(file.key);
            return { by: metadata.userId, url: file.ufsUrl };
          }),
      },
      config: { ...config, isDev: dev },
    }),
  );
  route = async (request) => {
    const POST = handlers[isDev ? 1 : 0]?.POST;
    if (!POST) throw new Error('no handler');
    // The SDK is typed for Next's request, of which it uses only what every Request has.
    return POST(request as Parameters<typeof POST>[0]);
  };
});
afterAll(async () => {
  await service.close();
  await web.close();
  rmSync(dir, { recursive: true, force: true });
});

const presigned = z.array(z.object({ url: z.string(), key: z.string() }));

async function presign(name = 'a.png', size = png.length, type = 'image/png') {
  const response = await fetch(`${web.origin}/api/uploadthing?actionType=upload&slug=picture`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-uploadthing-package': 'test', 'x-uploadthing-version': '7.7.4' },
    body: JSON.stringify({ files: [{ name, size, type, lastModified: 1 }], input: null }),
  });
  if (!response.ok) return { status: response.status, url: '', key: '' };
  const [first] = presigned.parse(await response.json());
  if (!first) throw new Error('no address');
  return { status: response.status, ...first };
}

function put(url: string, body: Buffer, from = 0, type = 'image/png') {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(body.subarray(from))], { type }), 'x');
  return fetch(url, { method: 'PUT', headers: { Range: `bytes=${from}-` }, body: form });
}

describe('the local upload service against the real SDK', () => {
  test.each([false, true])('stores a picture and hands back what onUploadComplete said (development: %s)', async (dev) => {
    isDev = dev;
    const { url, key } = await presign('红 1.png');
    const response = await put(url, png);
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe(web.origin);
    const body = z.object({ ufsUrl: z.string(), serverData: z.unknown() }).parse(await response.json());
    expect(body.serverData).toEqual({ by: 'u1', url: body.ufsUrl });
    expect(completed).toContain(key);
    const stored = await fetch(body.ufsUrl);
    expect(stored.headers.get('content-type')).toBe('image/png');
    expect(stored.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await stored.arrayBuffer()).equals(png)).toBe(true);
    expect((await fetch(body.ufsUrl, { headers: { range: 'bytes=0-9' } })).status).toBe(206);
    expect((await put(url, png)).status).toBe(409);
    isDev = false;
  });

  test('refuses a changed address, an old one, and one signed with another key', async () => {
    const { url, key } = await presign();
    expect((await put(url.replace(/x-ut-file-size=\d+/, 'x-ut-file-size=7999999'), png)).status).toBe(403);
    expect((await put(url.replace(key, 'A'.repeat(48)), png)).status).toBe(403);
    expect((await put(url.replace(/expires=\d+/, 'expires=1'), png)).status).toBe(403);
    const bare = url.slice(0, url.lastIndexOf('&signature='));
    const forged = `hmac-sha256=${createHmac('sha256', 'sk_other').update(bare).digest('hex')}`;
    expect((await put(`${bare}&signature=${encodeURIComponent(forged)}`, png)).status).toBe(403);
    expect((await put(bare, png)).status).toBe(403);
  });

  test('refuses more bytes than announced, fewer bytes, and bytes that are no picture', async () => {
    expect((await put((await presign('a.png', 100)).url, png)).status).toBe(413);
    expect((await put((await presign('b.png', png.length + 10)).url, png)).status).toBe(400);
    const html = Buffer.from('<html><script>1</script></html>');
    expect((await put((await presign('c.png', html.length)).url, html)).status).toBe(415);
    await expect.poll(() => errors.some((message) => message.includes('Content is not image'))).toBe(true);
    expect((await presign('big.png', 5_000_000)).status).toBe(400);
  });

  test('goes on with an upload that was cut', async () => {
    const { url } = await presign('r.png');
    const half = Math.floor(png.length / 2);
    expect((await put(url, png.subarray(0, half))).status).toBe(400);
    const head = await fetch(url, { method: 'HEAD' });
    expect(head.headers.get('x-ut-range-start')).toBe(String(half));
    expect((await put(url, png, half + 1)).status).toBe(416);
    expect((await put(url, png, half)).status).toBe(200);
  });

  test('stays inside its folder, asks for its key, and calls nobody but the web app', async () => {
    for (const bad of ['..%2f..%2fetc%2fpasswd', 'f/..%2f..%2fetc%2fpasswd', 'f/%2e%2e%2fpackage', `f/${'A'.repeat(48)}.json`]) {
      expect((await fetch(`${service.url}/${bad}`)).status).toBe(404);
    }
    const post = (name: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${service.url}/${name}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      });
    for (const name of ['v6/listFiles', 'v6/deleteFiles', 'route-metadata', 'callback-result']) {
      expect((await post(name, {})).status).toBe(401);
    }
    const elsewhere = {
      fileKeys: ['A'.repeat(48)],
      metadata: {},
      isDev: false,
      callbackUrl: 'http://169.254.169.254/x',
      callbackSlug: 's',
    };
    expect((await post('route-metadata', elsewhere, { 'x-uploadthing-api-key': apiKey })).status).toBe(400);
  });

  test('serves the SDK of the server: upload, list, rename, private with a signed address, delete', async () => {
    const api = new UTApi({ token, ingestUrl: service.url, apiUrl: service.url, logLevel: 'None' } as ConstructorParameters<
      typeof UTApi
    >[0]);
    const [uploaded] = await api.uploadFiles([new UTFile([new Uint8Array(png)], 'api.png', { customId: 'cid-1' })]);
    const data = uploaded?.data;
    if (!data) throw new Error(`upload failed: ${JSON.stringify(uploaded?.error)}`);
    const { key, ufsUrl } = data;
    expect((await api.listFiles()).files.some((file) => file.key === key && file.customId === 'cid-1')).toBe(true);
    expect(await api.renameFiles({ fileKey: key, newName: 'new.png' })).toEqual({ success: true });
    expect(await api.updateACL(key, 'private')).toEqual({ success: true });
    expect((await fetch(ufsUrl)).status).toBe(403);
    const signed = await api.getSignedURL(key, { expiresIn: 60 });
    expect((await fetch(signed.ufsUrl)).status).toBe(200);
    expect((await api.getUsageInfo()).filesUploaded).toBeGreaterThan(0);
    expect(await api.deleteFiles(key)).toEqual({ success: true, deletedCount: 1 });
    expect((await fetch(signed.ufsUrl)).status).toBe(404);
    expect(readdirSync(dir).some((name) => name.startsWith(key))).toBe(false);
  });
});
