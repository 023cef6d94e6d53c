import { expect, test } from 'vitest';
import { isWeakPassword } from './is-weak-password';
import { readUsername, usernameKey } from './username';

test('spellings that look the same are one name', () => {
  const names = ['Ada', 'ada', ' ADA ', 'Ａｄａ'];
  expect(new Set(names.map(usernameKey))).toEqual(new Set(['ada']));
  expect(usernameKey('ﬁona')).toBe('fiona');
  expect(usernameKey('小明')).toBe('小明');
  expect(usernameKey('ada\0')).toBe('ada?');
});

test('a name that only looks allowed until it is normalised is refused', () => {
  expect(() => readUsername('ﷺﷺﷺ')).toThrow('Not a possible username');
  expect(() => readUsername('İ'.repeat(40))).toThrow('Not a possible username');
  expect(readUsername('Ａｄａ')).toEqual({ username: 'Ada', key: 'ada' });
});

test('passwords that are guessed first are weak', () => {
  const names = ['lovelace', 'Ada L.'];
  const weak = ['password', 'PassWord', '1234567890', 'aaaaaaaaaaaa', 'abababab', 'Lovelace', 'ecalevol', 'lovelacelovelace'];
  expect(weak.filter((password) => !isWeakPassword(password, names))).toEqual([]);
  expect(isWeakPassword('correct horse battery', names)).toBe(false);
  expect(isWeakPassword('马上就到家了吗', names)).toBe(false);
});
