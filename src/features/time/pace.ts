/** Wall milliseconds until the next run: `wait` after the first wish, and never two runs closer than `every`. */
export function nextRunIn({
  now,
  lastRunAt,
  wait,
  every,
}: {
  now: number;
  lastRunAt: number | null;
  wait: number;
  every: number;
}) {
  return Math.max(wait, lastRunAt === null ? 0 : lastRunAt + every - now);
}
