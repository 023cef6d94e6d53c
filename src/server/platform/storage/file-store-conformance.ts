import { expect, test } from 'vitest';
import type { FileStore } from './file-store';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const file = (name: string) => ({ name, mime: 'image/png', bytes: new Uint8Array(png) });

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
}
