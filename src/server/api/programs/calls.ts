// The calls of programs as tRPC knows them: what kind each is, and the schemas of what it takes and answers.
import { z } from 'zod';
import { isProgramCall, type ProgramCall, type ProgramScope, programCalls } from '@/contracts/programs';
import { type CallExample, type CallInputSchema, callInputSchema, type FieldSchema } from '@/contracts/views/programs';
import { appRouter } from '../root';
import { answerOf } from './answer-shapes';
import { exampleOf } from './example-of';

export type Call = {
  path: ProgramCall;
  scope: ProgramScope;
  method: 'GET' | 'POST';
  /** null: it takes nothing */
  input: CallInputSchema | null;
  example: CallExample;
  /** null: it answers nothing */
  answer: FieldSchema | null;
};

type Procedure = { _def: { type: 'query' | 'mutation' | 'subscription'; inputs: unknown[] } };

// At run time one flat table; its type nests.
const procedures = appRouter._def.procedures as unknown as Record<string, Procedure>;

function inputOf({ _def: { inputs } }: Procedure): CallInputSchema | null {
  const [schema] = inputs;
  if (!(schema instanceof z.ZodType) || schema instanceof z.ZodVoid) return null;
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return callInputSchema.parse(described);
}

function callOf(path: ProgramCall): Call {
  const procedure = procedures[path];
  if (!procedure) throw new Error(`There is no procedure ${path}`);
  const method = procedure._def.type === 'query' ? 'GET' : 'POST';
  const input = inputOf(procedure);
  return { path, scope: programCalls[path], method, input, example: exampleOf(input), answer: answerOf(path) };
}

/** In the order of their paths. */
export const calls: readonly Call[] = Object.keys(programCalls).filter(isProgramCall).sort().map(callOf);

export const callAt = (path: string): Call | undefined => calls.find((call) => call.path === path);
