import type { SavedWorld } from './saved-world';

type Saved = SavedWorld['events'][number];

/**
 * A log in the pieces in which it was written: rows of one commit are a millisecond apart, and what is written beside them depends on
 * the world at the commit's end.
 */
export function commitsOf(events: readonly Saved[]): Saved[][] {
  const commits: Saved[][] = [];
  let next = Number.NaN;
  for (const event of events) {
    const at = Date.parse(event.createdAt);
    const commit = commits.at(-1);
    if (commit && at === next) commit.push(event);
    else commits.push([event]);
    next = at + 1;
  }
  return commits;
}
