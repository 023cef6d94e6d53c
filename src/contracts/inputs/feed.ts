import { z } from 'zod';
import { authorKinds, feedsOf } from '../post-choices';
import { pageInput } from './paging';

/** null: of both */
const byInput = z.enum(authorKinds).nullable().default(null);

export const feedInput = pageInput.extend({ of: z.enum(feedsOf).default('all'), by: byInput });
export type FeedInput = z.output<typeof feedInput>;

export const highlightsInput = pageInput.extend({ by: byInput });
export type HighlightsInput = z.output<typeof highlightsInput>;
