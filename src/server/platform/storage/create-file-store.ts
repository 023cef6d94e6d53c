import type { UTApi } from 'uploadthing/server';
import { DomainError } from '@/lib/errors';
import type { Config } from '../env';
import type { FileStore } from './file-store';
import { privateFileAddress } from './private-file-address';
import { publicFileAddress } from './public-file-address';
import { readAtMost } from './read-at-most';
import { uploadThingOptions } from './upload-thing-options';

const timeoutMs = 15_000;
/** UploadThing's keys hold about 30 random bits and a taken one is refused: another try makes another key. */
const writeTries = 3;
/** What a large private file has, wall milliseconds: whoever fetches an export may have a slow line. */
const largeTimeoutMs = 10 * 60_000;
const pageSize = 500;

/** Pictures in UploadThing or its local stand-in. Throws nothing but `DomainError`: `store-unavailable`, `image-not-found`, `image-too-large`. */
export function createFileStore(config: Pick<Config, 'uploads'>): FileStore {
  const { uploads } = config;
  let api: Promise<UTApi> | undefined;
  const store = () => {
    api ??= openStore(uploads);
    return api;
  };

  async function writeOnce({ name, mime, bytes, isPrivate = false }: Parameters<FileStore['write']>[0]) {
    const { UTFile } = await uploadThing();
    const isLarge = bytes instanceof Blob;
    const upload = new UTFile([isLarge ? bytes : new Uint8Array(bytes)], name, { type: mime });
    const answer = await (await store()).uploadFiles(upload, {
      signal: AbortSignal.timeout(isLarge ? largeTimeoutMs : timeoutMs),
      ...(isPrivate ? { acl: 'private' as const } : {}),
    });
    if (answer.error) throw new Error(answer.error.message);
    return { key: answer.data.key, url: answer.data.ufsUrl };
  }

  async function ask(key: string, ms: number): Promise<Response> {
    const get = (address: string) => reachable(() => fetch(address, { signal: AbortSignal.timeout(ms), redirect: 'error' }));
    const open = await get(publicFileAddress(uploads, key));
    const isPrivate = open.status === 401 || open.status === 403;
    if (isPrivate) await open.body?.cancel();
    const response = isPrivate ? await get(privateFileAddress(uploads, key, Date.now() + ms)) : open;
    if (response.status === 404) throw new DomainError('image-not-found', `The store has no file ${key}`);
    if (!response.ok) throw new DomainError('store-unavailable', `The store answered ${response.status} for ${key}`);
    return response;
  }

  return {
    async read(key, maxBytes) {
      const response = await ask(key, timeoutMs);
      return reachable(() => readAtMost(response, maxBytes));
    },

    async open(key) {
      const response = await ask(key, largeTimeoutMs);
      const length = response.headers.get('content-length');
      const mime = response.headers.get('content-type') ?? 'application/octet-stream';
      return { body: response.body ?? new Blob([]).stream(), mime, bytes: length === null ? null : Number(length) };
    },

    write: (file) =>
      reachable(async () => {
        for (let left = writeTries - 1; left > 0; left--) {
          const written = await writeOnce(file).catch(() => null);
          if (written) return written;
        }
        return writeOnce(file);
      }),

    async remove(keys) {
      if (keys.length > 0) await reachable(async () => (await store()).deleteFiles([...keys]));
    },

    list: (offset) =>
      reachable(async () => {
        const { files, hasMore } = await (await store()).listFiles({ offset, limit: pageSize });
        const entries = files.map(({ key, size, uploadedAt }) => ({ key, bytes: size, uploadedAt: new Date(uploadedAt) }));
        return { entries, hasMore };
      }),
  };
}

// Read when a file is first written: it takes 60 MB, and a worker may live long without.
const uploadThing = () => import('uploadthing/server');

async function openStore(uploads: Config['uploads']): Promise<UTApi> {
  const { UTApi } = await uploadThing();
  // Its log prints signed addresses; what went wrong is in our own error.
  return new UTApi({ ...uploadThingOptions(uploads), logLevel: 'None' });
}

async function reachable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw new DomainError('store-unavailable', 'The file store did not do what it was asked', { cause });
  }
}
