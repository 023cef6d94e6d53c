import { expect, test } from 'vitest';
import { byOf, readChoice, writeChoice } from './feed-choice';

test('P: discovery feed: the chosen feed and filter are remembered, and a broken memory is everybody’s latest', () => {
  expect(readChoice(writeChoice({ feed: 'highlights', kind: 'person' }))).toEqual({ feed: 'highlights', kind: 'person' });
  expect(readChoice('followed.nobody')).toEqual({ feed: 'followed', kind: 'both' });
  for (const broken of [undefined, '', '.', '../../etc', 'all'])
    expect(readChoice(broken)).toEqual({ feed: 'all', kind: 'both' });
  expect(byOf(readChoice('all.character'))).toBe('character');
  expect(byOf(readChoice('all.both'))).toBeNull();
});
