import type { UTApi } from 'uploadthing/server';
import { DomainError } from '@/lib/errors';
import type { Config } from '../env';
import type { FileStore } from './file-store';
import { publicFileAddress } from './public-file-address';
import { readAtMost } from './read-at-most';
import { uploadThingOptions } from './upload-thing-options';

const timeoutMs = 15_000;
/** UploadThing's keys hold about 30 random bits and a taken one is refused: another try makes another key. */
const writeTries = 3;

/** Pictures in UploadThing or its local stand-in. Throws nothing but `DomainError`: `store-unavailable`, `image-not-found`, `image-too-large`. */
export function createFileStore(config: Pick<Config, 'uploads'>): FileStore {
  const { uploads } = config;
  let api: Promise<UTApi> | undefined;
  const store = () => {
    api ??= openStore(uploads);
    return api;
  };

  async function writeOnce(file: { name: string; mime: string; bytes: Uint8Array }) {
    const { UTFile } = await uploadThing();
    const upload = new UTFile([new Uint8Array(file.bytes)], file.name, { type: file.mime });
    const answer = await (await store()).uploadFiles(upload, { signal: AbortSignal.timeout(timeoutMs) });
    if (answer.error) throw new Error(answer.error.message);
    return { key: answer.data.key, url: answer.data.ufsUrl };
  }

  return {
    async read(key, maxBytes) {
      const response = await reachable(() =>
        fetch(publicFileAddress(uploads, key), { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' }),
      );
      if (response.status === 404) throw new DomainError('image-not-found', `The store has no file ${key}`);
      if (!response.ok) throw new DomainError('store-unavailable', `The store answered ${response.status} for ${key}`);
      return reachable(() => readAtMost(response, maxBytes));
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
