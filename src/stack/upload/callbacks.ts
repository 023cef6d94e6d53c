// The web app announces each upload (route-metadata); when the bytes are there, its callback is called and its result goes back to
// the browser. In development the SDK cannot be called from outside, so it keeps a stream of JSON lines open instead.
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { callbackTimeoutOf, isKey, json, publicAddress, type UploadOptions } from './options';
import { sign } from './signature';
import type { StoredFile } from './stored-files';

type Announced = {
  metadata: unknown;
  callbackUrl: string;
  slug: string;
  awaitsResult: boolean;
  at: number;
  push?: (line: string) => void;
  settle?: (result: unknown) => void;
};

const announcement = z.object({
  fileKeys: z.array(z.string().refine(isKey)).min(1).max(100),
  metadata: z.unknown().optional(),
  isDev: z.boolean().default(false),
  callbackUrl: z.url(),
  callbackSlug: z.string(),
  awaitServerData: z.boolean().default(true),
});
const callbackResult = z.object({ fileKey: z.string(), callbackData: z.unknown().optional(), error: z.unknown().optional() });

const HOUR = 3_600_000;

export function createCallbacks(options: UploadOptions) {
  const announced = new Map<string, Announced>();

  // The browser's PUT may overtake the web app's announcement.
  async function waitFor(key: string, ms: number): Promise<Announced | undefined> {
    for (const until = Date.now() + ms; Date.now() < until && !announced.has(key); ) await sleep(25);
    return announced.get(key);
  }

  async function deliver(upload: Announced, hook: 'callback' | 'error', payload: string): Promise<void> {
    const signature = sign(payload, options.apiKey);
    if (upload.push) return upload.push(`${JSON.stringify({ payload, signature, hook })}\n`);
    const url = new URL(upload.callbackUrl);
    url.searchParams.set('slug', upload.slug);
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json', 'uploadthing-hook': hook, 'x-uploadthing-signature': signature },
      body: payload,
      signal: AbortSignal.timeout(callbackTimeoutOf(options)),
    });
    if (!answer.ok) throw new Error(`the callback was answered with ${answer.status}`);
  }

  /** Tells the web app that `file` is there; returns what its onUploadComplete gave back. */
  async function complete(file: StoredFile): Promise<unknown> {
    const upload = await waitFor(file.key, 5000);
    if (!upload) throw new Error('the web app never announced this upload');
    const { promise, resolve } = Promise.withResolvers<unknown>();
    upload.settle = resolve;
    const address = publicAddress(options, file.key);
    const { key, name, size, type, customId, hash, uploadedAt } = file;
    const described = {
      name,
      size,
      type,
      lastModified: uploadedAt,
      customId,
      key,
      url: address,
      appUrl: address,
      ufsUrl: address,
      fileHash: hash,
    };
    const payload = { status: 'uploaded', metadata: upload.metadata, origin: options.publicUrl, file: described };
    await deliver(upload, 'callback', JSON.stringify(payload));
    if (!upload.awaitsResult) return null;
    const tooLate = sleep(callbackTimeoutOf(options), undefined, { ref: false }).then(() => {
      throw new Error('the web app did not report the result of its callback');
    });
    return Promise.race([promise, tooLate]);
  }

  /** Tells the web app that the upload was refused, if it still wants to know. */
  async function fail(key: string, error: string): Promise<void> {
    const upload = await waitFor(key, 1000);
    announced.delete(key);
    if (upload)
      await deliver(upload, 'error', JSON.stringify({ fileKey: key, error })).catch((reason) =>
        console.error('upload hook:', reason),
      );
  }

  function lines(keys: string[], remember: (push: (line: string) => void) => void): Response {
    let left = keys.length;
    const text = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        remember((line) => {
          controller.enqueue(text.encode(line));
          left -= 1;
          if (left === 0) controller.close();
        });
      },
      cancel() {
        for (const key of keys) announced.delete(key);
      },
    });
    return new Response(body, { headers: { 'content-type': 'application/jsonl', 'cache-control': 'no-store' } });
  }

  function announce(body: unknown): Response {
    const parsed = announcement.safeParse(body);
    if (!parsed.success) return json({ error: 'Bad request' }, 400);
    const { fileKeys, metadata, isDev, callbackUrl, callbackSlug, awaitServerData } = parsed.data;
    if (new URL(callbackUrl).origin !== options.webOrigin) return json({ error: 'Callback URL not allowed' }, 400);
    for (const [key, upload] of announced) if (Date.now() - upload.at > HOUR) announced.delete(key);
    const remember = (push?: (line: string) => void) => {
      for (const key of fileKeys) {
        announced.set(key, { metadata, callbackUrl, slug: callbackSlug, awaitsResult: awaitServerData, at: Date.now(), push });
      }
    };
    if (isDev) return lines(fileKeys, remember);
    remember();
    return json({ ok: true });
  }

  function settle(body: unknown): Response {
    const parsed = callbackResult.safeParse(body);
    if (!parsed.success) return json({ error: 'Bad request' }, 400);
    const { fileKey, callbackData, error } = parsed.data;
    announced.get(fileKey)?.settle?.(error ? { error } : (callbackData ?? null));
    announced.delete(fileKey);
    return json({ ok: true });
  }

  return { complete, fail, announce, settle };
}
export type Callbacks = ReturnType<typeof createCallbacks>;
