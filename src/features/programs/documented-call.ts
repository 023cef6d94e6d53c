import type { ProgramCall, ProgramScope } from '@/contracts/programs';
import type { CallExample, CallInputSchema, FieldSchema } from '@/contracts/views/programs';

/** A call as the page of the interface shows it. */
export type DocumentedCall = {
  path: ProgramCall;
  scope: ProgramScope;
  method: 'GET' | 'POST';
  /** null: it takes nothing */
  input: CallInputSchema | null;
  example: CallExample;
  /** null: it answers nothing */
  answer: FieldSchema | null;
};
