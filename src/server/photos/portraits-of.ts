import type { AppContext } from '@/server/platform/app-context';
import { imageLimits } from '@/server/platform/imagery/image-limits';
import type { Reference } from '@/server/platform/imagery/image-maker';

const atMost = 3;

/** The portraits of those who are in a picture, in that order; who has none, or whose file is away, is left out. */
export async function portraitsOf(
  app: Pick<AppContext, 'db' | 'files' | 'log'>,
  characterIds: readonly string[],
): Promise<Reference[]> {
  const ids = characterIds.slice(0, atMost);
  const personas = await app.db.persona.findMany({
    where: { userId: { in: ids }, portraitId: { not: null } },
    select: { userId: true, portraitId: true },
  });
  const images = await app.db.image.findMany({
    where: { id: { in: personas.flatMap(({ portraitId }) => portraitId ?? []) }, state: 'claimed' },
    select: { id: true, key: true, mime: true },
  });
  const found = ids.flatMap((id) => {
    const portraitId = personas.find(({ userId }) => userId === id)?.portraitId;
    return images.find((image) => image.id === portraitId) ?? [];
  });
  const read = await Promise.all(found.map((image) => readOne(app, image)));
  return read.flatMap((reference) => reference ?? []);
}

async function readOne(
  app: Pick<AppContext, 'files' | 'log'>,
  { id, key, mime }: { id: string; key: string; mime: string },
): Promise<Reference | null> {
  try {
    return { name: `${id}.webp`, mime, bytes: await app.files.read(key, imageLimits.bytes) };
  } catch (error) {
    app.log.warn({ err: error, imageId: id }, 'a portrait could not be read: the picture is made without it');
    return null;
  }
}
