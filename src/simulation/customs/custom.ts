import { z } from 'zod';
import { stepsSchema } from '../intention/step';
import { worldMinute } from '../world-time';

/** What somebody last chose in a situation, and why; `steps` begins with it. */
export const customSchema = z.object({ steps: stepsSchema, reason: z.string(), at: worldMinute });
export type Custom = z.output<typeof customSchema>;

/** By situation (`situationOf`). */
export const customsSchema = z.record(z.string(), customSchema);
export type Customs = z.output<typeof customsSchema>;
