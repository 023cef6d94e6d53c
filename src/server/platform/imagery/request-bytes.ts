import { imageLimits } from './image-limits';
import { PictureFailure } from './image-maker';

/** One request to an image server. Throws `PictureFailure` for no connection and every status but 2xx, with what the server said. */
export async function requestImageServer(url: URL, init: RequestInit): Promise<Response> {
  const response = await fetch(url, { redirect: 'error', ...init }).catch((cause: unknown) => {
    if (init.signal?.aborted) throw init.signal.reason;
    throw new PictureFailure('unreachable', `Nothing answers at ${url.host}: is the image server running?`, { cause });
  });
  if (response.ok) return response;
  const said = new TextDecoder().decode(await readBytes(response, 4_000).catch(() => new Uint8Array())).slice(0, 300);
  const isHopeless = response.status >= 400 && response.status < 500 && response.status !== 429 && response.status !== 408;
  throw new PictureFailure(isHopeless ? 'refused' : 'http-error', `${url.host} answered ${response.status}: ${said}`, {
    isHopeless,
  });
}

/** The body, or `too-large` as soon as it passes `maxBytes`: a length header is not believed. */
export async function readBytes(response: Response, maxBytes: number = imageLimits.bytes): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new PictureFailure('too-large', `The answer has more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A short answer in JSON; what is none throws `no-picture`. */
export async function readJson(response: Response): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(response, 2_000_000));
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PictureFailure('no-picture', `The image server's answer is no JSON: ${text.slice(0, 120)}`, { cause });
  }
}
