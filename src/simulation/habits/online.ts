// What a character did on the network on the last day that it was there: counted from events, for the rules of restraint.
import { z } from 'zod';
import { worldMinute } from '../world-time';

const count = z.int().min(0);

export const onlineSchema = z.object({
  day: z.int(),
  posts: count,
  comments: count,
  looks: count,
  /** when the last comment was written */
  commentAt: worldMinute.optional(),
  /** by other: likes and comments given, messages written to it and when the last one was */
  to: z.record(z.string(), z.object({ likes: count, comments: count, messages: count, at: worldMinute.optional() })),
  /** by post: comments under it */
  under: z.record(z.string(), count),
});
export type Online = z.output<typeof onlineSchema>;
export type Towards = Online['to'][string];
