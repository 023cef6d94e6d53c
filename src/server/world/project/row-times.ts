import type { ActionKind } from '@/simulation/answer';
import type { WorldEvent, WorldEventType } from '@/simulation/event';

/** Wall milliseconds between the rows of two commits, at least: within one they are 0 or 1 apart, which tells commits apart. */
export const betweenCommits = 2;

const ordered = new Set<WorldEventType>([
  'post-published',
  'post-liked',
  'post-commented',
  'message-sent',
  'group-opened',
  'group-message-sent',
  'day-remembered',
  'talk-remembered',
]);

/** What is read in the order of time, and what remembers a time up to which things were seen. */
const takesTime = (event: WorldEvent): boolean =>
  ordered.has(event.type) || (event.type === 'action-started' && looks.has(event.choice.action));

const looks = new Set<ActionKind>(['use-phone', 'browse-feed', 'check-comments']);

/**
 * The wall time of each event of a commit that begins at `at`. Reading order is event order where that matters; everything else shares
 * the time of what came before, so that a town that lives fast does not run ahead of the wall clock.
 */
export function rowTimes(events: readonly WorldEvent[], at: Date): Date[] {
  let time = at.getTime();
  return events.map((event) => new Date(takesTime(event) ? ++time : time));
}
