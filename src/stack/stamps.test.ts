import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hashOf, isInstalled } from './bin/stamps.mjs';

const lock = (version: string) =>
  JSON.stringify({
    packages: { '': { version: '1' }, 'node_modules/a': { version }, 'node_modules/a-win32': { version, optional: true } },
  });

test('what npm has put down as the lock file says needs no second install', () => {
  const record = JSON.stringify({ packages: { 'node_modules/a': { version: '2.0.0' } } });
  expect(isInstalled(lock('2.0.0'), record)).toBe(true);
  expect(isInstalled(lock('2.0.1'), record)).toBe(false);
  expect(isInstalled(lock('2.0.0'), undefined)).toBe(false);
  expect(isInstalled(lock('2.0.0'), '{cut of')).toBe(false);
});

test('the hash of a folder follows names and contents, and leaves out what is ignored', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'kith-hash-'));
  try {
    writeFileSync(path.join(dir, 'a'), 'one');
    const before = hashOf([dir]);
    expect(hashOf([dir])).toBe(before);
    writeFileSync(path.join(dir, 'b.test'), 'two');
    expect(hashOf([dir], (file: string) => file.endsWith('.test'))).toBe(before);
    expect(hashOf([dir])).not.toBe(before);
    writeFileSync(path.join(dir, 'a'), 'other');
    expect(hashOf([dir], (file: string) => file.endsWith('.test'))).not.toBe(before);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
