import { nextPage } from '../list/items-of';

const halfAnHourMs = 1_800_000;

/**
 * A feed stands as it was read until somebody asks for the newer posts: it is never fetched anew behind a reader's back, and coming back
 * from a post finds all its pages. Live events keep what is shown up to date meanwhile.
 */
export const feedPaging = { ...nextPage, staleTime: Number.POSITIVE_INFINITY, gcTime: halfAnHourMs };
