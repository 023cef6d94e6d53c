// Texts in PNGs: tEXt (Latin-1), zTXt (the same, packed) and iTXt (UTF-8, perhaps packed).
import { type Chunk, PngFault, readChunks, withChunks } from './chunks';

const kinds: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt']);
const latin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/**
 * The texts under these keywords, the last of each; others are not even decoded. `maxBytes` holds for each before and after unpacking.
 * Throws `PngFault`.
 */
export async function readPngTexts(
  png: Uint8Array,
  { keywords, maxBytes }: { keywords: ReadonlySet<string>; maxBytes: number },
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const chunk of readChunks(png, kinds)) {
    if (!kinds.has(chunk.type)) continue;
    const split = chunk.data.subarray(0, 80).indexOf(0);
    const keyword = latin1(chunk.data.subarray(0, Math.max(0, split)));
    if (!keywords.has(keyword)) continue;
    if (chunk.data.length > maxBytes) throw new PngFault('too-large', `The text ${keyword} has ${chunk.data.length} bytes`);
    found.set(keyword, await textOf(chunk, chunk.data.subarray(split + 1), maxBytes));
  }
  return found;
}

function textOf({ type }: Chunk, rest: Uint8Array, maxBytes: number): string | Promise<string> {
  if (type === 'tEXt') return latin1(rest);
  if (type === 'zTXt') return unpacked(rest.subarray(1), maxBytes).then(latin1);
  const language = rest.indexOf(0, 2);
  const translated = language < 0 ? -1 : rest.indexOf(0, language + 1);
  if (translated < 0) throw new PngFault('bad-text', 'An iTXt chunk without its parts');
  const text = rest.subarray(translated + 1);
  return rest[0] === 1 ? unpacked(text, maxBytes).then(utf8) : utf8(text);
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PngFault('bad-text', 'A text is not UTF-8');
  }
}

/** Stops as soon as more than `maxBytes` came out: what is packed small can be as large as it likes. */
async function unpacked(packed: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('deflate'));
  try {
    for (const reader = stream.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > maxBytes) {
        await reader.cancel();
        throw new PngFault('too-large', `A packed text has more than ${maxBytes} bytes`);
      }
      parts.push(value);
    }
  } catch (error) {
    throw error instanceof PngFault ? error : new PngFault('bad-text', 'A packed text cannot be unpacked');
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The PNG with these texts (Latin-1) as tEXt chunks, in place of any of the same keywords. Throws `PngFault`. */
export function withPngTexts(png: Uint8Array, texts: ReadonlyMap<string, string>): Uint8Array {
  const added = [...texts].map(([keyword, text]) => ({
    type: 'tEXt',
    data: Uint8Array.from(`${keyword}\0${text}`, (sign) => sign.charCodeAt(0)),
  }));
  const isOld = ({ type, data }: Chunk) =>
    kinds.has(type) && texts.has(latin1(data.subarray(0, Math.max(0, data.subarray(0, 80).indexOf(0)))));
  return withChunks(png, added, isOld);
}
