// What programs are answered, as published: of each call, and of what the answers are made of.
import type { ProgramCall } from '@/contracts/programs';
import { type FieldSchema, fieldSchema, type Shapes } from '@/contracts/views/programs';
import answers from './answers.json';

/** What is published stays open: an answer may say more one day. */
function opened(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(opened);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key, value]) => key !== 'additionalProperties' || value !== false);
  return Object.fromEntries(entries.map(([key, value]) => [key, opened(value)]));
}

const read = (schemas: object): ReadonlyMap<string, FieldSchema> =>
  new Map(Object.entries(schemas).map(([name, schema]) => [name, fieldSchema.parse(opened(schema))]));

const [ofCalls, ofNames] = [read(answers.calls), read(answers.schemas)];

/** null: the call answers nothing. */
export const answerOf = (path: ProgramCall): FieldSchema | null => ofCalls.get(path) ?? null;

/** `words`: what the two fields that need it are for. */
const problemShape = (words: { code: string; errors: string }) => ({
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

/** What answers refer to by a name, failures among them. */
export const shapesOf = (words: { code: string; errors: string }): Shapes => ({
  ...Object.fromEntries(ofNames),
  Problem: problemShape(words),
});
