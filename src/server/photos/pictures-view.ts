import type { PictureJobView, PicturesView } from '@/contracts/views/pictures';
import { authorSelect, authorView } from '@/server/accounts/author-view';
import type { AppContext, Db } from '@/server/platform/app-context';
import type { NightHours } from '@/server/platform/imagery/image-config';
import { isWithinHours } from './image-hours';
import { imageQueueId } from './image-queue';

const shown = 24;

/** How the making of pictures stands, for operators. */
export async function picturesView({ db, clock, config }: Pick<AppContext, 'db' | 'clock' | 'config'>): Promise<PicturesView> {
  const { maker, hours, timeZone } = config.images;
  const [queue, counted, jobs] = await Promise.all([
    db.imageQueue.findUnique({ where: { id: imageQueueId } }),
    db.imageJob.groupBy({ by: ['state'], _count: { _all: true } }),
    lastJobs(db),
  ]);
  const counts = { queued: 0, drawing: 0, done: 0, failed: 0 };
  for (const { state, _count } of counted) counts[state] = _count._all;
  return {
    maker,
    isPaused: queue?.isPaused ?? false,
    hours: hours && hoursText(hours),
    timeZone,
    isWithinHours: isWithinHours(hours, clock.now(), timeZone),
    isModelAway: queue?.handedOverAt != null,
    counts,
    jobs,
  };
}

async function lastJobs(db: Db): Promise<PictureJobView[]> {
  const rows = await db.imageJob.findMany({
    // What is open stands above what is over.
    orderBy: [{ finishedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'desc' }],
    take: shown,
  });
  const [users, images] = await Promise.all([
    db.user.findMany({ where: { id: { in: rows.map(({ characterId }) => characterId) } }, select: authorSelect }),
    db.image.findMany({
      where: { id: { in: rows.flatMap(({ imageId }) => imageId ?? []) }, state: 'claimed' },
      select: { id: true, url: true },
    }),
  ]);
  const authors = new Map(users.map((user) => [user.id, authorView(user)]));
  const urls = new Map(images.map(({ id, url }) => [id, url]));
  return rows.map(
    ({ id, kind, characterId, description, state, attempts, error, retryAt, createdAt, finishedAt, postId, imageId }) => ({
      id,
      kind: kind === 'portrait' ? 'portrait' : 'photo',
      character: authors.get(characterId) ?? null,
      description,
      state,
      attempts,
      error,
      retryAt,
      createdAt,
      finishedAt,
      postId,
      url: urls.get(imageId ?? '') ?? null,
    }),
  );
}

const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const hoursText = ({ from, to }: NightHours) => `${clock(from)}-${clock(to)}`;
