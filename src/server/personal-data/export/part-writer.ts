/** Bytes of a part; no more than two of them are ever held. */
export const partBytes = 4 * 1024 * 1024;

/** Cuts what comes in into parts of equal size (the last is what is left) and hands each over as soon as it is full. */
export function partWriter(write: (part: Uint8Array) => Promise<void>) {
  let held: Uint8Array[] = [];
  let size = 0;

  async function flush(): Promise<void> {
    const part = Buffer.concat(held);
    held = [];
    size = 0;
    await write(part);
  }

  return {
    async take(bytes: Uint8Array): Promise<void> {
      for (let from = 0; from < bytes.byteLength; ) {
        const piece = bytes.subarray(from, from + partBytes - size);
        // A copy: what it was cut from need not stay.
        held.push(Uint8Array.from(piece));
        size += piece.byteLength;
        from += piece.byteLength;
        if (size === partBytes) await flush();
      }
    },
    async end(): Promise<void> {
      if (size > 0) await flush();
    },
  };
}
