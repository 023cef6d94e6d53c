import { z } from 'zod';

/** A line of the town's log by its number, or the post that it published. */
export const explainInput = z.union([z.object({ seq: z.int().min(1).max(2_147_483_647) }), z.object({ postId: z.uuid() })]);
export type ExplainInput = z.output<typeof explainInput>;
