import type { AppContext } from '@/server/platform/app-context';
import { isWithinHours } from './image-hours';

/** The one row of `image_queue`. */
export const imageQueueId = 'main';

type App = Pick<AppContext, 'db' | 'clock' | 'config'>;

/** Pictures are made now: nobody paused them, and it is their time. */
export async function mayMakePictures(app: App): Promise<boolean> {
  const { maker, hours, timeZone } = app.config.images;
  if (maker === 'off' || !isWithinHours(hours, app.clock.now(), timeZone)) return false;
  return !(await isPaused(app));
}

export async function isPaused({ db }: Pick<AppContext, 'db'>): Promise<boolean> {
  const row = await db.imageQueue.findUnique({ where: { id: imageQueueId }, select: { isPaused: true } });
  return row?.isPaused ?? false;
}
