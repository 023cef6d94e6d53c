import { z } from 'zod';

/** A group chat on the phone; `memberIds`: the one who opened it first. */
export const groupSchema = z.object({ id: z.uuid(), name: z.string(), memberIds: z.array(z.uuid()) });
export type Group = z.output<typeof groupSchema>;
