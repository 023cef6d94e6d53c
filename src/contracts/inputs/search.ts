import { z } from 'zod';
import { limits } from '../limits';
import { pageInput } from './paging';

/** Whose posts or names: people's, characters', or both (null). */
export const searchInput = pageInput.extend({
  query: z.string().trim().min(1).max(limits.search.max),
  by: z.enum(['person', 'character']).nullable().default(null),
});
export type SearchInput = z.output<typeof searchInput>;
