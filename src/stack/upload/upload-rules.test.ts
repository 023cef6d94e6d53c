import { describe, expect, test } from 'vitest';
import { isKey } from './options';
import { byteRange } from './serve-file';
import { isSame, refusal, sign, signedParameter } from './signature';
import { falseClaim, sniff } from './sniff';

const publicUrl = 'http://127.0.0.1:4000/files';
const signed = { publicUrl, prefix: '/files', apiKey: 'sk_local_1', now: 1000 };
const presign = (path: string) =>
  `${publicUrl}${path}&signature=${encodeURIComponent(sign(`${publicUrl}${path}`, signed.apiKey))}`;

describe('a presigned address', () => {
  test('is good until it expires', () => {
    const url = new URL(presign('/key?expires=2000&x-ut-file-size=10'));
    expect(refusal(url, signed)).toBeUndefined();
    expect(refusal(url, { ...signed, now: 2000 })).toBe('URL expired');
  });

  test('covers path, parameters and key', () => {
    const good = presign('/key?expires=2000&x-ut-file-size=10');
    expect(refusal(new URL(good.replace('/key', '/other')), signed)).toBe('Bad signature');
    expect(refusal(new URL(good.replace('size=10', 'size=99')), signed)).toBe('Bad signature');
    expect(refusal(new URL(good), { ...signed, apiKey: 'sk_local_2' })).toBe('Bad signature');
    expect(refusal(new URL(`${publicUrl}/key?expires=2000`), signed)).toBe('No signature');
  });

  test('holds values that are encoded twice', () => {
    const url = new URL(`${publicUrl}/key`);
    url.searchParams.set('x-ut-file-name', encodeURIComponent('红 1.png'));
    expect(signedParameter(url, 'file-name')).toBe('红 1.png');
    expect(signedParameter(url, 'custom-id')).toBeUndefined();
  });
});

test('secrets of different lengths are compared without an error', () => {
  expect(isSame('a', 'a')).toBe(true);
  expect(isSame('a', 'aa')).toBe(false);
});

test('keys cannot leave the folder', () => {
  expect(isKey('A'.repeat(48))).toBe(true);
  for (const bad of ['../../etc/passwd-and-more', `${'A'.repeat(30)}.json`, 'short', `${'A'.repeat(20)}/${'B'.repeat(20)}`])
    expect(isKey(bad)).toBe(false);
});

test('bytes are known by what they begin with, and HTML or SVG never pass for a picture', () => {
  const png = Buffer.from('89504e470d0a1a0a00000000', 'hex');
  expect(sniff(png)).toBe('image/png');
  expect(sniff(Buffer.from('<svg xmlns="http'))).toBeUndefined();
  expect(falseClaim('image/png', sniff(png))).toBeUndefined();
  expect(falseClaim('image/png', sniff(Buffer.from('<html><body>x')))).toBe('image');
  expect(falseClaim('application/pdf', undefined)).toBeUndefined();
});

test('byte ranges: whole, from, last, outside', () => {
  expect(byteRange(null, 100)).toBeUndefined();
  expect(byteRange('bytes=0-9', 100)).toEqual({ from: 0, to: 9 });
  expect(byteRange('bytes=90-', 100)).toEqual({ from: 90, to: 99 });
  expect(byteRange('bytes=-5', 100)).toEqual({ from: 95, to: 99 });
  expect(byteRange('bytes=100-', 100)).toBeNull();
});
