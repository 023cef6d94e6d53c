import type { Db } from '@/server/platform/app-context';

/** Which of these keys some row knows: of images with their smaller ones, of private files, of exports. Who writes files names its table here. */
export async function knownKeys(db: Db, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const among = { in: [...keys] };
  const [images, privateFiles, exports] = await Promise.all([
    db.image.findMany({
      where: { OR: [{ key: among }, { smallKey: among }, { mediumKey: among }] },
      select: { key: true, smallKey: true, mediumKey: true },
    }),
    db.privateFile.findMany({ where: { key: among }, select: { key: true } }),
    db.accountExport.findMany({ where: { parts: { hasSome: [...keys] } }, select: { parts: true } }),
  ]);
  const known = [
    ...images.flatMap(({ key, smallKey, mediumKey }) => [key, smallKey, mediumKey]),
    ...privateFiles.map(({ key }) => key),
    ...exports.flatMap(({ parts }) => parts),
  ];
  return new Set(known.filter((key) => key !== null));
}
