// A copy of everything about oneself: made by a job, whole, readable by anybody's zip program, and by nobody else.
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeReply } from '@/server/characters/write-reply';
import type { AppContext } from '@/server/platform/app-context';
import type { FileStore } from '@/server/platform/storage/file-store';
import { memoryFileStore } from '@/server/platform/storage/memory-file-store';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { says } from '@/testing/fault-server';
import { meeting } from '@/testing/meeting';
import { testApp } from '@/testing/test-app';
import { removeOldExports } from './keep-exports';
import { makeExport } from './make-export';
import { readExport } from './read-export';

const run = promisify(execFile);
const password = 'correct horse battery';
const never = new AbortController().signal;
const code = (wanted: string) => ({ cause: { code: wanted } });

async function hasPassword(app: AppContext, id: string): Promise<void> {
  const { passwordHash } = await aPerson(app, { password });
  await app.db.user.update({ where: { id }, data: { passwordHash } });
}

function linkOf(address: string) {
  const url = new URL(address, 'http://kith.invalid');
  const { expires, signature } = Object.fromEntries(url.searchParams);
  return { exportId: path.basename(url.pathname), expires: Number(expires), signature: signature ?? '' };
}

/** A zip program that the machine has reads every entry and its checksum. */
async function isWhole(zip: string): Promise<void> {
  const programs: [string, string[]][] = [
    ['unzip', ['-tqq', zip]],
    ['python3', ['-c', 'import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)', zip]],
    ['tar', ['-tf', zip]],
  ];
  for (const [program, given] of programs) {
    const missing = await run(program, given).then(
      () => false,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return true;
        throw error;
      },
    );
    if (!missing) return;
  }
  throw new Error('This machine has neither unzip nor python3 nor tar');
}

const bytesOf = async (body: ReadableStream<Uint8Array>) => Buffer.concat(await Array.fromAsync(body));

test('P: Export: a copy has everything about a person, marks what characters wrote as AI, and opens for its owner only', async () => {
  const clock = aClock('2026-11-22T10:00:00Z');
  await using at = await meeting([says('Tea, how nice.')], { clock });
  const files = memoryFileStore();
  const app = { ...at.app, files };
  await hasPassword(app, at.person.id);
  const me = caller(app, { as: at.person });
  await writeReply(app, { messageId: await at.write('I like jasmine tea.') }, never);
  const post = await me.posts.create({ text: 'A post of mine', imageIds: [], clientId: 'client-1' });
  await me.posts.edit({ postId: post.id, version: 1, text: 'A post of mine 😀' });
  const eve = await aPerson(app, { nickname: 'Eve' });
  await me.relations.setBlock({ username: eve.username, blocks: true });
  await me.relations.muteWord({ word: 'rain' });
  const picture = { id: app.ids.next(), url: 'x', mime: 'image/webp', width: 1, height: 1, bytes: 3, state: 'claimed' } as const;
  await app.db.image.create({ data: { ...picture, ownerId: at.person.id, key: files.put(new Uint8Array([1, 2, 3])) } });

  await expect(me.personalData.requestExport({ password: 'wrong' })).rejects.toMatchObject(code('wrong-password'));
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => me.personalData.requestExport({ password })));
  expect(asked.some(({ status }) => status === 'fulfilled')).toBe(true);
  expect(await app.db.accountExport.count()).toBe(1);
  const [{ id: exportId } = { id: '' }] = await me.personalData.exports();
  await expect(me.personalData.exportLink({ exportId })).rejects.toMatchObject(code('export-not-found'));
  await Promise.all(Array.from({ length: 5 }, () => makeExport(app, exportId, never)));
  expect(await me.personalData.exports()).toMatchObject([
    { state: 'ready', counts: { account: 1, posts: 1, messages: 2, files: 1, 'what-characters-remember': 1 } },
  ]);

  const link = linkOf((await me.personalData.exportLink({ exportId })).path);
  const { body, bytes } = await readExport(app, at.person, link);
  const zip = await bytesOf(body);
  expect(zip.byteLength).toBe(bytes);
  const entries = unzipSync(zip);
  const rows = (name: string): unknown => JSON.parse(Buffer.from(entries[`${name}.json`] ?? []).toString());
  expect(rows('posts')).toMatchObject([{ text: 'A post of mine 😀' }]);
  expect(rows('messages')).toMatchObject([
    { text: 'I like jasmine tea.', isMine: true, isAi: false },
    { text: 'Tea, how nice.', isMine: false, isAi: true, from: { nickname: 'Mei', isAi: true } },
  ]);
  expect(rows('post-versions')).toMatchObject([{ version: 1, text: 'A post of mine' }]);
  expect(rows('blocks')).toMatchObject([{ blocked: { nickname: 'Eve', isAi: false } }]);
  expect(rows('muted-words')).toMatchObject([{ word: 'rain' }]);
  expect(rows('settings')).toMatchObject([{ sensitivePosts: 'cover', secondFactor: null }]);
  expect(rows('account')).toMatchObject([{ username: at.person.username }]);
  expect(Buffer.from(zip).includes('passwordHash')).toBe(false);
  expect(entries[`images/${picture.id}.webp`]).toEqual(new Uint8Array([1, 2, 3]));

  await expect(caller(app, { as: eve }).personalData.exportLink({ exportId })).rejects.toMatchObject(code('export-not-found'));
  const refused = { code: 'export-not-found' };
  await expect(readExport(app, eve, link)).rejects.toMatchObject(refused);
  await expect(readExport(app, null, link)).rejects.toMatchObject(refused);
  await expect(readExport(app, at.person, { ...link, expires: link.expires + 1 })).rejects.toMatchObject(refused);
  // Whoever reads the store reads nothing.
  expect([...files.files.values()].some((stored) => Buffer.from(stored).includes('account.json'))).toBe(false);
  clock.pass(3_600_001);
  await expect(readExport(app, at.person, link)).rejects.toMatchObject(refused);
  clock.pass(7 * 24 * 3_600_000);
  expect(await me.personalData.exports()).toEqual([]);
  expect(await removeOldExports(app)).toBe(1);
  expect([await app.db.privateFile.count(), files.files.size]).toEqual([0, 1]);
});

