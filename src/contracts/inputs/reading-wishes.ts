import { z } from 'zod';

/** Of others' posts: not in any list, behind a cover, as any other. */
export const sensitiveWishes = ['hide', 'cover', 'show'] as const;
export const spoilerWishes = ['cover', 'show'] as const;

export const readingWishesInput = z.object({ sensitive: z.enum(sensitiveWishes), spoiler: z.enum(spoilerWishes) });
export type ReadingWishes = z.output<typeof readingWishesInput>;
/** `isReduced`: nothing sensitive is shown, whatever was wished */
export type ReadingWishesView = ReadingWishes & { isReduced: boolean };
