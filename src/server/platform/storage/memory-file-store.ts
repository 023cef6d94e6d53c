import { randomBytes } from 'node:crypto';
import { DomainError } from '@/lib/errors';
import type { FileStore } from './file-store';

export type MemoryFileStore = FileStore & {
  files: ReadonlyMap<string, Uint8Array>;
  /** As a browser's upload would: the bytes are there under a new key. */
  put(bytes: Uint8Array): string;
};

/** A file store for tests and tools that must leave nothing behind. */
export function memoryFileStore(): MemoryFileStore {
  const files = new Map<string, Uint8Array>();
  const put = (bytes: Uint8Array) => {
    const key = randomBytes(18).toString('hex');
    files.set(key, bytes);
    return key;
  };
  return {
    files,
    put,
    async read(key, maxBytes) {
      const bytes = files.get(key);
      if (!bytes) throw new DomainError('image-not-found', `The store has no file ${key}`);
      if (bytes.byteLength > maxBytes)
        throw new DomainError('image-too-large', `The stored file has more than ${maxBytes} bytes`);
      return bytes;
    },
    async write({ bytes }) {
      const key = put(bytes);
      return { key, url: `https://files.invalid/f/${key}` };
    },
    async remove(keys) {
      for (const key of keys) files.delete(key);
    },
  };
}
