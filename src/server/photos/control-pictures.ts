import type { AppContext } from '@/server/platform/app-context';
import { imageQueueId } from './image-queue';

type App = Pick<AppContext, 'db' | 'jobs' | 'config'>;

/** An operator holds all pictures back, or lets them go on. One that is being made is finished. */
export async function pausePictures(app: App, isPaused: boolean): Promise<void> {
  await app.db.imageQueue.upsert({ where: { id: imageQueueId }, create: { id: imageQueueId, isPaused }, update: { isPaused } });
  if (!isPaused) await wake(app);
}

/** Failed pictures are tried again as if they were new; without ids: all of them. Returns how many. */
export async function retryPictures(app: App, ids: readonly string[] | null): Promise<number> {
  const { count } = await app.db.imageJob.updateMany({
    where: { state: 'failed', ...(ids ? { id: { in: [...ids] } } : {}) },
    data: { state: 'queued', attempts: 0, error: null, retryAt: null, finishedAt: null },
  });
  if (count > 0) await wake(app);
  return count;
}

/** The watchdog would find it within seconds; this is for the one who waits and looks. */
const wake = (app: App) => app.jobs.tryEnqueue('make-pictures', { lane: 0 }, { oneActivePer: 'lane-0' });
