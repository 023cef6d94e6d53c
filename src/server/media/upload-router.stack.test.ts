// The whole way of a picture: a browser's requests, UploadThing's real handler, the local upload service, our row.
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import sharp from 'sharp';
import { createRouteHandler } from 'uploadthing/next';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { limits } from '@/contracts/limits';
import { createFileStore } from '@/server/platform/storage/create-file-store';
import { uploadThingOptions } from '@/server/platform/storage/upload-thing-options';
import { listen } from '@/stack/listen';
import { createUploadServer } from '@/stack/upload-server';
import { localUploadToken, readUploadToken } from '@/stack/upload-token';
import { aPerson } from '@/testing/builders';
import { testApp } from '@/testing/test-app';
import { createUploadRouter } from './upload-router';

const token = localUploadToken('sk_local_only_for_tests_1234567890');
const presigned = z.array(z.object({ url: z.string(), key: z.string() }));
const stored = z.object({ serverData: z.record(z.string(), z.unknown()) });

/** A web server with our route, an upload service, and the signed-in person (null: nobody). */
async function theWay(signedIn: boolean) {
  const app = await testApp();
  const dir = mkdtempSync(path.join(tmpdir(), 'kith-way-'));
  let route: ((request: Request) => Promise<Response>) | undefined;
  const server = createServer(getRequestListener(async (request) => route?.(request) ?? new Response(null, { status: 503 })));
  const web = await listen(server, 0);
  const { apiKey = '', appId = '' } = readUploadToken(token) ?? {};
  const service = await createUploadServer({ port: 0, dir, apiKey, appId, webOrigin: web.origin });
  const uploads = { token, ingestUrl: service.url, filesOrigin: undefined };
  const person = await aPerson(app);
  const { POST } = createRouteHandler({
    router: createUploadRouter({
      app: { ...app, files: createFileStore({ uploads }) },
      viewer: () => (signedIn ? app.db.user.findUnique({ where: { id: person.id } }) : Promise.resolve(null)),
    }),
    config: { ...uploadThingOptions(uploads), isDev: false },
  });
  // The SDK is typed for Next's request, of which it uses only what every Request has.
  route = (request) => POST(request as Parameters<typeof POST>[0]);
  const ask = (size: number, { name = 'a.png', slug = 'postImage' } = {}) =>
    fetch(`${web.origin}/api/uploadthing?actionType=upload&slug=${slug}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-uploadthing-package': 'test', 'x-uploadthing-version': '7.7.4' },
      body: JSON.stringify({ files: [{ name, size, type: 'image/png', lastModified: 1 }], input: null }),
    });
  return {
    app,
    person,
    service,
    ask,
    /** A callback as the upload service sends it; `signature` is of the body, unless another is given. */
    callback(key: string, ownerId: string, signature?: string) {
      const file = { name: 'a.png', size: 100, type: 'image/png', customId: null, key, fileHash: 'x' };
      const urls = { url: 'http://x.invalid', appUrl: 'http://x.invalid', ufsUrl: 'http://x.invalid' };
      const body = JSON.stringify({ status: 'uploaded', metadata: { ownerId }, origin: service.url, file: { ...file, ...urls } });
      return fetch(`${web.origin}/api/uploadthing?slug=postImage`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'uploadthing-hook': 'callback',
          'x-uploadthing-signature': signature ?? `hmac-sha256=${createHmac('sha256', apiKey).update(body).digest('hex')}`,
        },
        body,
      });
    },
    async send(bytes: Buffer, slug = 'postImage') {
      const [target] = presigned.parse(await (await ask(bytes.length, { slug })).json());
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'a.png');
      return fetch(target?.url ?? '', { method: 'PUT', headers: { Range: 'bytes=0-' }, body: form });
    },
    async [Symbol.asyncDispose]() {
      await service.close();
      await web.close();
      await app[Symbol.asyncDispose]();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 1, g: 2, b: 3 } } })
    .png()
    .toBuffer();

test('F04: a picture arrives: the browser learns its id, everybody can read it, the original is gone', async () => {
  await using way = await theWay(true);
  const { serverData } = stored.parse(await (await way.send(await png(64, 48))).json());
  expect(serverData).toMatchObject({ error: null, width: 64, height: 48 });
  const image = await way.app.db.image.findFirstOrThrow();
  expect(image).toMatchObject({ id: serverData.imageId, ownerId: way.person.id, state: 'unclaimed', url: serverData.url });
  const read = await fetch(image.url);
  expect([read.status, read.headers.get('content-type')]).toEqual([200, 'image/webp']);
  expect((await sharp(Buffer.from(await read.arrayBuffer())).metadata()).width).toBe(64);
});

test('a picture that cannot be decoded is answered with its code, and nothing stays', async () => {
  await using way = await theWay(true);
  const whole = await png(64, 48);
  const cut = Buffer.concat([whole.subarray(0, 60), Buffer.alloc(40)]);
  const { serverData } = stored.parse(await (await way.send(cut)).json());
  expect(serverData).toEqual({ error: 'image-unreadable' });
  expect(await way.app.db.image.count()).toBe(0);
});

test('F01: strangers, files over ten megabytes and too many uploads are refused before a byte is sent', async () => {
  await using way = await theWay(true);
  const refusal = async (response: Response) => [
    response.status,
    z.object({ message: z.string() }).parse(await response.json()).message,
  ];
  expect(await refusal(await way.ask(limits.image.bytes + 1))).toEqual([413, 'image-too-large']);
  for (let index = 0; index < 60; index++) await way.app.limiter.take('upload', way.person.id).catch(() => undefined);
  expect(await refusal(await way.ask(100))).toEqual([400, 'rate-limited']);
  await using strangers = await theWay(false);
  expect(await refusal(await strangers.ask(100))).toEqual([403, 'not-signed-in']);
});

test('F02: an image for a private message answers nobody at the store, and is signed for the one who sent it', async () => {
  await using way = await theWay(true);
  const { serverData } = stored.parse(await (await way.send(await png(64, 48), 'messageImage')).json());
  const image = await way.app.db.image.findFirstOrThrow();
  expect(image).toMatchObject({ isPrivate: true, isMachineMade: false });
  expect((await fetch(image.url)).status).toBe(403);
  expect(serverData.url).toMatch(new RegExp(`^/api/files/${image.key}\\?until=\\d+&signature=`));
});

test('F05: a forged callback makes nothing, and a replayed one makes the image of the first again', async () => {
  await using way = await theWay(true);
  const { serverData } = stored.parse(await (await way.send(await png(64, 48))).json());
  const { uploadKey, ownerId } = await way.app.db.image.findFirstOrThrow();
  const key = uploadKey ?? '';
  expect((await way.callback(key, ownerId, `hmac-sha256=${'0'.repeat(64)}`)).status).toBe(400);
  expect((await way.callback('a'.repeat(40), ownerId, '')).status).toBe(400);
  expect((await way.callback(key, ownerId)).ok).toBe(true);
  await expect.poll(() => way.app.db.image.count()).toBe(1);
  expect((await way.app.db.image.findFirstOrThrow()).id).toBe(serverData.imageId);
});

test('C05: the suspended are refused before they upload, and what was under way is not kept', async () => {
  await using way = await theWay(true);
  const { app, person } = way;
  const suspendedUntil = new Date(app.clock.now().getTime() + 3_600_000);
  await app.db.user.update({ where: { id: person.id }, data: { suspendedUntil } });
  const refused = await way.ask(100);
  expect([refused.status, await refused.json()]).toEqual([403, { message: 'suspended' }]);
  const late = await way.callback('under-way.png', person.id);
  expect(late.status).toBe(200);
  expect(await app.db.image.count()).toBe(0);
});
