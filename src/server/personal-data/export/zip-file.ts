// A zip that is written as it is read: entries go in piece by piece, bytes come out as soon as they are there.
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export type ZipEntry = {
  push(bytes: Uint8Array): Promise<void>;
  end(): Promise<void>;
};
export type ZipFile = {
  /** One entry at a time: the last one has to be ended first. `isPacked`: compressing it again would gain nothing. */
  entry(name: string, options?: { isPacked?: boolean }): ZipEntry;
  end(): Promise<void>;
};

/** `take` gets the bytes in order; the zip waits for it, so it holds no more than what one push makes. */
export function zipFile(take: (bytes: Uint8Array) => Promise<void>, at: Date): ZipFile {
  let made: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else made.push(bytes);
  });

  async function drain(): Promise<void> {
    if (failure) throw failure;
    const taken = made;
    made = [];
    for (const bytes of taken) await take(bytes);
  }

  return {
    entry(name, { isPacked = false } = {}) {
      const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
      entry.mtime = at;
      zip.add(entry);
      return {
        push(bytes) {
          entry.push(bytes);
          return drain();
        },
        end() {
          entry.push(new Uint8Array(0), true);
          return drain();
        },
      };
    },
    end() {
      zip.end();
      return drain();
    },
  };
}
