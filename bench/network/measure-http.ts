// The feed as a browser asks for it: the production build in a process of its own.
import { randomBytes } from 'node:crypto';
import { freePort } from '@/stack/free-port';
import { row, timed, timesOf } from '../times';
import { ensureWebApp, originOf, startWebApp } from '../web-app';

const [one, fifty, warm] = [400, 2_000, 100];

/** Builds the web app when it is not built, starts it on `schema` and prints the feed at 1 and at 50 connections. */
export async function measureHttp(schema: string): Promise<void> {
  await ensureWebApp();
  const port = await freePort();
  const origin = originOf(port);
  await using _web = await startWebApp({ port, schema, secret: randomBytes(32).toString('hex') });
  // Readers behind a proxy, each with an address: no one's limit is met.
  const feed = async (n: number) => {
    const response = await fetch(`${origin}/api/trpc/feed.latest?input=${encodeURIComponent('{"json":{}}')}`, {
      headers: { 'x-forwarded-for': `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}` },
    });
    if (!response.ok) throw new Error(`The feed answered ${response.status}: ${(await response.text()).slice(0, 200)}`);
    await response.arrayBuffer();
  };
  await timed(warm, 4, feed);
  for (const [atOnce, count] of [
    [1, one],
    [50, fifty],
  ] as const) {
    const began = performance.now();
    const times = timesOf(await timed(count, atOnce, (n) => feed(n + warm)));
    console.log(
      row(`feed by HTTP, ${atOnce} connections`, times, `${((count / (performance.now() - began)) * 1000).toFixed(0)}/s`),
    );
  }
}
