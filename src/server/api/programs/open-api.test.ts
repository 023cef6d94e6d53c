import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { programCalls } from '@/contracts/programs';
import { catalogues } from '@/i18n/catalogues';
import { calls } from './calls';
import { openApi } from './open-api';

const { programs } = catalogues.en;
const document = openApi({ origin: 'https://kith.example', words: programs });

test('P: programs: the OpenAPI document has every call with its words, its scope and what it takes', () => {
  expect(Object.keys(document.paths)).toEqual(
    Object.keys(programCalls)
      .sort()
      .map((path) => `/${path}`),
  );
  expect(Object.keys(programs.calls).sort()).toEqual(
    Object.keys(programCalls)
      .map((path) => path.replace('.', '_'))
      .sort(),
  );
  expect(document.paths['/feed.latest']).toMatchObject({
    get: {
      operationId: 'feed.latest',
      summary: programs.calls.feed_latest,
      security: [{ token: ['read'] }],
      parameters: expect.arrayContaining([
        {
          ...{ name: 'limit', in: 'query', required: false, example: 5 },
          schema: expect.objectContaining({ type: 'integer', maximum: 50 }),
        },
      ]),
    },
  });
  expect(document.paths['/posts.create']).toMatchObject({
    post: {
      requestBody: { content: { 'application/json': { schema: { required: expect.arrayContaining(['text', 'clientId']) } } } },
    },
  });
});

test('P: programs: the document says what each call answers, or that it answers nothing', () => {
  const { '/posts.byId': post, '/posts.delete': deletion, ...others } = document.paths;
  expect(post).toMatchObject({
    get: {
      responses: { '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Post' } } } } },
    },
  });
  expect(deletion).toMatchObject({ post: { responses: { '204': {} } } });
  for (const operations of Object.values(others)) {
    for (const { responses } of Object.values(operations)) {
      const said = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      expect(said).toHaveLength(1);
    }
  }
  expect(JSON.stringify(document)).not.toContain('additionalProperties":false');
  expect(document.components.schemas).toMatchObject({ Author: { properties: { isAi: { type: 'boolean' } } } });
});

test('P: programs: the example of each call is one that the call takes', () => {
  const judge = new Ajv2020({ strict: false });
  formats.default(judge);
  const refused = calls.filter(({ input, example }) => input !== null && !judge.validate(input, example));
  expect(refused.map(({ path, example }) => ({ path, example }))).toEqual([]);
  expect(judge.validate(calls.find(({ path }) => path === 'posts.create')?.input ?? {}, { text: 'No clientId' })).toBe(false);
  expect(document.paths['/posts.create']).toMatchObject({
    post: { requestBody: { content: { 'application/json': { example: { text: 'Hello from a program' } } } } },
  });
});

test('P: programs: the document is what OpenAPI 3.1 asks of one, and a fault in it would be seen', async () => {
  const sent = (): Record<string, unknown> => JSON.parse(JSON.stringify(document));
  const judged = await new Validator().validate(sent());
  expect(judged.errors ?? []).toEqual([]);
  expect(judged.valid).toBe(true);
  expect((await new Validator().validate({ ...sent(), info: { title: 'Kith' } })).valid).toBe(false);
});

test('every reference of the document leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"(#[^"]+)"/g)].map(([, path = '']) => path);
  expect(references.length).toBeGreaterThan(0);
  for (const reference of references) {
    const found = reference
      .split('/')
      .slice(1)
      .reduce<unknown>((at, key) => (at && typeof at === 'object' ? Reflect.get(at, key) : undefined), document);
    expect(found, reference).toBeDefined();
  }
});