test('P: Export: a worker that dies half-way leaves nothing behind that the next one does not clear away', async () => {
  const clock = aClock('2026-11-22T10:00:00Z');
  await using started = await testApp({ clock });
  const files = memoryFileStore();
  const app = { ...started, files };
  const ada = await aPerson(app, { password });
  for (let at = 0; at < 3; at++) {
    const text = randomBytes(1_600_000).toString('base64');
    await app.db.post.create({ data: { id: app.ids.next(), authorId: ada.id, text } });
  }
  const { id } = await caller(app, { as: ada }).personalData.requestExport({ password });
  let writes = 0;
  const failing: FileStore = {
    ...files,
    write: (file) => (++writes === 2 ? Promise.reject(new Error('the store went away')) : files.write(file)),
  };
  await makeExport({ ...app, files: failing }, id, never);
  expect(await app.db.accountExport.findMany()).toMatchObject([{ state: 'queued', attempts: 1 }]);
  await makeExport(app, id, never);
  expect(await app.db.accountExport.findMany()).toMatchObject([{ state: 'queued', attempts: 1 }]);
  clock.pass(120_000);
  await makeExport(app, id, never);
  const [made] = await app.db.accountExport.findMany();
  expect(made?.state).toBe('ready');
  expect([...files.files.keys()].sort()).toEqual([...(made?.parts ?? [])].sort());
});

test('P: Export: 10,000 posts pass through memory that stays flat, and a standard tool opens the zip', async () => {
  await using started = await testApp();
  const folder = await mkdtemp(path.join(tmpdir(), 'kith-export-'));
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const held = () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const peaks: number[] = [];
  const onDisk: FileStore = {
    ...memoryFileStore(),
    async write({ name, bytes }) {
      peaks.push(held());
      const key = createHash('sha256').update(name).digest('hex');
      await writeFile(path.join(folder, key), bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes);
      return { key, url: `file://${key}` };
    },
    read: (key) => readFile(path.join(folder, key)),
  };
  const app = { ...started, files: onDisk };
  const ada = await aPerson(app, { password });
  await app.db.$executeRaw`
    INSERT INTO posts (id, author_id, text, created_at, terms)
    SELECT gen_random_uuid(), ${ada.id}::uuid, (SELECT string_agg(md5(random()::text || n || m), '') FROM generate_series(1, 150) m), now(), '{}'
    FROM generate_series(1, 10000) n`;
  const { id: exportId } = await caller(app, { as: ada }).personalData.requestExport({ password });
  await makeExport(app, exportId, never);
  const [made] = await caller(app, { as: ada }).personalData.exports();
  expect(made).toMatchObject({ state: 'ready', counts: { posts: 10_000 } });
  expect(made?.bytes).toBeGreaterThan(20_000_000);
  // What is held at the end is what was held in the middle, though 12 MB of zip and 24 MB of text have passed since.
  const middle = Math.ceil(peaks.length / 2);
  expect(peaks.length).toBeGreaterThan(5);
  expect(Math.max(...peaks.slice(middle)) - Math.max(...peaks.slice(0, middle))).toBeLessThan(8_000_000);

  const link = linkOf((await caller(app, { as: ada }).personalData.exportLink({ exportId })).path);
  const { body } = await readExport(app, ada, link);
  const zip = path.join(folder, 'copy.zip');
  await pipeline(Readable.from(body), createWriteStream(zip));
  await isWhole(zip);
  await rm(folder, { recursive: true });
}, 120_000);
