import type { CharacterView } from '@/contracts/views/world';
import type { Db } from '@/server/platform/app-context';

/** Where the pictures of these photos are, of those that are made. */
export async function photoPictures(db: Db, photoIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (photoIds.length === 0) return new Map();
  const jobs = await db.imageJob.findMany({
    where: { id: { in: [...photoIds] }, state: 'done' },
    select: { id: true, imageId: true },
  });
  const images = await db.image.findMany({
    where: { id: { in: jobs.flatMap(({ imageId }) => imageId ?? []) }, state: 'claimed' },
    select: { id: true, url: true },
  });
  const urls = new Map(images.map(({ id, url }) => [id, url]));
  return new Map(
    jobs.flatMap(({ id, imageId }) => [[id, urls.get(imageId ?? '')] as const]).flatMap(([id, url]) => (url ? [[id, url]] : [])),
  );
}

/** The portrait behind an id; null when there is none. */
export async function portraitOf(db: Db, portraitId: string | null): Promise<CharacterView['portrait']> {
  if (portraitId === null) return null;
  return db.image.findFirst({
    where: { id: portraitId, state: 'claimed' },
    select: { url: true, width: true, height: true, isMachineMade: true },
  });
}
