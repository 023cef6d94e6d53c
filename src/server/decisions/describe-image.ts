// Characters see people's photos as words: those that the person wrote, else what a model that can look says once for each image.
import sharp from 'sharp';
import { limits } from '@/contracts/limits';
import type { Prisma } from '@/generated/prisma/client';
import { cleanText, shorten } from '@/lib/text';
import { describeImagePrompt } from '@/minds/prompts/describe-image';
import type { AppContext } from '@/server/platform/app-context';
import { mainWorld } from '@/server/world/main-world';
import { lookingLimits } from './looking-limits';

type App = Pick<AppContext, 'db' | 'files' | 'clock' | 'model' | 'log'>;

/**
 * Has an image described and keeps the words with it. Leaves quietly when it is described, is being described or was tried too
 * often. A failure is logged and tried again later; an aborted `signal` throws its reason.
 */
export async function describeImage(app: App, { imageId }: { imageId: string }, signal: AbortSignal): Promise<void> {
  if (!(await claim(app, imageId))) return;
  try {
    const description = await ask(app, imageId, signal);
    await app.db.image.updateMany({ where: { id: imageId, description: '' }, data: { description, describeAfter: null } });
  } catch (error) {
    if (signal.aborted) {
      await app.db.image.updateMany({
        where: { id: imageId },
        data: { describeAfter: null, describeAttempts: { decrement: 1 } },
      });
      throw signal.reason;
    }
    app.log.warn({ err: error, imageId }, 'an image was not described');
  }
}

/** Which images are owed a description: of people, in posts, without words of their own. */
export const undescribed = (now: Date): Prisma.ImageWhereInput => ({
  state: 'claimed',
  postId: { not: null },
  isMachineMade: false,
  alt: '',
  description: '',
  describeAttempts: { lt: lookingLimits.attempts },
  OR: [{ describeAfter: null }, { describeAfter: { lte: now } }],
});

/** The time of the next attempt is this one's lease as well: it is longer than any question may take. */
async function claim({ db, clock }: Pick<App, 'db' | 'clock'>, imageId: string): Promise<boolean> {
  const now = clock.now();
  const { count } = await db.image.updateMany({
    where: { id: imageId, ...undescribed(now) },
    data: { describeAttempts: { increment: 1 }, describeAfter: new Date(now.getTime() + lookingLimits.pauseMs) },
  });
  return count === 1;
}

async function ask(app: App, imageId: string, signal: AbortSignal): Promise<string> {
  const { key, ownerId } = await app.db.image.findUniqueOrThrow({ where: { id: imageId }, select: { key: true, ownerId: true } });
  const world = await app.db.world.findUnique({ where: { id: mainWorld }, select: { language: true } });
  const original = await app.files.read(key, limits.image.bytes);
  const bytes = await sharp(original)
    .resize({ width: lookingLimits.edge, height: lookingLimits.edge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })
    .toBuffer();
  const text = await app.model.askText({
    purpose: lookingLimits.purpose,
    ...describeImagePrompt(world?.language === 'zh' ? 'zh' : 'en'),
    images: [{ mime: 'image/jpeg', bytes }],
    worldId: mainWorld,
    personId: ownerId,
    signal,
  });
  return shorten(cleanText(text), lookingLimits.words);
}
