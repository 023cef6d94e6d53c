import { expect, test } from 'vitest';
import { callRequest, type TriedCall } from './call-request';

const list: TriedCall = {
  path: 'feed.latest',
  method: 'GET',
  input: { properties: { limit: { type: 'integer' }, of: { type: 'string', enum: ['all', 'followed'] }, cursor: {} } },
};
const send: TriedCall = {
  path: 'messages.send',
  method: 'POST',
  input: {
    properties: {
      conversationId: { type: 'string', format: 'uuid' },
      text: { type: 'string' },
      images: { type: 'array', items: {} },
      isQuiet: { type: 'boolean' },
      aboutId: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    },
    required: ['conversationId', 'text'],
  },
};
const bodyOf = (typed: Record<string, string>) => JSON.parse(callRequest(send, { token: 'kith_x', typed }).init.body ?? '');

test('P: programs: a tried call carries its token and no cookie, and leaves out what was not filled in', () => {
  expect(callRequest(list, { token: 'kith_x', typed: { limit: '5', of: '' } })).toEqual({
    address: '/api/v1/feed.latest?limit=5',
    init: { method: 'GET', credentials: 'omit', cache: 'no-store', headers: { authorization: 'Bearer kith_x' } },
  });
  expect(callRequest(list, { token: '', typed: {} })).toMatchObject({ address: '/api/v1/feed.latest', init: { headers: {} } });
});

test('P: programs: a tried change sends each field as what it is; a text that looks like a number stays a text', () => {
  expect(bodyOf({ conversationId: 'c1', text: '12', images: '[{"imageId":"i1"}]', isQuiet: 'true', aboutId: '7' })).toEqual({
    ...{ conversationId: 'c1', text: '12', images: [{ imageId: 'i1' }], isQuiet: true, aboutId: '7' },
  });
  expect(bodyOf({ conversationId: 'c1', images: '[{' })).toEqual({ conversationId: 'c1', text: '', images: '[{' });
});
