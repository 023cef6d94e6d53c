// The calls of programs as an OpenAPI 3.1 document. What is said here in words is in the catalogues, in English.
import { programScopes } from '@/contracts/programs';
import type { CallInputSchema } from '@/contracts/views/programs';
import answers from './answers.json';
import { type Call, calls } from './calls';

/** What the document says in words; `calls` by path, with `_` for the dot. */
export type ProgramWords = {
  [name in 'about' | 'tokenAbout' | 'answer' | 'noAnswer' | 'code' | 'errors']: string;
} & { calls: { [path: string]: string } };

const problemRef = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const failures = {
  '400': problemRef('bad-input, or another code: what was sent is not understood'),
  '401': problemRef('token-refused: no token, or one that opens nothing'),
  '403': problemRef('scope-missing, suspended, or not allowed to this account'),
  '404': problemRef('It is not there, or not for this account'),
  '429': problemRef('rate-limited: try again after the seconds of the Retry-After header'),
};

function parametersOf({ properties = {}, required = [] }: CallInputSchema) {
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: 'query', required: required.includes(name), schema },
  }));
}

/** What is published stays open: an answer may say more one day. */
function opened(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(opened);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key, value]) => key !== 'additionalProperties' || value !== false);
  return Object.fromEntries(entries.map(([key, value]) => [key, opened(value)]));
}

const answerOf = new Map<string, unknown>(Object.entries(answers.calls));

function answerTo({ path }: Call, words: ProgramWords) {
  const schema = answerOf.get(path);
  if (schema === undefined) return { '204': { description: words.noAnswer } };
  return { '200': { description: words.answer, content: { 'application/json': { schema: opened(schema) } } } };
}

function operationOf(call: Call, words: ProgramWords) {
  const [tag] = call.path.split('.');
  const input =
    call.input === null
      ? {}
      : call.method === 'GET'
        ? { parameters: parametersOf(call.input) }
        : { requestBody: { required: true, content: { 'application/json': { schema: call.input } } } };
  return {
    operationId: call.path,
    tags: [tag],
    summary: words.calls[call.path.replace('.', '_')] ?? call.path,
    security: [{ token: [call.scope] }],
    ...input,
    responses: { ...answerTo(call, words), ...failures },
  };
}

const shapes = Object.entries(answers.schemas).map(([name, schema]) => [name, opened(schema)] as const);

const problemSchema = (words: ProgramWords) => ({
  type: 'object',
  required: ['title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: words.code },
    errors: { type: 'object', description: words.errors },
    errorId: { type: 'string' },
  },
});

/** `origin`: where this Kith is, as `https://kith.example`. */
export function openApi({ origin, words }: { origin: string; words: ProgramWords }) {
  return {
    openapi: '3.1.1',
    info: { title: 'Kith', version: '1', description: words.about },
    servers: [{ url: `${origin}/api/v1` }],
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: `${words.tokenAbout} ${programScopes.join(', ')}` },
      },
      schemas: { ...Object.fromEntries(shapes), Problem: problemSchema(words) },
    },
    paths: Object.fromEntries(calls.map((call) => [`/${call.path}`, { [call.method.toLowerCase()]: operationOf(call, words) }])),
  };
}
