import { z } from 'zod';
import { pageInput } from './paging';

/** Whose posts a feed shows: everybody's, or those of the followed. */
export const feedsOf = ['all', 'followed'] as const;

/** Of people or of characters only; null: of both. */
export const authorKinds = ['person', 'character'] as const;
const byInput = z.enum(authorKinds).nullable().default(null);

export const feedInput = pageInput.extend({ of: z.enum(feedsOf).default('all'), by: byInput });
export type FeedInput = z.output<typeof feedInput>;

export const highlightsInput = pageInput.extend({ by: byInput });
export type HighlightsInput = z.output<typeof highlightsInput>;
