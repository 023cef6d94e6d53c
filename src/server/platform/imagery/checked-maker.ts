// What holds for every maker, whoever it is: a deadline, a way to stop it, and nothing but a picture of a bounded size comes out.
import { imageLimits } from './image-limits';
import { type ImageMaker, type MadePicture, PictureFailure } from './image-maker';

export function checkedMaker(maker: ImageMaker, { timeoutMs }: { timeoutMs: number }): ImageMaker {
  return {
    name: maker.name,
    async make(request) {
      const late = AbortSignal.timeout(timeoutMs);
      const signal = AbortSignal.any([late, request.signal]);
      try {
        signal.throwIfAborted();
        const made = await Promise.race([maker.make({ ...request, signal }), abortOf(signal)]);
        await checkPicture(made);
        return made;
      } catch (error) {
        if (request.signal.aborted) throw request.signal.reason;
        if (late.aborted) throw new PictureFailure('timeout', `No picture within ${timeoutMs} ms`, { cause: error });
        throw error;
      }
    },
  };
}

function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

const formats = new Set(['png', 'jpeg', 'webp']);

/** Throws `too-large` or `no-picture`: a page of HTML that calls itself a picture is none. */
async function checkPicture({ bytes }: MadePicture): Promise<void> {
  if (bytes.byteLength > imageLimits.bytes) throw new PictureFailure('too-large', `The picture has ${bytes.byteLength} bytes`);
  // Read when it is first needed: most processes never make a picture.
  const { default: sharp } = await import('sharp');
  const read = await readable(() => sharp(bytes, { limitInputPixels: imageLimits.edge ** 2 }).metadata());
  if (!formats.has(read.format)) throw new PictureFailure('no-picture', `What came is ${read.format}, not PNG, JPEG or WebP`);
  if (Math.max(read.width, read.height) > imageLimits.edge)
    throw new PictureFailure('too-large', `The picture has ${read.width} x ${read.height} pixels`);
}

/** sharp throws at once for an empty file, and later for all others. */
async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw new PictureFailure('no-picture', 'What came is no picture', { cause });
  }
}
