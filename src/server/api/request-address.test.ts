import { expect, test } from 'vitest';
import { addressFrom } from './context';

test('B02: strangers of one IPv6 /64 are limited as one', () => {
  const from = (address: string) => addressFrom(new Headers({ 'x-forwarded-for': address }), true);
  expect(from('2001:db8:1:2::7')).toBe(from('2001:db8:1:2:ffff::9'));
  expect(from('2001:db8:1:2::7')).not.toBe(from('2001:db8:1:3::7'));
  expect(from('::ffff:192.0.2.7')).toBe('192.0.2.7');
});
