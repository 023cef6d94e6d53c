import type { NetworkSizes } from './load-network';

/** What `npm run seed:load` makes when nothing is said: a community of some years. */
export const usualSizes: NetworkSizes = { people: 10_000, posts: 100_000, comments: 500_000, likes: 500_000, follows: 100_000 };
