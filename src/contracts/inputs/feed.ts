import { z } from 'zod';
import { pageInput } from './paging';

/** Whose posts a feed shows. */
export const feedsOf = ['all', 'followed', 'person', 'character'] as const;
export type FeedOf = (typeof feedsOf)[number];

export const feedInput = pageInput.extend({ of: z.enum(feedsOf).default('all') });
export type FeedInput = z.output<typeof feedInput>;
