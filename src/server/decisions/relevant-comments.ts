import { commentsShown } from './look-limits';

/** What stands under a post, the newest first; `weight`: how many answered or liked it. */
type Weighed<T> = { seen: T; weight: number };

/** The few that one takes in under a post: what others found worth an answer or a like, else the newest; in the order of time. */
export function relevantComments<T>(newestFirst: readonly Weighed<T>[]): T[] {
  return newestFirst
    .map((comment, place) => ({ ...comment, place }))
    .sort((one, other) => other.weight - one.weight || one.place - other.place)
    .slice(0, commentsShown)
    .sort((one, other) => other.place - one.place)
    .map(({ seen }) => seen);
}
