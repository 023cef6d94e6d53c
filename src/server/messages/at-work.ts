// Whether an answer is really being written: a sign of it that nobody stands behind ends by itself.
import type { ReplyView } from '@/contracts/views/messages';

/** Wall milliseconds in which a worker takes up what waits, if there is one. As long as the lease of one that writes. */
const takenUpWithinMs = 10_000;

export const atWorkSelect = { state: true, leaseUntil: true, retryAt: true, createdAt: true } as const;

type Owed = { state: ReplyView['state']; leaseUntil: Date | null; retryAt: Date | null; createdAt: Date };

/** Wall milliseconds from `now` for which it may be said that somebody is at it; 0 when its job was dropped or never begun. */
export function atWorkMs({ state, leaseUntil, retryAt, createdAt }: Owed, now: Date): number {
  if (state !== 'writing' && state !== 'waiting') return 0;
  const due = Math.max(createdAt.getTime(), retryAt?.getTime() ?? 0);
  const until = state === 'writing' ? (leaseUntil?.getTime() ?? 0) : due + takenUpWithinMs;
  return Math.max(0, until - now.getTime());
}
