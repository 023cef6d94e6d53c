// The calls of programs as an OpenAPI 3.1 document. What is said here in words is in the catalogues, in English.
import { programScopes } from '@/contracts/programs';
import type { CallExample, CallInputSchema } from '@/contracts/views/programs';
import { shapesOf } from './answer-shapes';
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

function parametersOf({ properties = {}, required = [] }: CallInputSchema, example: CallExample) {
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: 'query', required: required.includes(name), schema },
    ...(name in example ? { example: example[name] } : {}),
  }));
}

function answerTo({ answer }: Call, words: ProgramWords) {
  if (answer === null) return { '204': { description: words.noAnswer } };
  return { '200': { description: words.answer, content: { 'application/json': { schema: answer } } } };
}

function operationOf(call: Call, words: ProgramWords) {
  const [tag] = call.path.split('.');
  const input =
    call.input === null
      ? {}
      : call.method === 'GET'
        ? { parameters: parametersOf(call.input, call.example) }
        : { requestBody: { required: true, content: { 'application/json': { schema: call.input, example: call.example } } } };
  return {
    operationId: call.path,
    tags: [tag],
    summary: words.calls[call.path.replace('.', '_')] ?? call.path,
    security: [{ token: [call.scope] }],
    ...input,
    responses: { ...answerTo(call, words), ...failures },
  };
}

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
      schemas: shapesOf(words),
    },
    paths: Object.fromEntries(calls.map((call) => [`/${call.path}`, { [call.method.toLowerCase()]: operationOf(call, words) }])),
  };
}
