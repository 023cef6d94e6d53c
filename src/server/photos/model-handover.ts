// Where one GPU serves both, the language model leaves it before the first picture and comes back after the last: two addresses
// that are called. That it has left is a row, so that it is called back even when the worker that sent it away has died.
import type { AppContext } from '@/server/platform/app-context';
import { imageLimits } from '@/server/platform/imagery/image-limits';
import { PictureFailure } from '@/server/platform/imagery/image-maker';
import { imageQueueId } from './image-queue';

type App = Pick<AppContext, 'db' | 'clock' | 'config' | 'log'>;

/** Before pictures. Throws `PictureFailure` when the address does not answer well: then none is made. */
export async function sendModelAway(app: App): Promise<void> {
  const { beforeUrl, afterUrl } = app.config.images;
  if (!beforeUrl && !afterUrl) return;
  const row = await app.db.imageQueue.findUnique({ where: { id: imageQueueId }, select: { handedOverAt: true } });
  if (row?.handedOverAt) return;
  // Noted first: a worker that dies in between has it called back once too often rather than never.
  const handedOverAt = app.clock.now();
  await app.db.imageQueue.upsert({
    where: { id: imageQueueId },
    create: { id: imageQueueId, handedOverAt },
    update: { handedOverAt },
  });
  if (beforeUrl) await call(beforeUrl);
  app.log.info('the language model leaves its place to pictures');
}

/** After pictures; quiet when it never left. A failure is left to the watchdog, which asks again. */
export async function callModelBack(app: App): Promise<void> {
  const row = await app.db.imageQueue.findUnique({ where: { id: imageQueueId }, select: { handedOverAt: true } });
  if (!row?.handedOverAt) return;
  const { afterUrl } = app.config.images;
  if (afterUrl) await call(afterUrl);
  await app.db.imageQueue.updateMany({
    where: { id: imageQueueId, handedOverAt: row.handedOverAt },
    data: { handedOverAt: null },
  });
  app.log.info('the language model is called back');
}

async function call(address: string): Promise<void> {
  const { host } = new URL(address);
  const response = await fetch(address, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(imageLimits.hookMs),
  }).catch((cause: unknown) => {
    throw new PictureFailure('unreachable', `Nothing answers at ${host}, which was to be told about pictures`, { cause });
  });
  await response.body?.cancel();
  if (!response.ok)
    throw new PictureFailure('http-error', `${host}, which was to be told about pictures, answered ${response.status}`);
}
