import { expect, test } from 'vitest';
import { compareIds, isStreamId, parseStreams } from './stream-entry';
import { StreamTopic } from './stream-topic';

const entry = (seq: number) => ({ id: `${seq}-0`, data: String(seq) });

test('stream ids sort as numbers, not as text', () => {
  const ids = ['10-0', '9-0', '9-10', '9-2'];
  expect(ids.sort(compareIds)).toEqual(['9-0', '9-2', '9-10', '10-0']);
});

test('what a browser sends back as an id is checked', () => {
  expect(['1700000000000-0', '5', '5-1'].every(isStreamId)).toBe(true);
  expect(['', '$', '-', '+', '1-2-3', 'x', "5'--"].some(isStreamId)).toBe(false);
});

test('replies are read as lists and as maps', () => {
  const reply = [['k', [['1-0', ['d', 'x']]]]];
  const expected = [['k', [{ id: '1-0', data: 'x' }]]];
  expect(parseStreams(reply)).toEqual(expected);
  expect(parseStreams({ k: [['1-0', ['d', 'x']]] })).toEqual(expected);
  expect(parseStreams(null)).toEqual([]);
});

test('a ring gives what comes after a position, and says when it no longer reaches back', () => {
  const topic = new StreamTopic('k', '0-0', 3);
  topic.push([1, 2, 3, 4, 5].map(entry));
  expect(topic.after('1-0', 10)).toBeUndefined();
  expect(topic.reachable('1-0')).toBe('2-0');
  expect(topic.after('2-0', 10)?.map((one) => one.data)).toEqual(['3', '4', '5']);
  expect(topic.after('3-0', 1)?.map((one) => one.data)).toEqual(['4']);
  expect(topic.after('5-0', 10)).toEqual([]);
  topic.push([entry(4), entry(5), entry(6)]);
  expect(topic.after('5-0', 10)?.map((one) => one.data)).toEqual(['6']);
});
