import { z } from 'zod';

const share = z.number().min(0).max(1).optional();

/** A way to misbehave; `share` (0 to 1, all by default) says which part of the calls it strikes. */
export const fault = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['none', 'http-500', 'http-429', 'hang', 'cut-stream', 'garbage', 'wrong-schema', 'sse-error']),
    share,
  }),
  z.object({ kind: z.literal('slow'), ms: z.number().int().min(0).max(600_000), share }),
]);
export type Fault = z.infer<typeof fault>;

/** Decided by the call's number (1, 2, 3 …) alone and spread evenly: of any n calls in a row, share × n are struck, give or take one. */
export const strikes = (callNumber: number, part = 1): boolean =>
  Math.floor(callNumber * part) > Math.floor((callNumber - 1) * part);

export const faultOf = (callNumber: number, current: Fault): Fault =>
  strikes(callNumber, current.share) ? current : { kind: 'none' };

export const GARBAGE = 'Sure! Here is <what you asked for: {{"action": walk, [oops';
export const WRONG_SCHEMA = '{"unexpected":true,"answer":42}';
