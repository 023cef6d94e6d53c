import type { ImageJob } from '@/generated/prisma/client';
import type { AppContext } from '@/server/platform/app-context';
import { imageryLimits } from './imagery-limits';

/** A picture that this worker alone may make until its lease ends. */
export type PictureClaim = Pick<ImageJob, 'id' | 'worldId' | 'kind' | 'characterId' | 'brief' | 'description' | 'attempts'> & {
  owner: string;
};

type App = Pick<AppContext, 'db' | 'clock' | 'ids'>;

/** The next picture that is due: portraits first, since photos refer to them, then what stands in posts, then albums. Null when nothing is. */
export async function claimPicture(app: App): Promise<PictureClaim | null> {
  const now = app.clock.now();
  const owner = app.ids.next();
  const until = new Date(now.getTime() + imageryLimits.leaseMs);
  const [claimed] = await app.db.$queryRaw<Omit<PictureClaim, 'owner'>[]>`
    UPDATE image_jobs SET state = 'drawing', attempts = attempts + 1, lease_owner = ${owner}, lease_until = ${until}, started_at = ${now},
      retry_at = NULL, error = NULL
    WHERE id = (
      SELECT id FROM image_jobs
      WHERE (state = 'queued' AND (retry_at IS NULL OR retry_at <= ${now})) OR (state = 'drawing' AND lease_until < ${now})
      ORDER BY (kind = 'portrait') DESC, (post_id IS NULL), created_at, id
      LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING id, world_id AS "worldId", kind, character_id AS "characterId", brief, description, attempts`;
  return claimed ? { ...claimed, owner } : null;
}

/** Are there pictures to make now? */
export async function hasDuePictures({ db, clock }: Pick<AppContext, 'db' | 'clock'>): Promise<boolean> {
  const now = clock.now();
  const due = await db.imageJob.findFirst({
    where: {
      OR: [
        { state: 'queued', OR: [{ retryAt: null }, { retryAt: { lte: now } }] },
        { state: 'drawing', leaseUntil: { lt: now } },
      ],
    },
    select: { id: true },
  });
  return due !== null;
}

/** Renews a claim while the picture is made. `signal` aborts when somebody else has taken it over. */
export function holdPicture(
  app: Pick<AppContext, 'db' | 'clock' | 'log'>,
  { id, owner }: PictureClaim,
): { signal: AbortSignal } & Disposable {
  const lost = new AbortController();
  const renew = async () => {
    const { count } = await app.db.imageJob.updateMany({
      where: { id, state: 'drawing', leaseOwner: owner },
      data: { leaseUntil: new Date(app.clock.now().getTime() + imageryLimits.leaseMs) },
    });
    if (count === 0) lost.abort(new Error('another worker makes this picture now'));
  };
  const timer = setInterval(() => {
    renew().catch((error: unknown) => app.log.warn({ err: error, jobId: id }, 'lease of a picture not renewed'));
  }, imageryLimits.leaseMs / 3);
  return { signal: lost.signal, [Symbol.dispose]: () => clearInterval(timer) };
}
