import { z } from 'zod';

/** Minutes of the day. `days`: 1 to 7, the days of the week on which it begins; without them, every day. */
export const shiftSchema = z.object({
  from: z.int().min(0).max(1439),
  to: z.int().min(0).max(1440),
  days: z.array(z.int().min(1).max(7)).optional(),
});
export type Shift = z.output<typeof shiftSchema>;
