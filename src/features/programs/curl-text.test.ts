import { expect, test } from 'vitest';
import { curlText } from './curl-text';

const origin = 'https://kith.example';
const input = { properties: {} };

test('P: programs: the example of a call is a line for a shell, with the token as a bearer', () => {
  expect(curlText(origin, { method: 'GET', path: 'search.posts', input, example: { query: 'rain & snow', limit: 5 } })).toBe(
    `curl -H "Authorization: Bearer $KITH_TOKEN" 'https://kith.example/api/v1/search.posts?query=rain+%26+snow&limit=5'`,
  );
  expect(curlText(origin, { method: 'POST', path: 'posts.create', input, example: { text: "It's raining" } })).toBe(
    `curl -H "Authorization: Bearer $KITH_TOKEN" -H 'Content-Type: application/json' \\\n  -d '{"text":"It'\\''s raining"}' 'https://kith.example/api/v1/posts.create'`,
  );
});
