import { DomainError } from '@/lib/errors';

/** The whole body, or `DomainError('image-too-large')` as soon as it passes `maxBytes`: a length header is not believed. */
export async function readAtMost(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new DomainError('image-too-large', `The stored file has more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
