import { NextRequest } from 'next/server';
import { encode } from 'next-auth/jwt';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { proxy } from './proxy';

const secret = 'only for tests, only for tests, only';

beforeEach(() => {
  vi.stubEnv('NEXTAUTH_SECRET', secret);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function visit(path: string, cookie = '') {
  const response = await proxy(new NextRequest(`http://kith.test${path}`, { headers: { cookie } }));
  return {
    status: response.status,
    to: response.headers.get('location'),
    policy: response.headers.get('content-security-policy'),
  };
}

test('a stranger is led from private pages to the log-in page and back, and may see the rest', async () => {
  expect(await visit('/messages/1?x=2')).toMatchObject({
    status: 307,
    to: 'http://kith.test/login?callbackUrl=%2Fmessages%2F1%3Fx%3D2',
  });
  for (const path of ['/notifications', '/settings', '/admin/world']) expect((await visit(path)).status).toBe(307);
  for (const path of ['/', '/town', '/messagesx']) expect((await visit(path)).status).toBe(200);
});

test('a signed cookie opens private pages, a forged one does not', async () => {
  const token = await encode({ token: { sub: '1', sessionId: 's' }, secret });
  expect((await visit('/messages', `next-auth.session-token=${token}`)).status).toBe(200);
  expect((await visit('/messages', 'next-auth.session-token=forged')).status).toBe(307);
});

test('each page has a nonce of its own, and nothing foreign runs', async () => {
  const [one, two] = [(await visit('/')).policy ?? '', (await visit('/')).policy ?? ''];
  expect(one).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'/);
  expect(one).not.toBe(two);
  for (const rule of ["object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'"]) expect(one).toContain(rule);
});
