import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { PageError } from './outbound';

const decoders = { gzip: createGunzip, br: createBrotliDecompress, deflate: createInflate } as const;
export const acceptedEncodings = Object.keys(decoders).join(', ');

type Body = { stream: Readable; encoding: string; charset: string | null };

/** The beginning of a body as text, at most `maxBytes` of it after unpacking: neither a bomb nor a body without an end costs more. */
export async function readText({ stream, encoding, charset }: Body, maxBytes: number): Promise<string> {
  const unpacked = unpack(stream, encoding);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of unpacked) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes);
      size += bytes.length;
      if (size >= maxBytes) break;
    }
  } finally {
    stream.destroy();
    unpacked.destroy();
  }
  const bytes = Buffer.concat(chunks).subarray(0, maxBytes);
  return decoderFor(charset ?? declaredCharset(bytes)).decode(bytes);
}

function unpack(stream: Readable, encoding: string): Readable {
  // Whoever stops reading in the middle is told of a cut; there is nobody left to mind.
  stream.on('error', () => {});
  if (encoding === '' || encoding === 'identity') return stream;
  if (encoding !== 'gzip' && encoding !== 'br' && encoding !== 'deflate')
    throw new PageError('not-a-page', `Packed as ${encoding.slice(0, 40)}`);
  const decoder = decoders[encoding]();
  stream.on('error', (error) => decoder.destroy(error));
  return stream.pipe(decoder);
}

const declaredCharset = (bytes: Buffer) =>
  /<meta[^>]{0,200}charset=["']?([\w-]{2,40})/i.exec(bytes.toString('latin1', 0, 2048))?.[1];

function decoderFor(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset ?? 'utf-8');
  } catch {
    // A name that is no encoding: most of the web is UTF-8.
    return new TextDecoder('utf-8');
  }
}
