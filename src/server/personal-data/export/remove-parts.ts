import type { AppContext } from '@/server/platform/app-context';

/** The parts of a copy, first from the store: an interrupted removal is finished by the next. Throws `store-unavailable`. */
export async function removeParts({ db, files }: Pick<AppContext, 'db' | 'files'>, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await files.remove(keys);
  await db.privateFile.deleteMany({ where: { key: { in: [...keys] } } });
}
