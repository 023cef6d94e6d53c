import { crc32 } from './crc32';

export type PngFaultCode = 'not-png' | 'cut-off' | 'bad-checksum' | 'too-large' | 'bad-text';

export class PngFault extends Error {
  override readonly name = 'PngFault';
  constructor(
    readonly code: PngFaultCode,
    message: string,
  ) {
    super(message);
  }
}

export type Chunk = { type: string; data: Uint8Array };

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and checksum. */
const frame = 12;
/** More than any picture has: a file of a million empty chunks is none. */
const mostChunks = 20_000;

export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, index) => bytes[index] === byte);

/**
 * The chunks of a PNG up to its end, as views of the bytes: nothing is copied or unpacked. Checksums are checked for the types in `checked`, so that
 * pictures cost nothing. Throws `PngFault`: `not-png`, `cut-off` (also without an end), `bad-checksum`, `too-large`.
 */
export function* readChunks(bytes: Uint8Array, checked: ReadonlySet<string>): Generator<Chunk> {
  if (!isPng(bytes)) throw new PngFault('not-png', 'The bytes do not begin as a PNG does');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = signature.length;
  for (let count = 0; count < mostChunks; count++) {
    if (at + frame > bytes.length) throw new PngFault('cut-off', 'The file ends before its last chunk');
    const length = view.getUint32(at);
    const end = at + frame + length;
    if (end > bytes.length) throw new PngFault('cut-off', `A chunk of ${length} bytes is longer than the file`);
    const named = bytes.subarray(at + 4, end - 4);
    const type = String.fromCharCode(...named.subarray(0, 4));
    if (checked.has(type) && crc32(named) !== view.getUint32(end - 4))
      throw new PngFault('bad-checksum', `A damaged ${type} chunk`);
    yield { type, data: named.subarray(4) };
    if (type === 'IEND') return;
    at = end;
  }
  throw new PngFault('too-large', `More than ${mostChunks} chunks`);
}

/** One chunk as bytes. */
export function chunkBytes({ type, data }: Chunk): Uint8Array {
  const bytes = new Uint8Array(frame + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index++) bytes[4 + index] = type.charCodeAt(index);
  bytes.set(data, 8);
  view.setUint32(bytes.length - 4, crc32(bytes.subarray(4, bytes.length - 4)));
  return bytes;
}

/** A PNG with these chunks before its end, and without those that `without` names. Throws as `readChunks`. */
export function withChunks(png: Uint8Array, added: readonly Chunk[], without: (chunk: Chunk) => boolean): Uint8Array {
  const kept = [...readChunks(png, new Set())].filter((chunk) => chunk.type !== 'IEND' && !without(chunk));
  const parts = [...kept, ...added, { type: 'IEND', data: new Uint8Array() }].map(chunkBytes);
  const bytes = new Uint8Array(signature.length + parts.reduce((sum, part) => sum + part.length, 0));
  bytes.set(signature);
  let at = signature.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
