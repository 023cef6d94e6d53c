import { betweenCommits } from '../project/row-times';
import type { SavedWorld } from './saved-world';

type Saved = SavedWorld['events'][number];

/**
 * A log in the pieces in which it was written: rows of one commit are at most a millisecond apart, and what is written beside them depends on
 * the world at the commit's end.
 */
export function commitsOf(events: readonly Saved[]): Saved[][] {
  const commits: Saved[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    const at = Date.parse(event.createdAt);
    const commit = commits.at(-1);
    if (commit && at - last < betweenCommits) commit.push(event);
    else commits.push([event]);
    last = at;
  }
  return commits;
}
