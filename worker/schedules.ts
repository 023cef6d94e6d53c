// The table of what runs by the clock. Redis may forget it at any time; it is written anew from here.
import type { Queue } from 'bullmq';
import { type JobName, jobs, type QueueName } from '@/contracts/jobs';
import type { AppContext } from '@/server/platform/app-context';
import { worldsToAdvance } from '@/server/world/worlds-to-advance';

export type Queues = Record<QueueName, Queue>;
type Schedule = { id: string; name: JobName; everyMs: number; data: Record<string, string> };

const fixed: readonly Schedule[] = [
  { id: 'reconcile-jobs', name: 'reconcile-jobs', everyMs: 3_000, data: {} },
  { id: 'refresh-highlights', name: 'refresh-highlights', everyMs: 60_000, data: {} },
  { id: 'write-digests', name: 'write-digests', everyMs: 60_000, data: {} },
  { id: 'index-posts', name: 'index-posts', everyMs: 60_000, data: {} },
  { id: 'redact-deleted-posts', name: 'redact-deleted-posts', everyMs: 15_000, data: {} },
  { id: 'purge-accounts', name: 'purge-accounts', everyMs: 600_000, data: {} },
  { id: 'derive-images', name: 'derive-images', everyMs: 60_000, data: {} },
  { id: 'prune-old-rows', name: 'prune-old-rows', everyMs: 3_600_000, data: {} },
];
// A tick later than this is not coming: its delayed job was lost while the scheduler's own key was not.
const overdueMs = 10_000;

/** Makes Redis hold exactly the schedules that should exist: the fixed ones and a heartbeat for each world that may move. */
export async function reconcileSchedules(app: Pick<AppContext, 'db' | 'clock'>, queues: Queues): Promise<void> {
  const worlds = await worldsToAdvance(app);
  const wanted = [...fixed, ...worlds.map(heartbeat)];
  for (const queue of Object.values(queues)) {
    const here = wanted.filter((schedule) => queues[jobs[schedule.name].queue] === queue);
    await reconcileQueue(queue, here, app.clock.now().getTime());
  }
}

const heartbeat = (worldId: string): Schedule => ({
  id: `advance-world_${worldId}`,
  name: 'advance-world',
  everyMs: 1_000,
  data: { worldId },
});

async function reconcileQueue(queue: Queue, wanted: readonly Schedule[], now: number): Promise<void> {
  const existing = new Map((await queue.getJobSchedulers(0, -1)).map((scheduler) => [scheduler.key, scheduler]));
  for (const { id, name, everyMs, data } of wanted) {
    const found = existing.get(id);
    existing.delete(id);
    // Writing one anew moves its next tick, so only what is missing, different or overdue is written.
    const isWell = found?.every === everyMs && (found.next ?? 0) > now - overdueMs;
    if (isWell) continue;
    if (found) await queue.removeJobScheduler(id);
    const opts = { attempts: 1, removeOnComplete: { count: 20 }, removeOnFail: { count: 100 } };
    await queue.upsertJobScheduler(id, { every: everyMs }, { name, data, opts });
  }
  for (const id of existing.keys()) await queue.removeJobScheduler(id);
}
