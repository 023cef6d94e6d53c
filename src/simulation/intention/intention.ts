import { z } from 'zod';
import { worldMinute } from '../world-time';
import { needNames } from './need';
import { stepsSchema } from './step';

/** What an event tells of it; the reason stands beside. */
export const formedIntention = z.object({
  /** still to come, the next first */
  steps: stepsSchema.min(1),
  /** when it was chosen */
  at: worldMinute,
  /** what the body asked for by the last step */
  needs: z.array(z.enum(needNames)),
});

export type Formed = z.output<typeof formedIntention>;

/** The rest of an earlier choice: what a character means to do next without thinking again. */
export const intentionSchema = formedIntention.extend({
  reason: z.string(),
  /** the step that is under way, and since when */
  doing: z.string(),
  begunAt: worldMinute,
});
export type Intention = z.output<typeof intentionSchema>;
