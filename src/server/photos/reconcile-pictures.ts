import type { AppContext } from '@/server/platform/app-context';
import { hasDuePictures } from './claim-picture';
import { imageQueueId, mayMakePictures } from './image-queue';
import { owePortraits } from './owe-portraits';

type App = Pick<AppContext, 'db' | 'clock' | 'config' | 'jobs' | 'ids' | 'images'>;

/** Enqueues the making of pictures while some are due, and the calling back of a language model whose worker died. */
export async function reconcilePictures(app: App): Promise<void> {
  if (!app.images) return;
  await owePortraits(app);
  const isDue = (await mayMakePictures(app)) && (await hasDuePictures(app));
  if (!isDue && !(await isHandedOver(app))) return;
  for (let lane = 0; lane < app.config.images.concurrency; lane++)
    await app.jobs.enqueue('make-pictures', { lane }, { oneActivePer: `lane-${lane}` });
}

async function isHandedOver({ db }: Pick<AppContext, 'db'>): Promise<boolean> {
  const row = await db.imageQueue.findUnique({ where: { id: imageQueueId }, select: { handedOverAt: true } });
  return row?.handedOverAt != null;
}
