import { createWriteStream } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Callbacks } from './callbacks';
import { json, maxBytesOf, publicAddress, type UploadOptions } from './options';
import { signedParameter } from './signature';
import { falseClaim, sniff } from './sniff';
import type { StoredFile, StoredFiles } from './stored-files';
import { fromWebBody } from './web-body';

type Place = { options: UploadOptions; files: StoredFiles; callbacks: Callbacks };
type Incoming = { request: Request; key: string; announcedSize: number; from: number };

function startOf(request: Request): number {
  return Number(/^bytes=(\d+)-$/.exec(request.headers.get('range') ?? 'bytes=0-')?.[1] ?? Number.NaN);
}

/** Appends the one file part of the form to the partial upload; says how many files came and whether they were too long. */
async function append(
  { request, key, announcedSize, from }: Incoming,
  files: StoredFiles,
): Promise<{ count: number; isTooLong: boolean }> {
  const found = { count: 0, isTooLong: false };
  const writes: Promise<void>[] = [];
  const form = busboy({
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    limits: { files: 1, fields: 0, parts: 1, fileSize: announcedSize - from + 1 },
  });
  form.on('file', (_name, stream) => {
    found.count += 1;
    stream.on('limit', () => {
      found.isTooLong = true;
    });
    writes.push(pipeline(stream, createWriteStream(files.partAt(key), { flags: 'a' })));
  });
  if (request.body) await pipeline(fromWebBody(request.body), form);
  await Promise.all(writes);
  return found;
}

function describe(url: URL, file: { key: string; size: number; type: string; hash: string }): StoredFile {
  return {
    ...file,
    name: (signedParameter(url, 'file-name') ?? 'file').slice(0, 255),
    customId: signedParameter(url, 'custom-id') ?? null,
    acl: signedParameter(url, 'acl') === 'private' ? 'private' : 'public-read',
    disposition: signedParameter(url, 'content-disposition') === 'attachment' ? 'attachment' : 'inline',
    slug: signedParameter(url, 'slug') ?? '',
    uploadedAt: Date.now(),
  };
}

/** Takes the bytes of one presigned upload, whose signature was checked before. Partial uploads go on where they stopped. */
export function createReceiver({ options, files, callbacks }: Place) {
  const inProgress = new Set<string>();

  async function receive(incoming: Incoming, url: URL): Promise<Response> {
    const { request, key, announcedSize, from } = incoming;
    const have = await files.partSize(key);
    if (!Number.isFinite(from) || from > have) return json({ error: 'Bad range' }, 416, { 'x-ut-range-start': String(have) });
    if (from < have) await truncate(files.partAt(key), from);
    if (!request.body) return json({ error: 'No body' }, 400);
    const { count, isTooLong } = await append(incoming, files);
    if (count === 0 && announcedSize > 0) return json({ error: 'No file part' }, 400);
    const got = await files.partSize(key);
    if (isTooLong || got > announcedSize) {
      await files.dropPart(key);
      return json({ error: 'More bytes than announced' }, 413);
    }
    if (got < announcedSize) return json({ error: 'Incomplete' }, 400, { 'x-ut-range-start': String(got) });

    const { head, hash } = await files.inspectPart(key);
    const type = sniff(head);
    const lie = falseClaim(signedParameter(url, 'file-type') ?? '', type);
    if (lie) {
      await files.dropPart(key);
      await callbacks.fail(key, `Content is not ${lie}`);
      return json({ error: `Content is not ${lie}` }, 415);
    }
    const file = describe(url, { key, size: announcedSize, type: type ?? 'application/octet-stream', hash });
    await files.completePart(file);
    const serverData = file.slug ? await callbacks.complete(file) : null; // the server's own uploads have no slug, no callback
    const address = publicAddress(options, key);
    return json({ url: address, appUrl: address, ufsUrl: address, fileHash: hash, serverData });
  }

  return async function put(request: Request, url: URL, key: string): Promise<Response> {
    if (signedParameter(url, 'identifier') !== options.appId) return json({ error: 'Wrong app' }, 403);
    const announcedSize = Number(signedParameter(url, 'file-size'));
    if (!(announcedSize >= 0 && announcedSize <= maxBytesOf(options))) return json({ error: 'File too large' }, 413);
    if (files.find(key)) return json({ error: 'Key exists' }, 409); // the SDK's keys carry 32 bits of hash: never overwrite
    if (inProgress.has(key)) return json({ error: 'Upload in progress' }, 409);
    inProgress.add(key);
    try {
      return await receive({ request, key, announcedSize, from: startOf(request) }, url);
    } finally {
      inProgress.delete(key);
    }
  };
}
