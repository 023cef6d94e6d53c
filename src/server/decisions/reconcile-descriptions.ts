import type { AppContext } from '@/server/platform/app-context';
import { hasModelFor } from '@/server/platform/llm/endpoints/has-model-for';
import { undescribed } from './describe-image';
import { lookingLimits } from './looking-limits';

const batch = 20;

/** Enqueues the images that are owed a description, where a model can look at all: where none can, they stay without one. */
export async function reconcileDescriptions(app: Pick<AppContext, 'db' | 'clock' | 'config' | 'log' | 'jobs'>): Promise<void> {
  const due = await app.db.image.findMany({
    where: undescribed(app.clock.now()),
    select: { id: true },
    orderBy: { createdAt: 'desc' },
    take: batch,
  });
  if (due.length === 0 || !(await hasModelFor(app, lookingLimits.purpose))) return;
  for (const { id } of due) await app.jobs.enqueue('describe-image', { imageId: id }, { key: id });
}
