import { expect, test } from 'vitest';
import type { Viewer } from '../auth/viewer';
import { addressFrom, languageFrom } from './context';
import { refuseCrossSite } from './same-origin';
import { withRetry } from './with-retry';

const viewer: Viewer = {
  ...{ id: '1', username: 'ada', nickname: 'Ada', role: 'member', kind: 'person', sessionId: 's', language: 'zh' },
};

test('a forwarded address is believed only from our own proxy, and only its last hop', () => {
  const headers = new Headers({ 'x-forwarded-for': '6.6.6.6, 10.0.0.7' });
  expect(addressFrom(headers, false)).toBe('unknown');
  expect(addressFrom(headers, true)).toBe('10.0.0.7');
  expect(addressFrom(new Headers(), true)).toBe('unknown');
});

test('P: zh/en switch: this browser’s choice, else the viewer’s, else what the browser prefers, else English', () => {
  const headers = (cookie: string, accepted = 'zh-CN,zh;q=0.9') => new Headers({ cookie, 'accept-language': accepted });
  expect(languageFrom(headers('kith-language=en'), viewer)).toBe('en');
  expect(languageFrom(headers('a=b', 'en-GB'), viewer)).toBe('zh');
  expect(languageFrom(headers('a=b; kith-language=en'), null)).toBe('en');
  expect(languageFrom(headers('kith-language=tlh'), null)).toBe('zh');
  expect(languageFrom(headers('', 'en-GB, zh;q=0.1'), null)).toBe('en');
  expect(languageFrom(new Headers(), null)).toBe('en');
});

function statusOf(headers: Record<string, string>): number {
  const request = new Request('https://kith.test/api/trpc/x', { method: 'POST', headers: { host: 'kith.test', ...headers } });
  return refuseCrossSite(request)?.status ?? 200;
}

test('only our own pages and programs without a browser may change state', () => {
  const json = { 'content-type': 'application/json' };
  expect(statusOf(json)).toBe(200);
  expect(statusOf({ ...json, 'sec-fetch-site': 'same-origin', origin: 'https://kith.test' })).toBe(200);
  expect(statusOf({ ...json, 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(statusOf({ ...json, 'sec-fetch-site': 'same-site' })).toBe(403);
  expect(statusOf({ ...json, origin: 'https://evil.test' })).toBe(403);
  expect(statusOf({ ...json, origin: 'null' })).toBe(403);
  for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', '']) {
    expect(statusOf({ 'content-type': type })).toBe(415);
  }
});

test('event streams begin with how soon to come back; other answers are left alone', async () => {
  const stream = new Response('data: 1\n\n', { headers: { 'content-type': 'text/event-stream' } });
  expect(await withRetry(stream).text()).toBe('retry: 250\n\ndata: 1\n\n');
  const json = Response.json({ ok: true }, { status: 201 });
  expect(withRetry(json)).toBe(json);
});
