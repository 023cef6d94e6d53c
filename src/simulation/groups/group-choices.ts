import { z } from 'zod';
import { groups } from './group-limits';

const words = z.string().min(1).max(600);

/** A group of oneself and two to four others: `characterId` is the first of them. */
export const openGroupChoice = z.object({
  action: z.literal('open-group'),
  characterId: z.uuid(),
  alsoIds: z
    .array(z.uuid())
    .min(1)
    .max(groups.most - 1),
  name: z.string().min(1).max(60),
  text: words,
});

export const writeGroupChoice = z.object({
  action: z.literal('write-group'),
  groupId: z.uuid(),
  text: words,
  /** it had been written before, and is not sent */
  leftOut: z.int().min(1).optional(),
});
