import { expect, test } from 'vitest';
import type { FileStore } from './file-store';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const file = (name: string) => ({ name, mime: 'image/png', bytes: new Uint8Array(png) });

const bytesOf = async (body: ReadableStream<Uint8Array>) => Buffer.from(await new Response(body).arrayBuffer());

/** What every file store does alike. `use` hands over a fresh store and clears it away afterwards. */
export function fileStoreConformance(use: (work: (store: FileStore) => Promise<void>) => Promise<void>): void {
  test('what was written is read back, byte for byte, under its own key and address', () =>
    use(async (store) => {
      const [first, second] = [await store.write(file('a.png')), await store.write(file('a.png'))];
      expect(second.key).not.toBe(first.key);
      expect(first.url).toContain(first.key);
      expect(Buffer.from(await store.read(first.key, png.length)).equals(png)).toBe(true);
    }));

  test('more bytes than the reader allows are refused', () =>
    use(async (store) => {
      const { key } = await store.write(file('b.png'));
      await expect(store.read(key, png.length - 1)).rejects.toMatchObject({ code: 'image-too-large' });
    }));

  test('what was removed is gone, and removing it again, or nothing, is no error', () =>
    use(async (store) => {
      const [gone, kept] = [await store.write(file('c.png')), await store.write(file('d.png'))];
      await store.remove([gone.key]);
      await store.remove([gone.key, 'a'.repeat(40)]);
      await store.remove([]);
      await expect(store.read(gone.key, 1000)).rejects.toMatchObject({ code: 'image-not-found' });
      expect(await store.read(kept.key, 1000)).toHaveLength(png.length);
    }));

  test('F02: a private file is read by this server, whole and as a stream', () =>
    use(async (store) => {
      const { key } = await store.write({ ...file('e.png'), isPrivate: true });
      expect(Buffer.from(await store.read(key, png.length)).equals(png)).toBe(true);
      const { body, bytes } = await store.open(key);
      expect([(await bytesOf(body)).equals(png), bytes]).toEqual([true, png.length]);
      await expect(store.open('a'.repeat(40))).rejects.toMatchObject({ code: 'image-not-found' });
    }));

  test('a large file is handed over as a Blob', () =>
    use(async (store) => {
      const { key } = await store.write({ name: 'all.zip', mime: 'application/zip', bytes: new Blob([new Uint8Array(png)]) });
      expect(Buffer.from(await store.read(key, png.length)).equals(png)).toBe(true);
    }));

  test('F03: the store says what it holds', () =>
    use(async (store) => {
      const [kept, gone] = [await store.write(file('f.png')), await store.write(file('g.png'))];
      await store.remove([gone.key]);
      const { entries, hasMore } = await store.list(0);
      expect(entries.map(({ key, bytes }) => [key, bytes])).toEqual([[kept.key, png.length]]);
      expect([hasMore, (await store.list(1)).entries]).toEqual([false, []]);
    }));
}
