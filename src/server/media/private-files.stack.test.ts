import { expect, test } from 'vitest';
import { memoryFileStore } from '@/server/platform/storage/memory-file-store';
import { aPerson } from '@/testing/builders';
import { testApp } from '@/testing/test-app';
import { keepPrivateFile, privateFileOf, sweepPrivateFiles } from './private-files';
import { servePrivateFile } from './serve-private-file';
import { signFileAddress } from './sign-file-address';

const dayMs = 86_400_000;
const words = new TextEncoder().encode('everything about Ada');

/** The application with files in memory and a clock that the test moves. */
async function withFiles() {
  const moving = { ms: Date.UTC(2026, 10, 22) };
  const app = await testApp({ clock: { now: () => new Date(moving.ms) } });
  const files = memoryFileStore();
  return { ...app, files, moving };
}

const ask = (app: Awaited<ReturnType<typeof withFiles>>, address: string, viewerId: string | null) => {
  const url = new URL(address, 'https://kith.invalid');
  return servePrivateFile(app, {
    key: decodeURIComponent(url.pathname.split('/').at(-1) ?? ''),
    viewerId,
    query: url.searchParams,
  });
};

test('F02: a private file answers the one whose address it is, for a while, and nobody else', async () => {
  await using app = await withFiles();
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const expiresAt = new Date(app.moving.ms + 7 * dayMs);
  const { key } = await keepPrivateFile(app, {
    ownerId: ada.id,
    name: 'ada.zip',
    mime: 'application/zip',
    bytes: words,
    expiresAt,
  });
  const address = signFileAddress(app, { key, viewerId: ada.id, name: 'ada 全部.zip' });
  const answer = await ask(app, address, ada.id);
  expect([answer.status, await answer.text()]).toEqual([200, 'everything about Ada']);
  expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''ada%20%E5%85%A8%E9%83%A8.zip");
  expect(answer.headers.get('cache-control')).toContain('private');
  const refused = [
    [address, bob.id],
    [address, null],
    [address.replace(/until=\d+/, `until=${app.moving.ms + dayMs}`), ada.id],
    [address.replace(/name=[^&]+/, 'name=x.html'), ada.id],
    [address.replace(key, 'b'.repeat(36)), ada.id],
    [address.replace(/signature=.*/, 'signature='), ada.id],
    [`/api/files/${key}`, ada.id],
  ] as const;
  for (const [wrong, viewerId] of refused) expect((await ask(app, wrong, viewerId)).status, wrong).toBe(404);
  app.moving.ms += 16 * 60_000;
  expect((await ask(app, address, ada.id)).status).toBe(404);
});

test('F02: the same address comes again for some minutes, so that a browser reads a private picture once', async () => {
  await using app = await withFiles();
  const first = signFileAddress(app, { key: 'k', viewerId: 'v' });
  app.moving.ms += 10_000;
  const [second, third] = [signFileAddress(app, { key: 'k', viewerId: 'v' }), signFileAddress(app, { key: 'k', viewerId: 'v' })];
  expect(second).toBe(third);
  app.moving.ms += 6 * 60_000;
  expect(signFileAddress(app, { key: 'k', viewerId: 'v' })).not.toBe(first);
});

test('F03: a private file that has expired is nobody’s any more, and goes from the store', async () => {
  await using app = await withFiles();
  const ada = await aPerson(app);
  const file = { ownerId: ada.id, name: 'a.zip', mime: 'application/zip', bytes: words };
  const old = await keepPrivateFile(app, { ...file, expiresAt: new Date(app.moving.ms + dayMs) });
  const young = await keepPrivateFile(app, { ...file, expiresAt: new Date(app.moving.ms + 9 * dayMs) });
  expect(await sweepPrivateFiles(app)).toBe(0);
  app.moving.ms += 2 * dayMs;
  const gone = { code: 'image-not-found' };
  await expect(privateFileOf(app, { id: old.id, ownerId: ada.id })).rejects.toMatchObject(gone);
  await expect(privateFileOf(app, { id: young.id, ownerId: app.ids.next() })).rejects.toMatchObject(gone);
  expect(await privateFileOf(app, { id: young.id, ownerId: ada.id })).toMatchObject({ key: young.key, bytes: words.byteLength });
  expect(await sweepPrivateFiles(app)).toBe(1);
  expect([...app.files.files.keys()]).toEqual([young.key]);
});
