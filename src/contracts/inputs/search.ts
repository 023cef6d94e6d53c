import { z } from 'zod';
import { isCleanText } from '@/lib/text';
import { limits } from '../limits';
import { pageInput } from './paging';

/** The first letters of a name. */
export const namesInput = z.object({ prefix: z.string().trim().min(1).max(limits.username.max).refine(isCleanText) });

/** The first signs of a tag, with or without its `#`. */
export const tagsInput = z.object({ prefix: z.string().trim().min(1).max(limits.search.max).refine(isCleanText) });

/** Whose posts or names: people's, characters', or both (null). */
export const searchInput = pageInput.extend({
  query: z.string().trim().min(1).max(limits.search.max),
  by: z.enum(['person', 'character']).nullable().default(null),
});
export type SearchInput = z.output<typeof searchInput>;
