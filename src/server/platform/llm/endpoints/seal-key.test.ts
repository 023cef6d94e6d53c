import { expect, test } from 'vitest';
import { openKey, sealKey } from './seal-key';

const secret = 's'.repeat(40);

test('M01: a key at rest is not readable, and opens for its endpoint under its secret only', () => {
  const sealed = sealKey(secret, 'one', 'sk-very-secret');
  expect(sealed).not.toContain('secret');
  expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('very-secret');
  expect(openKey(secret, 'one', sealed)).toBe('sk-very-secret');
  expect(sealKey(secret, 'one', 'sk-very-secret')).not.toBe(sealed);
  expect(() => openKey(secret, 'two', sealed)).toThrow();
  expect(() => openKey('x'.repeat(40), 'one', sealed)).toThrow();
  expect(openKey(secret, 'one', sealKey(secret, 'one', ''))).toBe('');
});
