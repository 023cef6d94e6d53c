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
    async open(key) {
      const bytes = await this.read(key, Number.MAX_SAFE_INTEGER);
      return { body: new Blob([new Uint8Array(bytes)]).stream(), mime: 'application/octet-stream', bytes: bytes.byteLength };
    },
    async list(offset) {
      const entries = [...files].map(([key, bytes]) => ({ key, bytes: bytes.byteLength, uploadedAt: new Date(0) }));
      return { entries: entries.slice(offset, offset + 500), hasMore: entries.length > offset + 500 };
    },
    async write({ bytes }) {
      const key = put(bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes);
      return { key, url: `https://files.invalid/f/${key}` };
    },
    async remove(keys) {
      for (const key of keys) files.delete(key);
    },
  };
}
