// Hostile servers on loopback; only these tests may reach it, and only the ports that they opened themselves.
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createOutbound } from './create-outbound';
import { publicInternet } from './guard';
import { isPublicAddress } from './is-public-address';

async function serve(listener: RequestListener) {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    port,
    url: `http://127.0.0.1:${port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The public internet, and loopback on the given ports; names are looked up in `names`, one answer after the other. */
function reach(
  ports: number[],
  { names = {}, timeoutMs = 1_500 }: { names?: Record<string, string[]>; timeoutMs?: number } = {},
) {
  const asked: string[] = [];
  const outbound = createOutbound({
    timeoutMs,
    guard: {
      isAllowedPort: (port) => publicInternet.isAllowedPort(port) || ports.includes(port),
      isAllowedAddress: (address, port) => isPublicAddress(address) || (address === '127.0.0.1' && ports.includes(port)),
      resolve: async (hostname) => {
        asked.push(hostname);
        const answers = names[hostname] ?? [];
        const address = answers.length > 1 ? answers.shift() : answers[0];
        return address ? [{ address, family: 4 }] : [];
      },
    },
  });
  return { asked, read: (address: string) => outbound.readPage(address) };
}

const page: RequestListener = (_, response) =>
  response.setHeader('content-type', 'text/html; charset=utf-8').end('<title>A page 你好</title>');
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: { refusal?: string }) => error.refusal,
  );

test('P: link preview: a page is read without cookies, referrer or compression tricks', async () => {
  const seen: unknown[] = [];
  await using server = await serve((request, response) => {
    seen.push(request.headers.cookie, request.headers.referer, request.headers.authorization, request.method);
    page(request, response);
  });
  expect(await reach([server.port]).read(`${server.url}path#part`)).toMatchObject({ text: '<title>A page 你好</title>' });
  expect(seen).toEqual([undefined, undefined, undefined, 'GET']);
});

test('P: link preview: without the allow-list of these tests not even their own server is reached', async () => {
  let requests = 0;
  await using server = await serve((request, response) => {
    requests++;
    page(request, response);
  });
  const { readPage } = createOutbound();
  const own = `127.0.0.1:${server.port}`;
  for (const address of [`http://${own}/`, `http://localhost:${server.port}/`, `http://[::ffff:7f00:1]:${server.port}/`])
    expect(await refusalOf(readPage(address))).toBe('forbidden-address');
  expect(requests).toBe(0);
});

test.each([
  'file:///etc/passwd',
  'ftp://example.com/',
  'gopher://example.com/',
  'javascript:alert(1)',
  'http://user:secret@example.com/',
  'http://example.com:22/',
  'http://example.com:6379/',
  'https://example.com:8443/',
  'http://169.254.169.254/latest/meta-data',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://[::1]/',
  'http://[fd00::1]/',
  'http://0.0.0.0/',
  'not an address',
])('P: link preview: %s is refused before anything is sent', async (address) => {
  const { asked, read } = reach([]);
  expect(await refusalOf(read(address))).toBe('forbidden-address');
  expect(asked).toEqual([]);
});

test.each([
  'http://169.254.169.254/latest/meta-data',
  'http://127.0.0.1:1/',
  'file:///etc/passwd',
  '//[::1]/',
  'http://inside.test/',
])('P: link preview: a redirect to %s is refused', async (location) => {
  await using server = await serve((_, response) => response.writeHead(302, { location }).end());
  const { read } = reach([server.port], { names: { 'inside.test': ['10.0.0.7'] } });
  expect(await refusalOf(read(server.url))).toBe('forbidden-address');
});

test('P: link preview: three redirects are followed and no fourth', async () => {
  await using server = await serve((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left > 0) response.writeHead(301, { location: `/${left - 1}` }).end();
    else page(request, response);
  });
  const { read } = reach([server.port]);
  expect((await read(`${server.url}3`)).url.pathname).toBe('/0');
  expect(await refusalOf(read(`${server.url}4`))).toBe('too-many-redirects');
});

test('P: link preview: a name that answers with a public address first and with loopback then is refused', async () => {
  let requests = 0;
  await using server = await serve((request, response) => {
    requests++;
    if (request.url === '/start') response.writeHead(302, { location: `http://rebind.test:80/` }).end();
    else page(request, response);
  });
  // The first look-up is allowed, the one of the next request is not: the check belongs to each connection.
  const { asked, read } = reach([server.port], {
    names: { 'rebind.test': ['127.0.0.1'], 'start.test': ['127.0.0.1', '10.0.0.1'] },
  });
  expect(await refusalOf(read(`http://start.test:${server.port}/start`))).toBe('forbidden-address');
  expect(await refusalOf(read(`http://start.test:${server.port}/`))).toBe('forbidden-address');
  expect([asked, requests]).toEqual([['start.test', 'rebind.test', 'start.test'], 1]);
});

test('P: link preview: one inside address among public ones is enough to refuse a name', async () => {
  const outbound = createOutbound({
    guard: {
      ...publicInternet,
      resolve: async () => [
        { address: '93.184.216.34', family: 4 },
        { address: '192.168.0.1', family: 4 },
      ],
    },
  });
  expect(await refusalOf(outbound.readPage('http://mixed.test/'))).toBe('forbidden-address');
});

test('P: link preview: of a body that unpacks to far more, and of one without an end, a mebibyte is read', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 'a'));
  await using server = await serve((request, response) => {
    response.setHeader('content-type', 'text/html');
    if (request.url === '/bomb') return void response.setHeader('content-encoding', 'gzip').end(bomb);
    const more = () => {
      while (!response.destroyed && response.write('b'.repeat(64 * 1024)));
    };
    response.on('drain', more);
    more();
  });
  const { read } = reach([server.port], { timeoutMs: 5_000 });
  expect((await read(`${server.url}bomb`)).text).toHaveLength(1024 * 1024);
  expect((await read(`${server.url}endless`)).text).toHaveLength(1024 * 1024);
});

test('P: link preview: a server that is silent, drips or breaks off is away', async () => {
  await using server = await serve((request, response) => {
    if (request.url === '/silent') return;
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
    response.write('<title>');
    if (request.url === '/broken') setTimeout(() => response.destroy(), 20);
  });
  const { read } = reach([server.port], { timeoutMs: 400 });
  for (const path of ['silent', 'drip', 'broken'])
    expect([path, await refusalOf(read(`${server.url}${path}`))]).toEqual([path, 'away']);
});

test('P: link preview: what is no page, missing, or packed in an unknown way is told apart from what is away', async () => {
  await using server = await serve((request, response) => {
    const [, status = '200', ...type] = (request.url ?? '').split('/');
    response.writeHead(Number(status), {
      'content-type': type.join('/'),
      'content-encoding': status === '206' ? 'x' : 'identity',
    });
    response.end('<title>x</title>');
  });
  const { read } = reach([server.port]);
  const answers = await Promise.all(
    [
      '200/image/png',
      '200/application/json',
      '200/text/htmlx',
      '404/text/html',
      '403/text/html',
      '503/text/html',
      '429/text/html',
    ].map((path) => refusalOf(read(`${server.url}${path}`))),
  );
  expect(answers).toEqual(['not-a-page', 'not-a-page', 'not-a-page', 'not-found', 'not-found', 'away', 'away']);
});

test('P: link preview: a header without measure is refused', async () => {
  await using server = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'x-long': 'x'.repeat(200_000) }).end('<title>x</title>');
  });
  expect(await refusalOf(reach([server.port]).read(server.url))).toBe('away');
});
