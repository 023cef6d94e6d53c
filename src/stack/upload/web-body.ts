// Node's and the DOM's declarations of one and the same ReadableStream differ: the casts are here and nowhere else.
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';

export const fromWebBody = (body: ReadableStream<Uint8Array>): Readable => Readable.fromWeb(body as NodeReadableStream);

export const toWebBody = (stream: Readable): ReadableStream<Uint8Array> => Readable.toWeb(stream) as ReadableStream<Uint8Array>;
