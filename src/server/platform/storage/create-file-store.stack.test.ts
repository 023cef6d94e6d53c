import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createUploadServer } from '@/stack/upload-server';
import { localUploadToken, readUploadToken } from '@/stack/upload-token';
import { createFileStore } from './create-file-store';
import type { FileStore } from './file-store';
import { fileStoreConformance } from './file-store-conformance';
import { publicFileAddress } from './public-file-address';

const token = localUploadToken('sk_local_only_for_tests_1234567890');

async function withService(work: (store: FileStore) => Promise<void>): Promise<void> {
  const dir = mkdtempSync(path.join(tmpdir(), 'kith-files-'));
  const { apiKey = '', appId = '' } = readUploadToken(token) ?? {};
  const service = await createUploadServer({ port: 0, dir, apiKey, appId, webOrigin: 'http://127.0.0.1:9' });
  try {
    await work(createFileStore({ uploads: { token, ingestUrl: service.url, filesOrigin: undefined } }));
  } finally {
    await service.close();
    rmSync(dir, { recursive: true });
  }
}

describe('UploadThing through its own SDK, against the local service', () => fileStoreConformance(withService));

test('a store that is away is a transient failure, never another error', async () => {
  const store = createFileStore({ uploads: { token, ingestUrl: 'http://127.0.0.1:9', filesOrigin: undefined } });
  const away = { code: 'store-unavailable', isTransient: true };
  await expect(store.read('a'.repeat(40), 10)).rejects.toMatchObject(away);
  await expect(store.write({ name: 'a', mime: 'image/png', bytes: new Uint8Array(3) })).rejects.toMatchObject(away);
  await expect(store.remove(['a'.repeat(40)])).rejects.toMatchObject(away);
});

test('in the cloud a file is at the address of its app, and a key cannot leave it', () => {
  const uploads = { token, ingestUrl: undefined, filesOrigin: undefined };
  expect(publicFileAddress(uploads, 'abc')).toBe('https://kithlocal.ufs.sh/f/abc');
  expect(publicFileAddress(uploads, '../../x?y')).toBe('https://kithlocal.ufs.sh/f/..%2F..%2Fx%3Fy');
});
