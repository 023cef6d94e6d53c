import { expect, test } from 'vitest';
import { matchShortcut, type Shortcut, shortcutGroups } from './shortcuts';

function typed(keys: string): Shortcut[] {
  let pending: string[] = [];
  const found: Shortcut[] = [];
  for (const key of keys) {
    const match = matchShortcut(pending, key);
    pending = match.pending;
    if (match.found) found.push(match.found);
  }
  return found;
}

test('P: keyboard shortcuts of one key and of two are told apart, and a wrong second key is a first one', () => {
  expect(typed('jkl')).toEqual(['next', 'previous', 'like']);
  expect(typed('ghgn')).toEqual(['home', 'notifications']);
  expect(typed('n')).toEqual(['write']);
  expect(typed('gj')).toEqual(['next']);
  expect(typed('ggh')).toEqual(['home']);
  expect(typed('xyzg')).toEqual([]);
});

test('P: keyboard shortcuts never stand in each other’s way: no keys are another’s beginning', () => {
  const all = shortcutGroups.flatMap((group) => group.shortcuts.map(({ keys }) => keys.join(' ')));
  for (const one of all) expect(all.filter((other) => other.startsWith(one))).toEqual([one]);
});
