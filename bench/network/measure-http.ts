// The feed as a browser asks for it: the production build in a process of its own.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { environmentWith } from '@/stack/environment';
import { freePort } from '@/stack/free-port';
import { root } from '@/stack/paths';
import { isBuilt } from '@/stack/web-build';
import { startChild } from '../gateway/child';
import { row, timed, timesOf } from '../times';

const [one, fifty, warm] = [400, 2_000, 100];

/** Builds the web app when it is not built, starts it on `schema` and prints the feed at 1 and at 50 connections. */
export async function measureHttp(schema: string): Promise<void> {
  if (!isBuilt()) {
    console.log('  building the web app, a minute or two');
    const { status } = spawnSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    if (status !== 0) throw new Error('The web app could not be built.');
  }
  const port = String(await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const env = environmentWith({
    PORT: port,
    HOSTNAME: '127.0.0.1',
    NODE_ENV: 'production',
    DATABASE_SCHEMA: schema,
    TRUST_PROXY: '1',
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'fatal',
  });
  await using _web = await startChild(['.next/standalone/server.js'], env, 'Ready');
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
