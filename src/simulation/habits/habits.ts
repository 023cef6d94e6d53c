// How often somebody is on the network: numbers an operator may change for the whole town or for one character.
import { z } from 'zod';

export const habitsSchema = z.object({
  postsADay: z.int().min(0).max(24),
  /** those under one's own posts included */
  commentsADay: z.int().min(0).max(200),
  /** how often one takes the phone out to see what is new */
  looksADay: z.int().min(0).max(200),
  /** world minutes between two posts, between comments of two looks, and between two messages that nobody asked for */
  postPause: z.int().min(0).max(1440),
  commentPause: z.int().min(0).max(1440),
  messagePause: z.int().min(0).max(1440),
  /** share of the looks at which one reads and writes no comment, 0 to 1 */
  lurking: z.number().min(0).max(1),
});
export type Habits = z.output<typeof habitsSchema>;

/** What is set; the rest is as it is for everybody. */
export const someHabitsSchema = habitsSchema.partial();
export type SomeHabits = z.output<typeof someHabitsSchema>;

/** An operator's command as it was given. `ofId` is a character, null the whole town. What is not named holds as it is by default. */
export const habitsSet = z.object({
  type: z.literal('habits-set'),
  ofId: z.uuid().nullable(),
  habits: someHabitsSchema,
  /** the operator */
  byId: z.uuid(),
});
