import { describe, expect, it } from 'vitest';
import { arrivalExit, forgetArrivalPath, logInPath, safeReturnPath, userPath } from './paths';

describe('the way back after logging in', () => {
  it.each(['/', '/messages', '/post/1?x=2#c', '/user/%E6%9C%88'])('keeps %s', (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '',
    null,
    undefined,
  ])('refuses %s', (path) => {
    expect(safeReturnPath(path)).toBe('/');
  });
});

it.each([logInPath('/settings#security'), '/settings#security', '/user/小月', '/a/..//evil.example', 'https://evil.example'])(
  'who gives up coming in from elsewhere goes to a path of ours, never away: %s',
  (to) => {
    const exit = arrivalExit(new URL(forgetArrivalPath(to), 'http://here').searchParams.get('to'));
    expect(new URL(exit, 'http://here').host).toBe('here');
    expect(exit).toMatch(/^[\x21-\x7e]+$/);
    if (to.startsWith('/login') || to.startsWith('/settings')) expect(exit).toBe(to);
  },
);

it('a username with special characters fits into a path', () => {
  expect(userPath('小月.1')).toBe('/user/%E5%B0%8F%E6%9C%88.1');
});
