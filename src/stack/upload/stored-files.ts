import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { readJson } from '../read-json';
import { isKey } from './options';

const storedFile = z.object({
  key: z.string(),
  name: z.string(),
  size: z.number(),
  type: z.string(),
  customId: z.string().nullable(),
  acl: z.enum(['public-read', 'private']),
  disposition: z.enum(['inline', 'attachment']),
  slug: z.string(),
  hash: z.string(),
  uploadedAt: z.number(),
});
export type StoredFile = z.infer<typeof storedFile>;

/** The folder: `<key>` the bytes, `<key>.json` what they are, `<key>.part` an upload that is not complete. */
export function storedFiles(dir: string) {
  const at = (key: string, ending = '') => path.join(dir, key + ending);
  const find = (key: string): StoredFile | undefined => readJson(at(key, '.json'), storedFile);
  const save = (file: StoredFile) => writeFile(at(file.key, '.json'), JSON.stringify(file));
  const partSize = async (key: string): Promise<number> => {
    try {
      return (await stat(at(key, '.part'))).size;
    } catch {
      return 0;
    }
  };
  return {
    find,
    save,
    partSize,
    bytesAt: (key: string) => at(key),
    partAt: (key: string) => at(key, '.part'),
    dropPart: (key: string) => rm(at(key, '.part'), { force: true }),

    async all(): Promise<StoredFile[]> {
      const keys = (await readdir(dir)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
      const found = keys.filter(isKey).map(find);
      return found.filter((file) => file !== undefined).sort((a, b) => b.uploadedAt - a.uploadedAt);
    },

    async remove(key: string): Promise<void> {
      await rm(at(key), { force: true });
      await rm(at(key, '.json'), { force: true });
    },

    /** The first bytes of an upload and its MD5 (UploadThing's file hash). */
    async inspectPart(key: string): Promise<{ head: Uint8Array; hash: string }> {
      const handle = await open(at(key, '.part'));
      const head = Buffer.alloc(32);
      await handle.read(head, 0, head.length, 0).finally(() => handle.close());
      const md5 = createHash('md5');
      for await (const chunk of createReadStream(at(key, '.part'))) md5.update(chunk);
      return { head, hash: md5.digest('hex') };
    },

    async completePart(file: StoredFile): Promise<void> {
      await rename(at(file.key, '.part'), at(file.key));
      await save(file);
    },
  };
}
export type StoredFiles = ReturnType<typeof storedFiles>;
