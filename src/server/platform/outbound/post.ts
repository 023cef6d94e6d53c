import { Agent, request } from 'undici';
import { asPageError, connector } from './create-outbound';
import { checkedUrl, type Guard, publicInternet } from './guard';

/** wall milliseconds for everything together */
const patienceMs = 10_000;
const maxHeaderBytes = 16 * 1024;

export type Posted = { address: string; headers: Record<string, string>; body: Buffer | string };
export type PostedAnswer = { status: number; retryAfter: string | null };
export type Poster = (posted: Posted, signal: AbortSignal) => Promise<PostedAnswer>;

/**
 * Posts to addresses that people name, through the guard of `readPage`. No redirect is followed and no answer's body read. Throws
 * nothing but `PageError`. Tests on loopback pass a guard of their own.
 */
export function createPoster({
  guard = publicInternet,
  timeoutMs = patienceMs,
}: {
  guard?: Guard;
  timeoutMs?: number;
} = {}): Poster {
  return async ({ address, headers, body }, signal) => {
    signal.throwIfAborted();
    const agent = new Agent({ connect: connector(guard), maxHeaderSize: maxHeaderBytes, pipelining: 0 });
    try {
      const until = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      const url = checkedUrl(address, undefined, guard);
      const answer = await request(url, { dispatcher: agent, signal: until, method: 'POST', headers, body });
      answer.body.on('error', () => {}).destroy();
      const retryAfter = answer.headers['retry-after'];
      return { status: answer.statusCode, retryAfter: (Array.isArray(retryAfter) ? retryAfter[0] : retryAfter) ?? null };
    } catch (cause) {
      throw asPageError(cause);
    } finally {
      await agent.destroy();
    }
  };
}
